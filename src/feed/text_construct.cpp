#include "feed/text_construct.hpp"

#include "belleman/text/plain.hpp"
#include "feed/ascii.hpp"
#include "feed/base64.hpp"
#include "feed/html_names.hpp"
#include "feed/picture_text.hpp"
#include "feed/tree_walk.hpp"
#include "feed/xml_markup.hpp"

#include <algorithm>
#include <utility>

namespace belleman::feed {

namespace {

bool is_markup_at(std::string_view text) {
    text.remove_prefix(1);
    if (text.starts_with("!--")) return true;
    if (text.starts_with('/')) text.remove_prefix(1);
    return is_html_element(tag_name_at(text.substr(0, 40)));
}

/// Escapes each '<' that starts no tag of HTML, so that reading the result as HTML keeps it.
std::string with_prose_escaped(std::string_view text) {
    // "a<b en win": a tag that never ends is one only where it was cut off among its attributes.
    auto const last_sign = text.find_last_of(">=");
    std::string result;
    std::size_t begin = 0;
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', begin)) {
        auto const rest = text.substr(at);
        bool const ends = (last_sign != std::string_view::npos && at < last_sign) || rest.starts_with("<!--");
        result.append(text.substr(begin, at - begin)).append(ends && is_markup_at(rest) ? "<" : "&lt;");
        begin = at + 1;
    }
    result += text.substr(begin);
    return result;
}

/// Whether an element of HTML begins and ends in `text`: then its tags were not meant to be seen.
bool has_tag_pair(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        auto const name = tag_name_at(text.substr(at + 1, 40));
        if (name.empty() || !is_html_element(name)) continue;
        // One look at the first element is enough, and keeps this linear.
        return text.find("</" + std::string{name} + ">", at) != std::string_view::npos;
    }
    return false;
}

/// Whether text still holds a reference after its references were read.
bool is_escaped_again(std::string_view text) {
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        auto const rest = text.substr(at + 1, 12);
        auto const name = rest.substr(0, rest.find(';'));
        bool const is_name = std::all_of(name.begin(), name.end(),
                                         [](char c) { return is_letter(c) || is_digit(c) || c == '#'; });
        if (is_name && name.size() >= 2 && name.size() < rest.size()) return true;
    }
    return false;
}

/// `text` without the marks of CDATA that stand in it as text, nested or escaped: they were meant as marks.
std::string without_cdata_marks(std::string text) {
    constexpr std::string_view opening = "<![CDATA[";
    constexpr std::string_view closing = "]]>";
    // Exclamation marks are rarer in HTML than brackets.
    if (text.find(opening.substr(1)) == std::string::npos) return text;
    std::string_view rest = text;
    auto at = rest.find(opening);
    std::string result;
    for (; at != std::string_view::npos; at = rest.find(opening)) {
        result += rest.substr(0, at);
        rest.remove_prefix(at + opening.size());
        auto const end = rest.find(closing);
        result += rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + closing.size());
    }
    return result.append(rest);
}

/// Whether all of a text is markup that was escaped once too often: it holds no tag, and begins with one that
/// is escaped.
bool is_escaped_markup(std::string_view text) {
    if (!text.starts_with("&lt;") || text.find('<') != std::string_view::npos) return false;
    auto const decoded = text::decode_references(text);
    return is_markup_at(decoded) && has_tag_pair(decoded);
}

/// HTML as plain text, folded; where it shows nothing but pictures, what they say.
std::string plain_or_picture(std::string_view html) {
    auto plain = text::plain_from_html(html);
    return plain.empty() ? picture_text(html) : plain;
}

enum class AtomType { text, html, xhtml, other_text, xml, base64 };

AtomType type_of(pugi::xml_node element) {
    auto const attribute = attribute_of(element, "type");
    auto const type = trimmed(std::string_view{attribute}.substr(0, attribute.find(';')));
    auto const mode = attribute_of(element, "mode");
    if (equals_ignoring_case(mode, "base64")) return AtomType::base64;
    if (equals_ignoring_case(type, "html") || equals_ignoring_case(type, "text/html")) return AtomType::html;
    if (equals_ignoring_case(type, "xhtml") || equals_ignoring_case(type, "application/xhtml+xml")) {
        // Escaped XHTML is read like HTML, whatever it calls itself.
        return has_child_elements(element) ? AtomType::xhtml : AtomType::html;
    }
    // 0.3 says by the mode that markup is escaped, and may leave the type out.
    if (type.empty() && equals_ignoring_case(mode, "escaped")) return AtomType::html;
    if (type.empty() || equals_ignoring_case(type, "text") || equals_ignoring_case(type, "text/plain")) {
        return has_child_elements(element) ? AtomType::xhtml : AtomType::text;
    }
    auto const lower = LowerName{type};
    if (lower.view().ends_with("+xml") || lower.view().ends_with("/xml")) return AtomType::xml;
    if (lower.view().starts_with("text/")) return AtomType::other_text;
    if (has_child_elements(element)) return AtomType::xml;
    return lower.view().find('/') == std::string_view::npos ? AtomType::text : AtomType::base64;
}

/// Of a multipart content of Atom 0.3 the first part that is HTML, else its first; nothing where it has none.
pugi::xml_node richest_part(pugi::xml_node element) {
    if (!text::starts_with_ignoring_case(attribute_of(element, "type"), "multipart/")) return {};
    pugi::xml_node richest;
    for (auto const child : ChildElements{element}) {
        auto const type = type_of(child);
        if (type == AtomType::html || type == AtomType::xhtml) return child;
        if (!richest) richest = child;
    }
    return richest;
}

/// Base64 that holds text; empty when it holds anything else.
std::string text_from_base64(pugi::xml_node element) {
    auto bytes = from_base64(text_of(element));
    bool const is_text = std::none_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !is_space(c);
    });
    if (!is_text || text::valid_utf8(bytes) != bytes) return {};
    return bytes;
}

/// What a construct says in itself, as HTML.
std::string html_of(pugi::xml_node element, Scope& scope) {
    switch (type_of(element)) {
        case AtomType::html:
            if (!has_child_elements(element)) {
                auto text = without_cdata_marks(text_of(element));
                auto const shown = trimmed(text);
                return shown.size() == text.size() ? text : std::string{shown};
            }
            [[fallthrough]];
        case AtomType::xhtml:
        case AtomType::xml:
            return std::string{trimmed(inner_html(element, scope))};
        case AtomType::base64:
            return html_from_loose(text_from_base64(element));
        case AtomType::text:
        case AtomType::other_text:
            break;
    }
    return text::escape_markup(trimmed(ElementText{element}.view()));
}

}  // namespace

std::string plain_from_loose(std::string_view text) {
    if (!text::may_hold_markup(text)) return text::fold_space(text);
    auto const plain = plain_or_picture(with_prose_escaped(without_cdata_marks(std::string{text})));
    if (has_tag_pair(plain)) return text::fold_space(text::plain_from_html(with_prose_escaped(plain)));
    if (is_escaped_again(plain)) return text::fold_space(text::decode_references(plain));
    return text::fold_space(plain);
}

std::string html_from_loose(std::string text) {
    text = without_cdata_marks(std::move(text));
    auto const shown = trimmed(text);
    if (is_escaped_markup(shown)) return text::decode_references(shown);
    if (text::may_hold_markup(shown) && !looks_like_html(shown)) {
        return text::escape_markup(shown);
    }
    if (shown.size() == text.size()) return text;
    return std::string{shown};
}

std::string html_from_plain(std::string_view text) {
    auto const escaped = text::escape_markup(trimmed(text));
    std::string result;
    for (char const c : escaped) {
        if (c == '\r') continue;
        if (c == '\n') result += "<br>";
        result += c;
    }
    return result;
}

std::string rss_plain(pugi::xml_node element, Scope& scope) {
    if (has_child_elements(element)) return plain_or_picture(inner_html(element, scope));
    return plain_from_loose(ElementText{element}.view());
}

std::string rss_html(pugi::xml_node element, Scope& scope) {
    if (has_child_elements(element)) return std::string{trimmed(inner_html(element, scope))};
    return html_from_loose(text_of(element));
}

std::string atom_plain(pugi::xml_node element, Scope& scope) {
    switch (type_of(element)) {
        case AtomType::html:
            if (!has_child_elements(element)) return plain_or_picture(without_cdata_marks(text_of(element)));
            [[fallthrough]];
        case AtomType::xhtml:
        case AtomType::xml:
            return plain_or_picture(inner_html(element, scope));
        case AtomType::base64:
            return plain_from_loose(text_from_base64(element));
        case AtomType::text:
        case AtomType::other_text:
            break;
    }
    return text::fold_space(ElementText{element}.view());
}

std::string atom_html(pugi::xml_node element, Scope& scope) {
    auto const part = richest_part(element);
    if (!part) return html_of(element, scope);
    Inside const inside{scope, part};
    return html_of(part, scope);
}

}  // namespace belleman::feed
