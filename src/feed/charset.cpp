#include "feed/charset.hpp"

#include "belleman/text/windows_1252.hpp"
#include "feed/ascii.hpp"
#include "feed/charset_conversion.hpp"
#include "feed/charset_repair.hpp"
#include "feed/parameter.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

/// What a document looks like when it is read as UTF-8.
struct Utf8Census {
    std::size_t valid_pairs = 0;   ///< characters of two bytes
    std::size_t valid_longer = 0;  ///< characters of three or four bytes
    std::size_t invalid = 0;       ///< bytes that belong to none
    std::size_t forbidden = 0;     ///< control characters that XML 1.0 forbids
    [[nodiscard]] bool is_ascii() const { return valid_pairs + valid_longer + invalid == 0; }
};

/// The length of the UTF-8 sequence that starts at `at`; 0 when it is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    auto const continues = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    auto const first = byte(0);
    if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (first == 0xE0 && byte(1) < 0xA0) return 0;
        if (first == 0xED && byte(1) > 0x9F) return 0;
        return continues(1) && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (first == 0xF0 && byte(1) < 0x90) return 0;
        if (first == 0xF4 && byte(1) > 0x8F) return 0;
        return continues(1) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

/// Where the first byte from `at` on stands that is wanted; the text's size when there is none. Most of a
/// document holds none, so that it is looked at in blocks, without branches: that is, many bytes at once.
template <typename Predicate>
std::size_t find_byte(std::string_view text, std::size_t at, Predicate is_wanted) {
    constexpr std::size_t block_size = 32;
    for (; text.size() - at >= block_size; at += block_size) {
        char const* const block = text.data() + at;
        unsigned char found = 0;
        for (std::size_t i = 0; i < block_size; ++i) {
            found |= static_cast<unsigned char>(is_wanted(block[i]));
        }
        if (found != 0) break;
    }
    while (at < text.size() && !is_wanted(text[at])) {
        ++at;
    }
    return at;
}

bool is_forbidden(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// Forbidden or beyond ASCII, which a signed byte has below zero.
bool is_remarkable(char c) {
    return static_cast<signed char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

Utf8Census utf8_census(std::string_view text) {
    Utf8Census census;
    auto at = find_byte(text, 0, is_remarkable);
    while (at < text.size()) {
        auto const length = sequence_length(text, at);
        if (is_forbidden(text[at])) {
            ++census.forbidden;
        } else if (length == 0) {
            ++census.invalid;
        } else if (length == 2) {
            ++census.valid_pairs;
        } else {
            ++census.valid_longer;
        }
        at = find_byte(text, at + std::max<std::size_t>(length, 1), is_remarkable);
    }
    return census;
}

struct Mark {
    std::string_view bytes;
    std::string_view charset;
};

/// Byte order marks, and how the first characters of a document look in wide character sets without one.
std::optional<Mark> unicode_mark(std::string_view bytes) {
    static constexpr std::array marks{
        Mark{"\x00\x00\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
        Mark{"\xEF\xBB\xBF"sv, "UTF-8"},        Mark{"\xFE\xFF"sv, "UTF-16BE"},
        Mark{"\xFF\xFE"sv, "UTF-16LE"},
    };
    for (auto const& mark : marks) {
        if (bytes.starts_with(mark.bytes)) return mark;
    }
    if (bytes.size() < 4) return std::nullopt;
    auto const zero = [&](std::size_t at) { return bytes[at] == '\0'; };
    if (zero(0) && zero(1) && zero(2) && !zero(3)) return Mark{"", "UTF-32BE"};
    if (!zero(0) && zero(1) && zero(2) && zero(3)) return Mark{"", "UTF-32LE"};
    if (zero(0) && !zero(1) && zero(2) && !zero(3)) return Mark{"", "UTF-16BE"};
    if (!zero(0) && zero(1) && !zero(2) && zero(3)) return Mark{"", "UTF-16LE"};
    return std::nullopt;
}

std::string_view declared_encoding(std::string_view text) {
    auto const head = text.substr(0, 1024);
    auto const begin = find_word(head, "<?xml");
    if (begin == std::string_view::npos) return {};
    return parameter(head.substr(begin, head.find('>', begin) - begin), "encoding");
}

bool names_utf8(std::string_view charset) {
    return find_word(charset, "utf8") == 0 || find_word(charset, "utf-8") == 0 ||
           find_word(charset, "utf_8") == 0;
}

/// Whether `charset` has characters of several bytes that can pass for two-byte sequences of UTF-8.
bool is_east_asian(std::string_view charset) {
    static constexpr std::array prefixes{"gb"sv,   "big5"sv, "euc"sv,   "shift"sv, "sjis"sv,  "x-sjis"sv,
                                         "x-gb"sv, "ks_c"sv, "cp932"sv, "cp936"sv, "cp949"sv, "johab"sv};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return find_word(charset, prefix) == 0; });
}

/// A converted text that has no place for markup was converted by the wrong table.
bool is_plausible(std::string_view text) {
    return text.substr(0, 4096).find_first_of("<{") != std::string_view::npos;
}

std::optional<std::string> by_declaration(std::string_view bytes, std::string_view http,
                                          std::string_view declared) {
    for (auto const charset : {http, declared}) {
        if (charset.empty() || names_utf8(charset)) continue;
        // A declaration that could be read byte by byte is not in UTF-16 or UTF-32.
        if (find_word(charset, "utf-16") == 0 || find_word(charset, "utf-32") == 0 ||
            find_word(charset, "utf16") == 0 || find_word(charset, "utf32") == 0 ||
            find_word(charset, "ucs") == 0 || find_word(charset, "iso-10646") == 0) {
            continue;
        }
        auto text = convert_to_utf8(bytes, charset);
        if (text && is_plausible(*text)) return text;
    }
    return std::nullopt;
}

/// EBCDIC ends lines with a character of its own, U+0085.
std::string with_usual_line_ends(std::string_view text) {
    constexpr std::string_view next_line = "\xC2\x85";
    std::string result;
    for (auto at = text.find(next_line); at != std::string_view::npos; at = text.find(next_line)) {
        result.append(text.substr(0, at)).append("\n");
        text.remove_prefix(at + next_line.size());
    }
    return result.append(text);
}

/// Without the characters that XML 1.0 forbids; page breaks become spaces.
std::string without_controls(std::string text) {
    auto const first = text.begin() + static_cast<std::ptrdiff_t>(find_byte(text, 0, is_forbidden));
    std::replace_if(
        first, text.end(), [](char c) { return c == '\v' || c == '\f'; }, ' ');
    text.erase(std::remove_if(first, text.end(), is_forbidden), text.end());
    return text;
}

/// The text of valid UTF-8.
std::string valid_text(std::string_view bytes, Utf8Census const& census) {
    return census.forbidden == 0 ? std::string{bytes} : without_controls(std::string{bytes});
}

std::string choose(std::string_view bytes, std::string_view content_type) {
    auto const http = parameter(content_type, "charset");
    if (bytes.starts_with("\x4C\x6F\xA7\x94")) {  // "<?xm" in EBCDIC
        auto const head = convert_to_utf8(bytes.substr(0, 256), "IBM037").value_or("");
        for (auto const charset : {declared_encoding(head), http, "IBM037"sv}) {
            auto text = convert_to_utf8(bytes, charset);
            if (text && is_plausible(*text)) return without_controls(with_usual_line_ends(*text));
        }
    }
    auto const declared = declared_encoding(bytes);
    auto const census = utf8_census(bytes);
    if (census.is_ascii() || census.invalid > 0 ||
        (census.valid_longer == 0 && (is_east_asian(http) || is_east_asian(declared)))) {
        // Pure ASCII may still be UTF-7 or ISO 2022, whose names are then right.
        if (auto text = by_declaration(bytes, http, declared)) return without_controls(*std::move(text));
    }
    if (census.invalid == 0) return valid_text(bytes, census);
    if (census.valid_pairs + census.valid_longer > census.invalid)
        return without_controls(from_mixed_utf8(bytes));
    return without_controls(text::from_windows_1252(bytes));
}

}  // namespace

std::string document_text(std::string_view bytes, std::string_view content_type) {
    auto const mark = unicode_mark(bytes);
    std::string text;
    if (mark && mark->charset != "UTF-8") {
        auto const body = bytes.substr(mark->bytes.size());
        text = without_controls(convert_to_utf8(body, mark->charset).value_or(""));
        if (!is_plausible(text)) text = choose(bytes, content_type);
    } else if (mark) {
        auto const body = bytes.substr(mark->bytes.size());
        auto const census = utf8_census(body);
        text = census.invalid == 0 ? valid_text(body, census) : without_controls(from_mixed_utf8(body));
    } else {
        text = choose(bytes, content_type);
    }
    undo_misreading(text);
    while (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    return text;
}

}  // namespace belleman::feed
