#include "tag/lexicon.hpp"

#include <algorithm>
#include <string_view>
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

Lexicon::Lexicon(Patterns patterns) : senses_(std::move(patterns.senses)), automaton_(patterns.texts) {
    words_.reserve(patterns.texts.size());
    for (auto const& text : patterns.texts) {
        auto const inside = std::string_view{text}.substr(1, text.size() - 2);
        words_.push_back(1 + static_cast<std::size_t>(std::ranges::count(inside, ' ')));
    }
}

Hits Lexicon::find(Reading const& reading) const {
    Hits hits;
    auto state = automaton_.step({}, ' ');
    for (std::size_t last = 1; last <= reading.tokens.size(); ++last) {
        auto const visit = [&](std::size_t pattern) {
            for (auto const& sense : senses_[pattern])
                hits.add(sense.use, {last - words_[pattern], last, sense.index});
        };
        for (char const byte : reading.tokens[last - 1].folded) {
            state = automaton_.step(state, byte);
            automaton_.visit_finds(state, visit);
        }
        state = automaton_.step(state, ' ');
        automaton_.visit_finds(state, visit);
    }
    return hits;
}

}  // namespace belleman::tag
