#include "text/tag_scan.hpp"

#include "belleman/text/ascii.hpp"

namespace belleman::text {

namespace {

constexpr bool ends_name(char byte) {
    return is_space(byte) || byte == '/' || byte == '>';
}

std::size_t skip_space(std::string_view html, std::size_t i) {
    while (i < html.size() && is_space(html[i]))
        ++i;
    return i;
}

std::size_t behind(std::string_view html, std::string_view mark, std::size_t from) {
    std::size_t const found = html.find(mark, from);
    return found == std::string_view::npos ? html.size() : found + mark.size();
}

// A comment also ends with "--!>", and "<!-->" and "<!--->" are whole ones.
std::size_t comment_end(std::string_view html, std::size_t at) {
    std::size_t const text = at + 4;
    if (html.substr(text, 1) == ">") return text + 1;
    if (html.substr(text, 2) == "->") return text + 2;
    for (std::size_t i = html.find("--", text); i != std::string_view::npos; i = html.find("--", i + 1)) {
        if (html.substr(i + 2, 1) == ">") return i + 3;
        if (html.substr(i + 2, 2) == "!>") return i + 4;
    }
    return html.size();
}

// From the first character of an attribute to behind its value.
std::size_t skip_attribute(std::string_view html, std::size_t i) {
    ++i;  // even '=' may begin a name
    while (i < html.size() && html[i] != '=' && !ends_name(html[i]))
        ++i;
    std::size_t const equals = skip_space(html, i);
    if (equals >= html.size() || html[equals] != '=') return i;
    i = skip_space(html, equals + 1);
    if (i >= html.size() || html[i] == '>') return i;
    if (html[i] == '"' || html[i] == '\'') return behind(html, html.substr(i, 1), i + 1);
    while (i < html.size() && !is_space(html[i]) && html[i] != '>')
        ++i;
    return i;
}

Markup scan_tag(std::string_view html, std::size_t name_begin, Markup::Kind kind) {
    std::size_t i = name_begin;
    while (i < html.size() && !ends_name(html[i]))
        ++i;
    Markup tag{kind, html.substr(name_begin, i - name_begin), html.size(), 0, false};
    while (i < html.size()) {
        char const byte = html[i];
        if (byte == '>') {
            tag.end = i + 1;
            break;
        }
        tag.self_closing = byte == '/';
        if (ends_name(byte)) {
            ++i;
        } else {
            ++tag.attributes;
            i = skip_attribute(html, i);
        }
    }
    return tag;
}

}  // namespace

std::optional<Markup> scan_markup(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size()) return std::nullopt;
    char const next = html[at + 1];
    if (is_letter(next)) return scan_tag(html, at + 1, Markup::Kind::start_tag);
    Markup comment;
    if (next == '!' || next == '?') {
        comment.end = html.substr(at, 4) == "<!--" ? comment_end(html, at) : behind(html, ">", at);
        return comment;
    }
    if (next != '/' || at + 2 >= html.size()) return std::nullopt;
    if (is_letter(html[at + 2])) return scan_tag(html, at + 2, Markup::Kind::end_tag);
    comment.end = behind(html, ">", at);
    return comment;
}

std::size_t raw_text_end(std::string_view html, std::size_t from, std::string_view name) {
    for (std::size_t i = html.find("</", from); i != std::string_view::npos; i = html.find("</", i + 2)) {
        std::size_t const behind_name = i + 2 + name.size();
        if (!equals_ignoring_case(html.substr(i + 2, name.size()), name)) continue;
        if (behind_name >= html.size() || ends_name(html[behind_name])) return i;
    }
    return html.size();
}

}  // namespace belleman::text
