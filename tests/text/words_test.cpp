#include "belleman/text/words.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

namespace {

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> out;
    for (auto const& word : words_of(text))
        out.push_back(word.folded);
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("case is folded, accents stay") {
    CHECK(fold_case("GEMEENTE Oekraïne ÉTÉ") == "gemeente oekraïne été");
    CHECK(fold_case("Straße") == "strasse");
}

TEST_CASE("accents go, whether composed or not") {
    CHECK(fold_accents("Zuidelijke Oekraïne") == "zuidelijke oekraine");
    CHECK(fold_accents("cafe\u0301") == "cafe");
    CHECK(fold_accents("Sacré-Cœur") == "sacre-coeur");
}

TEST_CASE("typography that readers do not see as different is folded") {
    auto const [from, to] = GENERATE(table<std::string, std::string>({{"OCMW’s", "ocmw's"},
                                                                      {"OCMW‘s", "ocmw's"},
                                                                      {"OCMW`s", "ocmw's"},
                                                                      {"OCMW´s", "ocmw's"},
                                                                      {"“a” „b« c»", "\"a\" \"b\" c\""},
                                                                      {"a‐b‑c–d—e", "a-b-c-d-e"},
                                                                      {"sub\u00ADsidie", "subsidie"},
                                                                      {"sub\u200Bsi\uFEFFdie", "subsidie"},
                                                                      {"5\u00A0000\u202F000", "5 000 000"},
                                                                      {"e\uFB03ciënt", "efficiënt"},
                                                                      {"\u0132ZER", "ijzer"},
                                                                      {"m²", "m2"}}));
    CHECK(fold_case(from) == to);
}

TEST_CASE("an invalid byte folds to the replacement character") {
    CHECK(fold_case("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("words are letters and digits, with an apostrophe or hyphen only inside") {
    auto const [text, words] =
        GENERATE(table<std::string, Words>({{"Oproep 2026: subsidies!", {"oproep", "2026", "subsidies"}},
                                            {"'s-Hertogenbosch", {"s-hertogenbosch"}},
                                            {"'t Stad, d'Oultremont", {"t", "stad", "d'oultremont"}},
                                            {"OCMW’s - en - gemeenten", {"ocmw's", "en", "gemeenten"}},
                                            {"Heist\u2011op\u2011den\u2011Berg", {"heist-op-den-berg"}},
                                            {"voor- en nadelen", {"voor", "en", "nadelen"}},
                                            {"a--b", {"a", "b"}},
                                            {"stad—dorp", {"stad", "dorp"}},
                                            {"gemeen\u00ADte", {"gemeente"}},
                                            {"Léau (Zoutleeuw)", {"leau", "zoutleeuw"}},
                                            {"www.example.be", {"www", "example", "be"}},
                                            {"", {}},
                                            {" … ", {}}}));
    CHECK(folded_words(text) == words);
}

TEST_CASE("a word says where it stands in the original text") {
    std::string_view const text = "De Oekraïne\u2011crisis, é";
    auto const words = words_of(text);
    REQUIRE(words.size() == 3);
    CHECK(text.substr(words[1].begin, words[1].end - words[1].begin) == "Oekraïne\u2011crisis");
    CHECK(text.substr(words[2].begin, words[2].end - words[2].begin) == "é");
}

TEST_CASE("a decomposed accent belongs to its word") {
    std::string_view const text = "cafe\u0301s";
    auto const words = words_of(text);
    REQUIRE(words.size() == 1);
    CHECK(words[0].end == text.size());
    CHECK(words[0].folded == "cafes");
}

TEST_CASE("a modifier letter apostrophe is an apostrophe, also where no word follows") {
    CHECK(folded_words("\u02BC x\u02BCy z\u02BC \u02BC") == Words{"x'y", "z"});
}

TEST_CASE("invalid bytes part words and break nothing") {
    CHECK(folded_words("stad\xC3(dorp") == Words{"stad", "dorp"});
    CHECK(folded_words("\xED\xA0\x80 x \xF4") == Words{"x"});
}

TEST_CASE("spaced words have a space around each") {
    CHECK(spaced_words("Lees méér\u2026") == " lees meer ");
    CHECK(spaced_words("!") == " ");
}
