#include "feed/date_tokens.hpp"

#include "belleman/text/words.hpp"
#include "feed/ascii.hpp"

#include <algorithm>

namespace belleman::feed {

namespace {

constexpr std::size_t longest_text = 4096;

enum class Glyph { space, digit, letter, mark, invisible };

struct Seen {
    Glyph glyph = Glyph::letter;
    std::size_t bytes = 1;
    char mark = '\0';
};

/// The punctuation beyond ASCII that stands in dates; everything else beyond ASCII is taken for a letter.
Seen see_beyond_ascii(std::string_view rest) {
    auto const lead = static_cast<unsigned char>(rest[0]);
    auto const byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
    };
    if (lead == 0xC2 && byte(1) == 0xA0) return {Glyph::space, 2};
    if (lead == 0xC2 && byte(1) == 0xAD) return {Glyph::invisible, 2};
    if (lead == 0xC2 && byte(1) == 0xB7) return {Glyph::mark, 2, '|'};
    if (lead == 0xE2 && byte(1) == 0x80) {
        auto const last = byte(2);
        if ((last >= 0x80 && last <= 0x8A) || last == 0xAF) return {Glyph::space, 3};
        if ((last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE)) return {Glyph::invisible, 3};
        if (last >= 0x90 && last <= 0x95) return {Glyph::mark, 3, '-'};
        if (last == 0x98 || last == 0x99) return {Glyph::mark, 3, '\''};
        if (last == 0xA2) return {Glyph::mark, 3, '|'};
    }
    if (lead == 0xE2 && byte(1) == 0x88 && byte(2) == 0x92) return {Glyph::mark, 3, '-'};
    if (lead == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {Glyph::invisible, 3};
    return {Glyph::letter, 1};
}

Seen see(std::string_view rest) {
    char const c = rest[0];
    if (static_cast<unsigned char>(c) >= 0x80) return see_beyond_ascii(rest);
    if (is_digit(c)) return {Glyph::digit, 1};
    if (is_letter(c)) return {Glyph::letter, 1};
    if (static_cast<unsigned char>(c) <= 0x20) return {Glyph::space, 1};
    return {Glyph::mark, 1, c};
}

std::string folded(std::string_view word) {
    if (!std::all_of(word.begin(), word.end(), is_letter)) return text::fold_accents(word);
    std::string result(word);
    for (char& c : result)
        c = to_lower(c);
    return result;
}

/// The end of the run of digits or letters that starts at `begin`.
std::size_t run_end(std::string_view text, std::size_t begin, Glyph glyph) {
    auto end = begin;
    while (end < text.size()) {
        auto const seen = see(text.substr(end));
        if (seen.glyph != glyph) break;
        end += seen.bytes;
    }
    return end;
}

int number_value(std::string_view digits) {
    if (digits.size() > 9) return 0;
    int value = 0;
    for (char const c : digits)
        value = value * 10 + (c - '0');
    return value;
}

}  // namespace

DateTokens::DateTokens(std::string_view text) : text_(text.substr(0, longest_text)) {
    constexpr std::size_t usual_count = 16;
    tokens_.reserve(usual_count);
    bool spaced = true;
    for (std::size_t at = 0; at < text_.size();) {
        auto const seen = see(text_.substr(at));
        if (seen.glyph == Glyph::space || seen.glyph == Glyph::invisible) {
            spaced = spaced || seen.glyph == Glyph::space;
            at += seen.bytes;
            continue;
        }
        DateToken token;
        token.spaced = spaced;
        token.begin = at;
        token.end = seen.glyph == Glyph::mark ? at + seen.bytes : run_end(text_, at, seen.glyph);
        auto const piece = text_.substr(at, token.end - at);
        if (seen.glyph == Glyph::digit) {
            token.kind = DateToken::Kind::number;
            token.digits = static_cast<int>(piece.size());
            token.value = number_value(piece);
        } else if (seen.glyph == Glyph::letter) {
            token.kind = DateToken::Kind::word;
            token.word = folded(piece);
        } else {
            token.kind = DateToken::Kind::mark;
            token.mark = seen.mark;
        }
        at = token.end;
        spaced = false;
        tokens_.push_back(std::move(token));
    }
}

}  // namespace belleman::feed
