#include "tag/word_patterns.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace belleman::tag {

namespace {

template <class Number>
std::uint64_t load(char const* bytes) {
    Number value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

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
    : numbers(numbers_of(patterns, form)), automaton(texts_of(patterns, numbers)) {}

WordPatterns::WordPatterns(std::vector<WordPattern> const& patterns)
    : beginnings_(patterns, WordPattern::Form::beginning),
      ends_(patterns, WordPattern::Form::end),
      anywhere_(patterns, WordPattern::Form::anywhere) {
    auto const whole = numbers_of(patterns, WordPattern::Form::whole);
    slots_.resize(std::bit_ceil(2 * whole.size() + 2));
    for (auto const number : whole)
        add_word(patterns[number].letters, number);
    words_.push_back({{}, 0, static_cast<std::uint32_t>(matches_.size())});
}

void WordPatterns::add_word(std::string_view word, std::uint32_t number) {
    auto const key = key_of(word);
    slots_[slot_of(key, word)] = {static_cast<std::uint32_t>(hash_of(key) >> 32U),
                                  static_cast<std::uint32_t>(words_.size())};
    words_.push_back({key, static_cast<std::uint32_t>(letters_.size()),
                      static_cast<std::uint32_t>(matches_.size())});
    letters_.insert(letters_.end(), word.begin(), word.end());
    matches_.push_back(number);
    visit_parts(word, [&](std::uint32_t part) { matches_.push_back(part); });
}

WordPatterns::Key WordPatterns::key_of(std::string_view word) {
    auto const size = word.size();
    auto const* const first = word.data();
    auto const* const last = first + size;
    if (size >= 8) return {load<std::uint64_t>(first), load<std::uint64_t>(last - 8), size};
    if (size >= 4) return {load<std::uint32_t>(first), load<std::uint32_t>(last - 4), size};
    if (size >= 2) return {load<std::uint16_t>(first), load<std::uint16_t>(last - 2), size};
    return {size == 0 ? 0 : load<std::uint8_t>(first), 0, size};
}

/// What is looked up is hostile, but what is in the table is not: a word that many others collide with costs
/// the same few steps.
std::uint64_t WordPatterns::hash_of(Key const& key) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: multiplying by it mixes well
    auto const mixed = (key.front * odd) ^ std::rotr((key.back + key.size) * odd, 32);
    return mixed ^ (mixed >> 29U);
}

bool WordPatterns::is_word(Word const& known, Key const& key, std::string_view word) const {
    constexpr std::size_t both_ends = 16;
    return known.key == key && (key.size <= both_ends ||
                                std::string_view{letters_.data() + known.letters, key.size} == word);
}

std::size_t WordPatterns::slot_of(Key const& key, std::string_view word) const {
    auto const hash = hash_of(key);
    auto const mark = static_cast<std::uint32_t>(hash >> 32U);
    auto const mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        auto const& slot = slots_[at];
        if (slot.id == none || (slot.mark == mark && is_word(words_[slot.id], key, word))) return at;
    }
}

}  // namespace belleman::tag
