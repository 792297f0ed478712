#include "tag/lexicon.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace belleman::tag {

namespace {

bool is_open(std::string_view phrase) {
    return phrase.starts_with('*') || phrase.ends_with('*');
}

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

/// How many words a pattern touches.
std::size_t words_in(std::string_view pattern) {
    return 1 + static_cast<std::size_t>(std::ranges::count(pattern.substr(1, pattern.size() - 2), ' '));
}

std::vector<std::string_view> views_of(std::vector<std::string> const& texts) {
    return {texts.begin(), texts.end()};
}

}  // namespace

Lexicon::Patterns Lexicon::patterns_of(std::vector<Entry> const& entries, bool open) {
    Patterns patterns;
    std::unordered_map<std::string, std::size_t> known;
    for (auto const& entry : entries) {
        if (is_open(entry.phrase) != open) continue;
        auto pattern = open ? pattern_of(entry.phrase) : phrase_key(entry.phrase);
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

Lexicon::Lexicon(std::vector<Entry> const& entries)
    : Lexicon(patterns_of(entries, false), patterns_of(entries, true)) {}

Lexicon::Lexicon(Patterns whole, Patterns open)
    : senses_(std::move(whole.senses)),
      table_(views_of(whole.texts)),
      open_senses_(std::move(open.senses)),
      automaton_(open.texts) {
    open_words_.reserve(open.texts.size());
    for (auto const& text : open.texts)
        open_words_.push_back(words_in(text));
}

Hits Lexicon::find(Reading const& reading) const {
    Hits hits;
    PhraseTable::Scan scan{table_};
    auto state = automaton_.step({}, ' ');
    for (std::size_t last = 1; last <= reading.tokens.size(); ++last) {
        auto const word = reading.tokens[last - 1].folded;
        scan.read(word, [&](std::size_t phrase, std::size_t words) {
            for (auto const& sense : senses_[phrase])
                hits.add(sense.use, {last - words, last, sense.index});
        });
        auto const add_open = [&](std::size_t phrase) {
            for (auto const& sense : open_senses_[phrase])
                hits.add(sense.use, {last - open_words_[phrase], last, sense.index});
        };
        for (char const byte : word) {
            state = automaton_.step(state, byte);
            if (PhraseAutomaton::has_finds(state)) automaton_.visit_finds(state, add_open);
        }
        state = automaton_.step(state, ' ');
        if (PhraseAutomaton::has_finds(state)) automaton_.visit_finds(state, add_open);
    }
    return hits;
}

}  // namespace belleman::tag
