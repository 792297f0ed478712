#include "tag/lexicon.hpp"

#include <unordered_map>
#include <utility>

namespace belleman::tag {

namespace {

/// The string that has to stand in `Reading::joined`: a space at an end asks for a word's end.
std::string pattern_of(std::string_view phrase) {
    bool const open_front = phrase.starts_with('*');
    bool const open_back = phrase.size() > 1 && phrase.ends_with('*');
    if (open_front) phrase.remove_prefix(1);
    if (open_back) phrase.remove_suffix(1);
    auto const key = phrase_key(phrase);
    if (key.empty()) return {};
    return (open_front ? "" : " ") + key + (open_back ? "" : " ");
}

}  // namespace

Lexicon::Patterns Lexicon::patterns_of(std::vector<Entry> const& entries) {
    Patterns patterns;
    std::unordered_map<std::string, std::size_t> known;
    for (auto const& entry : entries) {
        auto pattern = pattern_of(entry.phrase);
        if (pattern.empty()) continue;
        auto const [place, added] = known.try_emplace(std::move(pattern), patterns.texts.size());
        if (added) {
            patterns.texts.push_back(place->first);
            patterns.senses.emplace_back();
        }
        patterns.senses[place->second].push_back({entry.use, entry.index});
    }
    return patterns;
}

Lexicon::Lexicon(std::vector<Entry> const& entries) : Lexicon(patterns_of(entries)) {}

Lexicon::Lexicon(Patterns patterns) : senses_(std::move(patterns.senses)), automaton_(patterns.texts) {}

Hits Lexicon::find(Reading const& reading) const {
    Hits hits;
    auto const& joined = reading.joined;
    automaton_.scan(joined, [&](std::size_t pattern, std::size_t begin, std::size_t end) {
        auto const first = reading.token_at(joined[begin] == ' ' ? begin + 1 : begin);
        auto const last = reading.token_at(joined[end - 1] == ' ' ? end - 2 : end - 1) + 1;
        for (auto const& sense : senses_[pattern])
            hits.add(sense.use, {first, last, sense.index});
    });
    return hits;
}

}  // namespace belleman::tag
