#include "tag/lexicon.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace belleman::tag {

namespace {

using Form = WordPattern::Form;

/// The words of a phrase, folded; only the first and the last can be open.
std::vector<WordPattern> words_of(std::string_view phrase) {
    bool const open_front = phrase.starts_with('*');
    bool const open_back = phrase.size() > 1 && phrase.ends_with('*');
    auto const reading = read_tokens(phrase);
    std::vector<WordPattern> words;
    for (auto const& token : reading.tokens)
        words.push_back({Form::whole, std::string{token.folded}});
    if (words.empty()) return words;
    if (open_front) words.front().form = Form::end;
    if (open_back) words.back().form = open_front && words.size() == 1 ? Form::anywhere : Form::beginning;
    return words;
}

/// All patterns of `phrases`, ascending, each once.
std::vector<WordPattern> patterns_of(std::vector<std::vector<WordPattern>> const& phrases) {
    std::set<WordPattern> patterns;
    for (auto const& phrase : phrases)
        patterns.insert(phrase.begin(), phrase.end());
    return {patterns.begin(), patterns.end()};
}

}  // namespace

Hits::Hits(std::span<Found const> found) : hits_(found.size()) {
    for (auto const& [use, hit] : found)
        ++begins_[static_cast<std::size_t>(use) + 1];
    for (std::size_t use = 0; use < use_count; ++use)
        begins_[use + 1] += begins_[use];
    auto ends = begins_;
    for (auto const& [use, hit] : found)
        hits_[ends[static_cast<std::size_t>(use)]++] = hit;
}

Lexicon::Phrases::Phrases(std::vector<Entry> const& entries) {
    std::vector<std::vector<WordPattern>> texts;
    for (auto const& entry : entries)
        texts.push_back(words_of(entry.phrase));
    patterns = patterns_of(texts);
    std::map<std::vector<std::uint32_t>, std::vector<Sense>> by_sequence;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::vector<std::uint32_t> sequence;
        for (auto const& word : texts[i]) {
            auto const place = std::ranges::lower_bound(patterns, word);
            sequence.push_back(static_cast<std::uint32_t>(place - patterns.begin()));
        }
        if (sequence.empty()) continue;
        by_sequence[sequence].push_back(
            {entries[i].use, false, static_cast<std::uint32_t>(entries[i].index)});
    }
    for (auto& [sequence, own] : by_sequence) {
        own.back().is_last = true;
        phrases.push_back({sequence, static_cast<std::uint32_t>(senses.size())});
        senses.insert(senses.end(), own.begin(), own.end());
    }
}

Lexicon::Lexicon(std::vector<Entry> const& entries) : Lexicon(Phrases{entries}) {}

Lexicon::Lexicon(Phrases phrases)
    : senses_(std::move(phrases.senses)),
      patterns_(phrases.patterns),
      table_(phrases.phrases, phrases.patterns.size()) {}

/// The tables do not fit into the nearest caches: the memory is asked for a word's places well before they
/// are needed.
std::vector<WordPatterns::Place> Lexicon::places_of(Reading const& reading) const {
    constexpr std::size_t ahead = 8;
    auto const& tokens = reading.tokens;
    std::vector<WordPatterns::Place> places;
    places.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i + ahead < tokens.size()) patterns_.prefetch(tokens[i + ahead].folded);
        places.push_back(patterns_.place_of(tokens[i].folded));
        table_.prefetch(places.back());
    }
    return places;
}

Hits Lexicon::find(Reading const& reading) const {
    auto const places = places_of(reading);
    std::vector<Hits::Found> found;
    found.reserve(reading.tokens.size());
    PhraseTable::Scan scan{table_};
    std::uint32_t last = 0;
    auto const add = [&](std::uint32_t phrase, std::uint32_t words) {
        for (auto at = phrase;; ++at) {
            auto const& sense = senses_[at];
            found.push_back({sense.use, {last - words, last, sense.index}});
            if (sense.is_last) break;
        }
    };
    auto const read = [&](std::uint32_t pattern) { scan.read(pattern, add); };
    for (auto const& token : reading.tokens) {
        scan.begin_word();
        patterns_.visit_matches(places[last++], token.folded, read);
    }
    return Hits{found};
}

}  // namespace belleman::tag
