#include "feed/base64.hpp"

#include "feed/ascii.hpp"

#include <optional>

namespace belleman::feed {

namespace {

std::optional<unsigned> digit_of(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A');
    if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a') + 26;
    if (is_digit(c)) return static_cast<unsigned>(c - '0') + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return std::nullopt;
}

}  // namespace

std::string from_base64(std::string_view text) {
    std::string result;
    result.reserve(text.size() / 4 * 3 + 3);
    unsigned bits = 0;
    int count = 0;
    for (char const c : text) {
        if (c == '=') break;
        auto const digit = digit_of(c);
        if (!digit) continue;
        bits = (bits << 6 | *digit) & 0xFFFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            result += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return result;
}

}  // namespace belleman::feed
