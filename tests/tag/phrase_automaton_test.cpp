#include "tag/phrase_automaton.hpp"

#include "tag/lexicon.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace belleman::tag;

namespace {

using Find = std::pair<std::size_t, std::size_t>;  ///< phrase, end

std::vector<Find> finds_in(std::vector<std::string> const& phrases, std::string const& text) {
    std::vector<Find> finds;
    PhraseAutomaton const automaton{phrases};
    PhraseAutomaton::State state{};
    for (std::size_t end = 1; end <= text.size(); ++end) {
        state = automaton.step(state, text[end - 1]);
        if (!PhraseAutomaton::has_finds(state)) continue;
        automaton.visit_finds(state, [&](std::size_t phrase) { finds.emplace_back(phrase, end); });
    }
    return finds;
}

std::vector<std::string> words_found(std::vector<std::string> const& phrases, std::string const& text) {
    std::vector<Lexicon::Entry> entries;
    for (auto const& phrase : phrases)
        entries.push_back({phrase, Use::topic_word, 0});
    auto const reading = read_tokens(text);
    std::vector<std::string> words;
    auto const hits = Lexicon{entries}.find(reading);
    for (auto const& hit : hits.of(Use::topic_word)) {
        words.push_back(reading.words(hit.first, hit.last));
    }
    return words;
}

std::vector<std::size_t> indexes_found(std::vector<std::string> const& phrases, std::string const& text) {
    std::vector<Lexicon::Entry> entries;
    for (auto const& phrase : phrases)
        entries.push_back({phrase, Use::topic_word, entries.size()});
    std::vector<std::size_t> indexes;
    auto const reading = read_tokens(text);
    auto const hits = Lexicon{entries}.find(reading);
    for (auto const& hit : hits.of(Use::topic_word))
        indexes.push_back(hit.index);
    return indexes;
}

}  // namespace

TEST_CASE("the automaton finds phrases that overlap and that end together, the longest first") {
    CHECK(finds_in({"he", "she", "hers"}, "ushers") == std::vector<Find>{{1, 4}, {0, 4}, {2, 6}});
}

TEST_CASE("the automaton finds nothing across a byte that no phrase has") {
    CHECK(finds_in({"ab"},
                   "a\xFF"
                   "b")
              .empty());
}

TEST_CASE("an automaton without phrases reads any text") {
    CHECK(finds_in({}, "tekst").empty());
}

TEST_CASE("the lexicon finds whole words only, unless a star opens an end") {
    CHECK(words_found({"leef"}, "leefloon en leef") == std::vector<std::string>{"leef"});
    CHECK(words_found({"leef*"}, "leefloon en leef") == std::vector<std::string>{"leefloon", "leef"});
    CHECK(words_found({"*loon"}, "leefloon, loonwerk") == std::vector<std::string>{"leefloon"});
    CHECK(words_found({"*loon*"}, "leefloonsteun") == std::vector<std::string>{"leefloonsteun"});
}

TEST_CASE("a phrase of several words can be open at both ends") {
    CHECK(words_found({"*loon aan*"}, "het leefloon aanvragen, loon vragen") ==
          std::vector<std::string>{"leefloon aanvragen"});
    CHECK(words_found({"*loon aan", "leefloon"}, "leefloon aan") ==
          std::vector<std::string>{"leefloon", "leefloon aan"});
}

TEST_CASE("a star finds beginnings of one letter and ends of two") {
    CHECK(words_found({"l*"}, "la l bel") == std::vector<std::string>{"la", "l"});
    CHECK(words_found({"*on"}, "loon on n") == std::vector<std::string>{"loon", "on"});
}

TEST_CASE("long words that begin and end alike differ") {
    CHECK(words_found({"gemeenteraadsbesluiten"}, "gemeenteraadszbesluiten gemeenteraadsbesluiten").size() ==
          1);
    CHECK(words_found({"gemeenteraadsbesluiten"}, "gemeenteraadzbesluiten").empty());
}

TEST_CASE("what a word begins with is found before what it ends with, the shortest first") {
    CHECK(indexes_found({"*loon", "leef*", "leefl*", "leefloon", "een leef*"}, "een leefloon") ==
          std::vector<std::size_t>{3, 4, 1, 2, 0});
}

TEST_CASE("the lexicon finds phrases in phrases, in the order of their ends, the longest first") {
    CHECK(words_found({"a b c", "b", "b c", "c d"}, "a b c d") ==
          std::vector<std::string>{"b", "a b c", "b c", "c d"});
    CHECK(words_found({"a a b"}, "a a a b") == std::vector<std::string>{"a a b"});
    CHECK(words_found({"a b"}, "a x b").empty());
}

TEST_CASE("the lexicon sees neither case nor accents, and a hyphen as a space") {
    CHECK(words_found({"Sint-Niklaas"}, "SINT NIKLAAS") == std::vector<std::string>{"SINT NIKLAAS"});
    CHECK(words_found({"Liège"}, "à Liege") == std::vector<std::string>{"Liege"});
    CHECK(words_found({"jusqu'au"}, "jusqu’au 3 mai") == std::vector<std::string>{"jusqu’au"});
}
