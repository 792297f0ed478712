#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace belleman::feed {

// What XML, HTML and feeds call letters, digits and white space: ASCII only, whatever the locale.

constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

constexpr char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return to_lower(x) == to_lower(y); });
}

/// A short name in lower case, kept without allocating. Longer ones than any vocabulary has become empty.
class LowerName {
public:
    explicit constexpr LowerName(std::string_view name)
        : size_(name.size() <= buffer_.size() ? name.size() : 0) {
        std::transform(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(size_), buffer_.begin(),
                       to_lower);
    }
    [[nodiscard]] constexpr std::string_view view() const { return {buffer_.data(), size_}; }

private:
    std::array<char, 32> buffer_{};
    std::size_t size_;
};

}  // namespace belleman::feed
