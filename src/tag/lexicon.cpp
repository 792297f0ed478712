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

/// How many words a pattern touches.
std::size_t words_in(std::string_view pattern) {
    return 1 + static_cast<std::size_t>(std::ranges::count(pattern.substr(1, pattern.size() - 2), ' '));
}

}  // namespace

Lexicon::Form Lexicon::form_of(std::string_view phrase) {
    bool const is_one_word = !phrase.ends_with('*') && phrase_key(phrase).find(' ') == std::string::npos;
    if (phrase.starts_with('*')) return is_one_word ? Form::word_end : Form::open_front;
    return phrase.ends_with('*') ? Form::open_back : Form::whole;
}

Lexicon::Patterns::Patterns(std::vector<Entry> const& entries, Form form) {
    std::unordered_map<std::string, std::size_t> known;
    for (auto const& entry : entries) {
        if (form_of(entry.phrase) != form) continue;
        auto pattern = form == Form::whole ? phrase_key(entry.phrase) : pattern_of(entry.phrase);
        if (pattern.empty()) continue;
        if (form == Form::word_end) std::ranges::reverse(pattern);
        auto const [place, added] = known.try_emplace(std::move(pattern), texts.size());
        if (added) {
            texts.push_back(place->first);
            senses.emplace_back();
        }
        senses[place->second].push_back({entry.use, entry.index});
    }
}

Lexicon::OpenPhrases::OpenPhrases(Patterns patterns)
    : senses(std::move(patterns.senses)), automaton(patterns.texts) {
    words.reserve(patterns.texts.size());
    for (auto const& text : patterns.texts)
        words.push_back(words_in(text));
}

Lexicon::Lexicon(std::vector<Entry> const& entries)
    : Lexicon(entries, Patterns{entries, Form::whole}, Patterns{entries, Form::open_front}) {}

Lexicon::Lexicon(std::vector<Entry> const& entries, Patterns whole, Patterns open_front)
    : senses_(std::move(whole.senses)),
      table_({whole.texts.begin(), whole.texts.end()}),
      open_back_(Patterns{entries, Form::open_back}),
      word_ends_(Patterns{entries, Form::word_end}),
      open_front_(std::move(open_front)),
      has_open_front_(!open_front_.senses.empty()) {}

Hits Lexicon::find(Reading const& reading) const {
    constexpr PhraseAutomaton::State nothing_begun{};
    Hits hits;
    PhraseTable::Scan scan{table_};
    auto back = open_back_.automaton.step(nothing_begun, ' ');
    auto front = open_front_.automaton.step(nothing_begun, ' ');
    for (std::size_t last = 1; last <= reading.tokens.size(); ++last) {
        auto const word = reading.tokens[last - 1].folded;
        auto const add = [&](std::vector<Sense> const& senses, std::size_t words) {
            for (auto const& sense : senses)
                hits.add(sense.use, {last - words, last, sense.index});
        };
        auto const step = [&](OpenPhrases const& phrases, PhraseAutomaton::State& state, char byte) {
            state = phrases.automaton.step(state, byte);
            if (!PhraseAutomaton::has_finds(state)) return;
            phrases.automaton.visit_finds(
                state, [&](std::size_t phrase) { add(phrases.senses[phrase], phrases.words[phrase]); });
        };
        scan.read(word, [&](std::size_t phrase, std::size_t words) { add(senses_[phrase], words); });
        // Where none has begun that starts with a space, none will before the next one.
        for (auto byte = word.begin(); byte != word.end() && back != nothing_begun; ++byte)
            step(open_back_, back, *byte);
        step(open_back_, back, ' ');
        auto end = word_ends_.automaton.step(nothing_begun, ' ');
        for (auto byte = word.rbegin(); byte != word.rend() && end != nothing_begun; ++byte)
            step(word_ends_, end, *byte);
        if (!has_open_front_) continue;
        for (char const byte : word)
            step(open_front_, front, byte);
        step(open_front_, front, ' ');
    }
    return hits;
}

}  // namespace belleman::tag
