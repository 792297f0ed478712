#pragma once

#include "belleman/text/ascii.hpp"

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
[[nodiscard]] bool is_white_space(char32_t code_point);

/// Whether XML 1.0 allows the character (production 2, Char).
[[nodiscard]] bool is_xml_character(char32_t code_point);

/// Whether XML allows the character and HTML parsers take it for itself: no control but white space, no
/// surrogate or noncharacter (HTML, section 13.2.3.5; gumbo reads the others as U+FFFD).
[[nodiscard]] bool is_markup_character(char32_t code_point);

}  // namespace belleman::text
