#include "belleman/text/percent.hpp"

namespace belleman::text {

std::optional<char> escaped_byte_at(std::string_view text, std::size_t at) {
    if (text.size() < 3 || at > text.size() - 3 || text[at] != '%') return std::nullopt;
    int const high = hex_value(text[at + 1]);
    int const low = hex_value(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    return static_cast<char>(static_cast<unsigned char>(high * 16 + low));
}

std::string percent_decode(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const escaped = escaped_byte_at(text, at);
        out += escaped.value_or(text[at]);
        if (escaped) at += 2;
    }
    return out;
}

std::optional<std::string> percent_decode_strictly(std::string_view text) {
    for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 3)) {
        if (!escaped_byte_at(text, at)) return std::nullopt;
    }
    return percent_decode(text);
}

void append_escape(std::string& out, char byte) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    auto const value = static_cast<unsigned char>(byte);
    out += '%';
    out += digits[value >> 4U];
    out += digits[value & 0xFU];
}

std::string percent_encode(std::string_view text, std::string_view allowed, Escapes escapes) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const byte = text[at];
        bool const kept = escapes == Escapes::keep && escaped_byte_at(text, at);
        if (kept || is_unreserved(byte) || allowed.find(byte) != std::string_view::npos) {
            out += byte;
        } else {
            append_escape(out, byte);
        }
    }
    return out;
}

}  // namespace belleman::text
