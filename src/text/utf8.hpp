#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::text {

inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point as it stands in a text. An invalid sequence reads as U+FFFD with `valid` false; its length
/// is that of the longest prefix of a valid sequence (the practice that Unicode recommends).
struct CodePoint {
    char32_t value = replacement_character;
    std::size_t length = 1;
    bool valid = false;
};

/// Reads the code point that begins at `at`, which must lie inside `text`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

/// White space of Unicode (property White_Space), U+00A0 included.
[[nodiscard]] bool is_space(char32_t code_point);

/// Whether XML 1.0 allows the character (production 2, Char).
[[nodiscard]] bool is_xml_character(char32_t code_point);

[[nodiscard]] constexpr bool is_ascii(char byte) {
    return (static_cast<unsigned char>(byte) & 0x80U) == 0;
}

[[nodiscard]] constexpr bool is_ascii_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

[[nodiscard]] constexpr char ascii_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

[[nodiscard]] constexpr bool is_ascii_letter(char byte) {
    char const lower = ascii_lower(byte);
    return lower >= 'a' && lower <= 'z';
}

[[nodiscard]] constexpr bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// The value of a hexadecimal digit, -1 for another character.
[[nodiscard]] constexpr int hex_value(char byte) {
    if (is_ascii_digit(byte)) return byte - '0';
    char const lower = ascii_lower(byte);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace belleman::text
