#include "text/url_part.hpp"

#include "belleman/text/percent.hpp"

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

std::string encode_url_part(std::string_view text, UrlPart part) {
    std::string out;
    out.reserve(text.size());
    for (char const byte : text) {
        if (needs_encoding(byte, part)) {
            append_escape(out, byte);
        } else {
            out += byte;
        }
    }
    return out;
}

}  // namespace belleman::text
