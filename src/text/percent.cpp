#include "text/percent.hpp"

#include "text/utf8.hpp"

namespace belleman::text {

namespace {

bool needs_encoding(char byte, UrlPart part) {
    if (byte <= ' ' || byte == 0x7F) return true;  // negative: not ASCII
    switch (byte) {
        case '"':
        case '<':
        case '>':
        case '\\':
        case '^':
        case '`':
        case '{':
        case '|':
        case '}':
            return true;
        case '\'':
            return part == UrlPart::query;
        default:
            return false;
    }
}

}  // namespace

std::string percent_encode(std::string_view text, UrlPart part) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (char const byte : text) {
        if (!needs_encoding(byte, part)) {
            out += byte;
            continue;
        }
        auto const value = static_cast<unsigned char>(byte);
        out += '%';
        out += digits[value >> 4U];
        out += digits[value & 0xFU];
    }
    return out;
}

std::string percent_decode(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            int const high = hex_value(text[i + 1]);
            int const low = hex_value(text[i + 2]);
            if (high >= 0 && low >= 0) {
                out += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

}  // namespace belleman::text
