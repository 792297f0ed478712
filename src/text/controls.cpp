#include "text/controls.hpp"

#include "belleman/text/windows_1252.hpp"
#include "text/utf8.hpp"

namespace belleman::text {

namespace {

// Whether a byte may begin a character that has to go; only then is the character read.
constexpr bool is_suspect(char byte) {
    auto const value = static_cast<unsigned char>(byte);
    if (value < 0x20) return !is_space(byte) && value != 0;
    return value == 0x7F || value == 0xC2 || value >= 0xEF;
}

std::size_t find_control(std::string_view html, std::size_t from) {
    for (std::size_t i = from; i < html.size(); ++i) {
        if (!is_suspect(html[i])) continue;
        CodePoint const next = code_point_at(html, i);
        if (next.valid && !is_markup_character(next.value)) return i;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<std::string> without_controls(std::string_view html) {
    std::size_t control = find_control(html, 0);
    if (control == std::string_view::npos) return std::nullopt;
    std::string out;
    out.reserve(html.size() + html.size() / 2);
    std::size_t begin = 0;
    for (; control != std::string_view::npos; control = find_control(html, begin)) {
        out += html.substr(begin, control - begin);
        CodePoint const found = code_point_at(html, control);
        if (char32_t const meant = windows_1252_control(found.value); meant != 0) append_utf8(out, meant);
        begin = control + found.length;
    }
    out += html.substr(begin);
    return out;
}

}  // namespace belleman::text
