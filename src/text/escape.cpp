#include "text/escape.hpp"

#include "belleman/text/windows_1252.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace belleman::text {

namespace {

// What stands for a byte in a quoted attribute: nullptr when it stands for itself.
constexpr char const* escape_in_value(char byte) {
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return nullptr;
    }
}

constexpr char const* escape_in_text(char byte) {
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '\r':
        case '\f':
            return " ";
        default:
            return nullptr;
    }
}

// Of each byte, whether it cannot be copied without a look.
template <char const* (*EscapeOf)(char)>
constexpr auto needs_look = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto const byte = static_cast<char>(static_cast<unsigned char>(i));
        table[i] = byte < ' ' || byte == '\x7F' || EscapeOf(byte) != nullptr;  // negative: not ASCII
    }
    return table;
}();

template <char const* (*EscapeOf)(char)>
void append(std::string& out, std::string_view text) {
    std::size_t begin = 0;
    std::size_t i = 0;
    auto const replace = [&](std::size_t length, std::string_view with) {
        out += text.substr(begin, i - begin);
        out += with;
        i += length;
        begin = i;
    };
    while (i < text.size()) {
        auto const* const look = std::find_if(text.begin() + i, text.end(), [](char byte) {
            return needs_look<EscapeOf>[static_cast<unsigned char>(byte)];
        });
        i = static_cast<std::size_t>(look - text.begin());
        if (look == text.end()) break;
        if (char const* escape = EscapeOf(text[i])) {
            replace(1, escape);
            continue;
        }
        CodePoint const next = code_point_at(text, i);
        if (!next.valid) {
            replace(next.length, "\uFFFD");
        } else if (!is_markup_character(next.value)) {
            replace(next.length, {});
            if (char32_t const meant = windows_1252_control(next.value); meant != 0) append_utf8(out, meant);
        } else {
            i += next.length;
        }
    }
    out += text.substr(begin);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    append<escape_in_value>(out, text);
}

void append_escaped_text(std::string& out, std::string_view text) {
    append<escape_in_text>(out, text);
}

}  // namespace belleman::text
