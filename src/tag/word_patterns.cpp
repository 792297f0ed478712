#include "tag/word_patterns.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace belleman::tag {

namespace {

/// What an automaton has to find for a pattern: behind a space only at a word's beginning.
std::string text_of(WordPattern const& pattern) {
    if (pattern.form == WordPattern::Form::anywhere) return pattern.letters;
    auto text = ' ' + pattern.letters;
    if (pattern.form == WordPattern::Form::end) std::reverse(text.begin() + 1, text.end());
    return text;
}

std::vector<std::uint32_t> numbers_of(std::vector<WordPattern> const& patterns, WordPattern::Form form) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < patterns.size(); ++number) {
        if (patterns[number].form == form) numbers.push_back(number);
    }
    return numbers;
}

std::vector<std::string> texts_of(std::vector<WordPattern> const& patterns,
                                  std::vector<std::uint32_t> const& numbers) {
    std::vector<std::string> texts;
    texts.reserve(numbers.size());
    for (auto const number : numbers)
        texts.push_back(text_of(patterns[number]));
    return texts;
}

}  // namespace

WordPatterns::Parts::Parts(std::vector<WordPattern> const& patterns, WordPattern::Form form)
    : numbers(numbers_of(patterns, form)), automaton(texts_of(patterns, numbers)) {
    for (auto const& text : texts_of(patterns, numbers)) {
        if (text.size() < 4)
            starts.set();  // a shorter one begins with any third byte
        else
            starts.set(start_of(text.begin() + 1));
    }
}

WordPatterns::WordPatterns(std::vector<WordPattern> const& patterns)
    : beginnings_(patterns, WordPattern::Form::beginning),
      ends_(patterns, WordPattern::Form::end),
      anywhere_(patterns, WordPattern::Form::anywhere) {
    auto const words = std::ranges::count(patterns, WordPattern::Form::whole, &WordPattern::form);
    slots_.resize(std::bit_ceil(2 * static_cast<std::size_t>(words) + 2));
    for (auto const& pattern : patterns) {
        if (pattern.form == WordPattern::Form::whole) add_word(pattern.letters);
    }
}

void WordPatterns::add_word(std::string_view word) {
    auto const key = key_of(word);
    slots_[slot_of(key, word)] = {static_cast<std::uint32_t>(hash_of(key) >> 32U),
                                  static_cast<std::uint32_t>(words_.size())};
    auto const parts = static_cast<std::uint32_t>(parts_.size());
    visit_parts(word, [&](std::uint32_t part) { parts_.push_back(part); });
    words_.push_back({key.front, key.back, key.size, static_cast<std::uint32_t>(letters_.size()), parts,
                      static_cast<std::uint32_t>(parts_.size())});
    letters_.insert(letters_.end(), word.begin(), word.end());
}

}  // namespace belleman::tag
