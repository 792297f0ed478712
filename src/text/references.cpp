#include "text/references.hpp"

#include "belleman/text/windows_1252.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace belleman::text {

namespace {

constexpr char32_t last_code_point = 0x10FFFF;

constexpr bool is_high_surrogate(char32_t number) {
    return number >= 0xD800 && number <= 0xDBFF;
}

constexpr bool is_low_surrogate(char32_t number) {
    return number >= 0xDC00 && number <= 0xDFFF;
}

char32_t meant_by(char32_t number) {
    if (number == 0 || number > last_code_point || is_high_surrogate(number) || is_low_surrogate(number)) {
        return replacement_character;
    }
    // HTML reads the C1 controls as windows-1252 (numeric character reference end state).
    auto const control = windows_1252_control(number);
    return control != 0 ? control : number;
}

struct Numeric {
    char32_t number = 0;
    std::size_t length = 0;  ///< bytes, with the semicolon; 0 when this is no reference
};

/// The numeric reference at `at`, where "&#" stands.
Numeric numeric_at(std::string_view text, std::size_t at) {
    std::size_t i = at + 2;
    bool const hexadecimal = i < text.size() && to_lower(text[i]) == 'x';
    if (hexadecimal) ++i;
    std::size_t const first_digit = i;
    char32_t const radix = hexadecimal ? 16 : 10;
    char32_t number = 0;
    for (; i < text.size(); ++i) {
        int const digit = hex_value(text[i]);
        if (digit < 0 || static_cast<char32_t>(digit) >= radix) break;
        number = std::min(number * radix + static_cast<char32_t>(digit), last_code_point + 1);
    }
    if (i == first_digit) return {};
    if (i < text.size() && text[i] == ';') ++i;
    return {number, i - at};
}

std::size_t append_numeric(std::string& out, std::string_view text, std::size_t at) {
    auto const [number, length] = numeric_at(text, at);
    if (length == 0) return 0;
    // Programs that think in UTF-16 write two references for one character beyond the first plane.
    if (is_high_surrogate(number) && text.substr(at + length).starts_with("&#")) {
        auto const next = numeric_at(text, at + length);
        if (is_low_surrogate(next.number)) {
            append_utf8(out, 0x10000 + ((number - 0xD800) << 10U) + (next.number - 0xDC00));
            return length + next.length;
        }
    }
    append_utf8(out, meant_by(number));
    return length;
}

NamedReference const* find(std::string_view name) {
    NamedReference const* const end = reference_table + reference_table_size;
    NamedReference const* const found = std::lower_bound(
        reference_table, end, name,
        [](NamedReference const& reference, std::string_view wanted) { return reference.name < wanted; });
    return found != end && found->name == name ? found : nullptr;
}

struct XmlReference {
    std::string_view rest;  ///< behind the '&'
    char meant;
};

// What XML defines itself: nearly all references of a feed are these, so they are not looked for in the
// table.
constexpr std::array xml_references{XmlReference{"lt;", '<'}, XmlReference{"gt;", '>'},
                                    XmlReference{"amp;", '&'}, XmlReference{"quot;", '"'},
                                    XmlReference{"apos;", '\''}};

std::size_t append_xml_reference(std::string& out, std::string_view rest) {
    for (auto const& reference : xml_references) {
        if (rest.front() != reference.rest.front() || !rest.starts_with(reference.rest)) continue;
        out += reference.meant;
        return reference.rest.size() + 1;
    }
    return 0;
}

// HTML, named character reference state: in an attribute a name without semicolon needs an end of its own.
bool runs_on(std::string_view rest, std::size_t length) {
    return length < rest.size() && (is_alphanumeric(rest[length]) || rest[length] == '=');
}

std::size_t append_named(std::string& out, std::string_view text, std::size_t at, ReferencesIn where) {
    constexpr std::size_t longest_name = 31;
    constexpr std::size_t longest_bare_name = 6;
    std::size_t length = 0;
    std::string_view const rest = text.substr(at + 1, longest_name + 1);
    while (length < rest.size() && is_alphanumeric(rest[length]))
        ++length;
    if (length < rest.size() && rest[length] == ';') {
        if (auto const* reference = find(rest.substr(0, length))) {
            out += reference->text;
            return length + 2;
        }
    }
    for (length = std::min(length, longest_bare_name); length >= 2; --length) {
        auto const* reference = find(rest.substr(0, length));
        if (reference == nullptr || !reference->bare) continue;
        if (where == ReferencesIn::attribute && runs_on(rest, length)) return 0;
        out += reference->text;
        return length + 1;
    }
    return 0;
}

}  // namespace

std::size_t append_reference(std::string& out, std::string_view text, std::size_t at, ReferencesIn where) {
    if (at + 1 >= text.size()) return 0;
    if (text[at + 1] == '#') return append_numeric(out, text, at);
    if (auto const length = append_xml_reference(out, text.substr(at + 1)); length > 0) return length;
    if (is_letter(text[at + 1])) return append_named(out, text, at, where);
    return 0;
}

}  // namespace belleman::text
