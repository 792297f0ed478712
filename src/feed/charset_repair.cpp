#include "feed/charset_repair.hpp"

#include "belleman/text/plain.hpp"
#include "belleman/text/windows_1252.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace belleman::feed {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr unsigned byte_of(char c) {
    return static_cast<unsigned char>(c);
}

/// The length of the character that begins with `lead`, in valid UTF-8.
constexpr std::size_t length_from(char lead) {
    auto const byte = byte_of(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Whether valid UTF-8 holds a character beyond ASCII, replacements aside.
bool says_more_than_ascii(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += length_from(text[at])) {
        if (byte_of(text[at]) >= 0x80 && !text.substr(at).starts_with(replacement)) return true;
    }
    return false;
}

std::string from_mixed_piece(std::string_view piece) {
    auto as_utf8 = text::valid_utf8(piece);
    // No word ends with these two in windows-1252: a letter of UTF-8 was cut in half.
    bool const is_cut_off =
        !piece.empty() && (byte_of(piece.back()) == 0xC2 || byte_of(piece.back()) == 0xC3);
    if (as_utf8 == piece || is_cut_off || says_more_than_ascii(as_utf8)) return as_utf8;
    return text::from_windows_1252(piece);
}

/// The byte that windows-1252, or ISO 8859-1 for the controls, has for a character beyond ASCII.
std::optional<unsigned> windows_1252_byte(std::string_view character) {
    if (character.size() == 2 && byte_of(character[0]) <= 0xC3) {
        return (byte_of(character[0]) & 3U) << 6U | (byte_of(character[1]) & 0x3FU);
    }
    static auto const specials = [] {
        std::array<std::string, 32> table;
        for (unsigned i = 0; i < table.size(); ++i)
            table[i] = text::from_windows_1252(std::string(1, static_cast<char>(0x80U + i)));
        return table;
    }();
    auto const found = std::find(specials.begin(), specials.end(), character);
    if (found == specials.end() || character == replacement) return std::nullopt;
    return 0x80U + static_cast<unsigned>(found - specials.begin());
}

/// How many bytes follow a lead byte in a character that texts here hold; nothing for others, which are more
/// likely letters themselves ("CAFÉ…", "MENÜ–").
std::optional<int> bytes_behind(unsigned lead) {
    switch (lead) {
        case 0xC2:
        case 0xC3:
        case 0xC5:
            return 1;
        case 0xE2:
            return 2;
        case 0xF0:
            return 3;
        default:
            return std::nullopt;
    }
}

/// The last byte of a character, where programs are known to lose it: the control that ends "”" is taken
/// away, the no-break space that ends "à" becomes the space that follows. 0 where it is not lost.
char lost_byte(std::string_view bytes, int behind, std::string_view rest) {
    if (behind != 1) return 0;
    if (bytes.ends_with("\xE2\x80")) return '\x9D';
    return bytes.ends_with('\xC3') && rest.starts_with(' ') ? '\xA0' : '\0';
}

/// The text before it was encoded for the second time; nothing where it was not for certain.
std::optional<std::string> encoded_once(std::string_view text) {
    // Every lead byte of the first encoding is a letter from U+00C2 to U+00F0 in the second.
    if (text.find('\xC3') == std::string_view::npos) return std::nullopt;
    std::string bytes;
    int behind = 0;
    bool has_whole = false;
    for (std::size_t at = 0; at < text.size() || behind > 0;) {
        auto const length = at < text.size() ? length_from(text[at]) : 0;
        auto const character = text.substr(at, length);
        auto const byte = length > 1 ? windows_1252_byte(character).value_or(0) : 0;
        bool const continues = byte >= 0x80 && byte < 0xC0;
        if (behind > 0 && !continues) {
            auto const lost = lost_byte(bytes, behind, text.substr(at));
            if (lost == 0) return std::nullopt;
            bytes += lost;
            behind = 0;
            continue;
        }
        at += length;
        if (length == 1) {
            bytes += character;
            continue;
        }
        auto const more = bytes_behind(byte);
        if (continues ? behind == 0 : !more) return std::nullopt;
        behind = continues ? behind - 1 : *more;
        has_whole |= continues && behind == 0;
        bytes += static_cast<char>(byte);
    }
    if (!has_whole || text::valid_utf8(bytes) != bytes) return std::nullopt;
    return bytes;
}

void read_controls(std::string& text) {
    std::string result;
    std::size_t begin = 0;
    for (auto at = text.find('\xC2'); at != std::string::npos; at = text.find('\xC2', at + 2)) {
        if (text::windows_1252_control(byte_of(text[at + 1])) == 0) continue;
        result.append(text, begin, at - begin).append(text::from_windows_1252(text.substr(at + 1, 1)));
        begin = at + 2;
    }
    if (begin == 0) return;
    text = result.append(text, begin);
}

}  // namespace

std::string from_mixed_utf8(std::string_view bytes) {
    constexpr std::string_view ends = "<>\"\n";
    std::string result;
    result.reserve(bytes.size() + bytes.size() / 8);
    while (!bytes.empty()) {
        auto const end = std::min(bytes.find_first_of(ends), bytes.size() - 1) + 1;
        bool const has_end = ends.find(bytes[end - 1]) != std::string_view::npos;
        result += from_mixed_piece(bytes.substr(0, has_end ? end - 1 : end));
        if (has_end) result += bytes[end - 1];
        bytes.remove_prefix(end);
    }
    return result;
}

void undo_misreading(std::string& text) {
    if (auto once = encoded_once(text)) text = *std::move(once);
    read_controls(text);
}

}  // namespace belleman::feed
