#include "feed/json_number.hpp"

#include "feed/ascii.hpp"

namespace belleman::feed {

namespace {

/// Takes the digits off the front of `word`; how many.
std::size_t take_digits(std::string_view& word) {
    std::size_t count = 0;
    while (count < word.size() && is_digit(word[count])) {
        ++count;
    }
    word.remove_prefix(count);
    return count;
}

}  // namespace

bool is_machine_number(std::string_view word) {
    constexpr std::size_t most_digits = 300;         // a double goes up to 1.7e308
    constexpr std::size_t most_exponent_digits = 2;  // with an exponent of its own only what nobody doubts
    if (word.starts_with('-')) word.remove_prefix(1);
    bool const starts_with_zero = word.starts_with('0');
    auto const digits = take_digits(word);
    if (digits == 0 || digits > most_digits || (starts_with_zero && digits > 1)) return false;
    if (word.starts_with('.')) {
        word.remove_prefix(1);
        if (take_digits(word) == 0) return false;
    }
    if (word.empty()) return true;
    if (to_lower(word.front()) != 'e') return false;
    word.remove_prefix(1);
    if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
    auto const exponent = take_digits(word);
    return exponent > 0 && exponent <= most_exponent_digits && word.empty() && digits <= 200;
}

}  // namespace belleman::feed
