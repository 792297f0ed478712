#include "text/utf8.hpp"

namespace belleman::text {

namespace {

struct LeadByte {
    std::size_t length;
    char32_t bits;
    // Bounds of the second byte (Unicode, table 3-7): they rule out overlong forms and surrogates.
    unsigned char lowest_second;
    unsigned char highest_second;
};

LeadByte lead_byte(unsigned char byte) {
    if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0, 0};
    if (byte < 0xE0) return {2, byte & 0x1FU, 0x80, 0xBF};
    if (byte < 0xF0) {
        unsigned char const lowest = byte == 0xE0 ? 0xA0 : 0x80;
        unsigned char const highest = byte == 0xED ? 0x9F : 0xBF;
        return {3, byte & 0x0FU, lowest, highest};
    }
    unsigned char const lowest = byte == 0xF0 ? 0x90 : 0x80;
    unsigned char const highest = byte == 0xF4 ? 0x8F : 0xBF;
    return {4, byte & 0x07U, lowest, highest};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto const first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1, true};
    LeadByte const lead = lead_byte(first);
    if (lead.length == 0) return {};
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (at + i >= text.size()) return {replacement_character, i, false};
        auto const byte = static_cast<unsigned char>(text[at + i]);
        unsigned const lowest = i == 1 ? lead.lowest_second : 0x80;
        unsigned const highest = i == 1 ? lead.highest_second : 0xBF;
        if (byte < lowest || byte > highest) return {replacement_character, i, false};
        value = (value << 6U) | (byte & 0x3FU);
    }
    return {value, lead.length, true};
}

void append_utf8(std::string& out, char32_t code_point) {
    auto const put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

bool is_white_space(char32_t code_point) {
    if (code_point < 0x80) return code_point == 0x0B || is_space(static_cast<char>(code_point));
    return code_point == 0x85 || code_point == 0xA0 || code_point == 0x1680 ||
           (code_point >= 0x2000 && code_point <= 0x200A) || code_point == 0x2028 || code_point == 0x2029 ||
           code_point == 0x202F || code_point == 0x205F || code_point == 0x3000;
}

bool is_xml_character(char32_t code_point) {
    if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
    if (code_point >= 0xD800 && code_point <= 0xDFFF) return false;
    return code_point <= 0x10FFFF && code_point != 0xFFFE && code_point != 0xFFFF;
}

bool is_markup_character(char32_t code_point) {
    if (code_point >= 0x7F && code_point <= 0x9F) return false;
    if (code_point >= 0xFDD0 && code_point <= 0xFDEF) return false;
    return is_xml_character(code_point) && (code_point & 0xFFFEU) != 0xFFFEU;
}

}  // namespace belleman::text
