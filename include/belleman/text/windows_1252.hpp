#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// The character that a byte from 0x80 to 0x9F stands for in windows-1252; 0 for the five that stand for
/// none, and for every other number.
[[nodiscard]] char32_t windows_1252_control(char32_t byte);

/// Bytes in windows-1252 as UTF-8; the five that mean nothing become U+FFFD.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

}  // namespace belleman::text
