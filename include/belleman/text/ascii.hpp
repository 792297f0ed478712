#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::text {

// What formats and protocols call letters, digits and white space: ASCII only, whatever the locale.

[[nodiscard]] constexpr bool is_ascii(char byte) {
    return (static_cast<unsigned char>(byte) & 0x80U) == 0;
}

[[nodiscard]] constexpr char to_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] constexpr bool is_letter(char byte) {
    char const lower = to_lower(byte);
    return lower >= 'a' && lower <= 'z';
}

[[nodiscard]] constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

[[nodiscard]] constexpr bool is_alphanumeric(char byte) {
    return is_letter(byte) || is_digit(byte);
}

/// The white space of HTML: space, tab, line feed, carriage return, form feed. That of XML and of HTTP fields
/// is the same but for the form feed, which they forbid.
[[nodiscard]] constexpr bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/// The value of a hexadecimal digit, -1 for another character.
[[nodiscard]] constexpr int hex_value(char byte) {
    if (is_digit(byte)) return byte - '0';
    char const lower = to_lower(byte);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// `text` without white space at its ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, to_lower, to_lower);
}

[[nodiscard]] constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// `text` with its ASCII letters in lower case.
[[nodiscard]] inline std::string lowered(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), to_lower);
    return lower;
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

}  // namespace belleman::text
