#include "tag/lexicon.hpp"

#include <map>
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

/// The number of `value` among those that were met already.
template <class Value>
std::uint32_t number_of(std::map<Value, std::uint32_t>& numbers, std::vector<Value>& values, Value value) {
    auto const [place, added] = numbers.try_emplace(value, static_cast<std::uint32_t>(values.size()));
    if (added) values.push_back(std::move(value));
    return place->second;
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
    std::map<WordPattern, std::uint32_t> pattern_numbers;
    std::map<PhraseTable::Phrase, std::uint32_t> phrase_numbers;
    for (auto const& entry : entries) {
        PhraseTable::Phrase phrase;
        for (auto& word : words_of(entry.phrase))
            phrase.push_back(number_of(pattern_numbers, patterns, std::move(word)));
        if (phrase.empty()) continue;
        auto const number = number_of(phrase_numbers, phrases, std::move(phrase));
        senses.resize(phrases.size());
        senses[number].push_back({entry.use, static_cast<std::uint32_t>(entry.index)});
    }
}

Lexicon::Lexicon(std::vector<Entry> const& entries) : Lexicon(Phrases{entries}) {}

Lexicon::Lexicon(Phrases const& phrases)
    : patterns_(phrases.patterns), table_(phrases.phrases, phrases.patterns.size()) {
    sense_ends_.push_back(0);
    for (auto const& senses : phrases.senses) {
        senses_.insert(senses_.end(), senses.begin(), senses.end());
        sense_ends_.push_back(static_cast<std::uint32_t>(senses_.size()));
    }
}

Hits Lexicon::find(Reading const& reading) const {
    std::vector<Hits::Found> found;
    found.reserve(reading.tokens.size());
    PhraseTable::Scan scan{table_};
    for (std::uint32_t last = 1; last <= reading.tokens.size(); ++last) {
        scan.begin_word();
        auto const add = [&](std::uint32_t phrase, std::uint32_t words) {
            for (auto at = sense_ends_[phrase]; at != sense_ends_[phrase + 1]; ++at)
                found.push_back({senses_[at].use, {last - words, last, senses_[at].index}});
        };
        patterns_.visit_matches(reading.tokens[last - 1].folded,
                                [&](std::uint32_t pattern) { scan.read(pattern, add); });
    }
    return Hits{found};
}

}  // namespace belleman::tag
