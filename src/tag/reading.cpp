#include "tag/reading.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace belleman::tag {

namespace {

struct CodePoint {
    utf8proc_int32_t value = 0;
    std::size_t size = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t offset) {
    CodePoint result;
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data()) + offset;
    auto const size =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - offset), &result.value);
    result.size = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0) result.value = 0xFFFD;
    return result;
}

bool is_hyphen(utf8proc_int32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2012);
}
bool is_dash(utf8proc_int32_t c) {
    return c >= 0x2013 && c <= 0x2015;
}
bool is_apostrophe(utf8proc_int32_t c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}
bool is_space(utf8proc_int32_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}

/// The marks between two tokens.
struct Marks {
    bool space = false, hyphen = false, apostrophe = false, comma = false, dot = false, colon = false;
    bool slash = false, end = false, other = false;
};

Marks marks_in(std::string_view between) {
    Marks marks;
    for (std::size_t at = 0; at < between.size();) {
        auto const [c, size] = code_point_at(between, at);
        at += size;
        if (is_space(c))
            marks.space = true;
        else if (is_hyphen(c) || (is_dash(c) && between.size() == size))
            marks.hyphen = true;
        else if (is_apostrophe(c))
            marks.apostrophe = true;
        else if (c == ',' || c == ';' || c == '&')
            marks.comma = true;
        else if (c == '.')
            marks.dot = true;
        else if (c == ':')
            marks.colon = true;
        else if (c == '/')
            marks.slash = true;
        else if (c == '\n' || c == '!' || c == '?' || c == 0x2026)
            marks.end = true;
        else
            marks.other = true;
    }
    return marks;
}

bool is_abbreviation(std::string_view word) {
    static constexpr std::array<std::string_view, 24> abbreviations{
        "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct",
        "nov", "dec", "dez",  "art", "nr",  "tel", "dr",  "mr",  "st",  "bv",   "ca",  "resp"};
    return word.size() == 1 || std::ranges::find(abbreviations, word) != abbreviations.end();
}

/// A full stop ends a sentence, unless it belongs to an abbreviation, an ordinal ("1. März") or a number.
bool dot_ends_sentence(Token const& before, Token const& after) {
    if (is_abbreviation(before.folded)) return false;
    bool const ordinal = before.folded.size() <= 2 && text::is_digit(before.folded.front());
    if (ordinal) return false;
    return after.capital || text::is_digit(after.folded.front());
}

Gap gap_between(std::string_view between, Token const& before, Token const& after) {
    auto const marks = marks_in(between);
    if (marks.end) return Gap::sentence;
    if (marks.dot && marks.space) return dot_ends_sentence(before, after) ? Gap::sentence : Gap::dot;
    if (marks.other) return Gap::bracket;
    if (marks.comma) return Gap::comma;
    if (marks.colon) return Gap::colon;
    if (marks.slash) return Gap::slash;
    if (marks.dot) return Gap::dot;
    if (marks.hyphen) return marks.space ? Gap::bracket : Gap::hyphen;
    if (marks.apostrophe) return marks.space ? Gap::space : Gap::apostrophe;
    return Gap::space;
}

void look_at_letters(std::string_view word, Token& token) {
    std::size_t capitals = 0;
    std::size_t small = 0;
    for (std::size_t at = 0; at < word.size();) {
        auto const [c, size] = code_point_at(word, at);
        bool const upper = utf8proc_isupper(c) != 0;
        if (at == 0) token.capital = upper;
        if (upper) ++capitals;
        if (utf8proc_islower(c) != 0) ++small;
        at += size;
    }
    token.all_capitals = capitals >= 2 && small == 0;
}

void append_token(Reading& reading, std::size_t begin, std::size_t end, std::string folded) {
    if (folded.empty()) return;
    Token token{.folded = std::move(folded), .begin = begin, .end = end, .joined = reading.joined.size()};
    look_at_letters(reading.text.substr(begin, end - begin), token);
    if (!reading.tokens.empty()) {
        auto const& before = reading.tokens.back();
        token.gap = gap_between(reading.text.substr(before.end, begin - before.end), before, token);
    }
    if (token.gap == Gap::start || token.gap == Gap::sentence)
        reading.sentences.push_back(reading.tokens.size());
    reading.joined += token.folded;
    reading.joined += ' ';
    reading.tokens.push_back(std::move(token));
}

/// Cuts a word at the hyphens and apostrophes inside it.
void append_pieces(Reading& reading, text::Word const& word) {
    auto const flush = [&](std::size_t begin, std::size_t end) {
        if (begin < end) {
            append_token(reading, begin, end, text::fold_accents(reading.text.substr(begin, end - begin)));
        }
    };
    std::size_t begin = word.begin;
    for (std::size_t at = word.begin; at < word.end;) {
        auto const [c, size] = code_point_at(reading.text, at);
        if (is_hyphen(c) || is_dash(c) || is_apostrophe(c)) {
            flush(begin, at);
            begin = at + size;
        }
        at += size;
    }
    flush(begin, word.end);
}

/// Most words of two letters or more stand in capitals.
bool shouts(std::vector<Token> const& tokens) {
    std::size_t loud = 0;
    std::size_t quiet = 0;
    for (auto const& token : tokens) {
        if (token.all_capitals)
            ++loud;
        else if (token.folded.size() > 1 && !text::is_digit(token.folded.front()))
            ++quiet;
    }
    return loud > 1 && loud > 2 * quiet;
}

}  // namespace

Reading read_tokens(std::string_view text) {
    Reading reading;
    reading.text = text;
    reading.joined = " ";
    for (auto& word : text::words_of(text)) {
        if (word.folded.find_first_of("-'") == std::string::npos) {
            append_token(reading, word.begin, word.end, std::move(word.folded));
        } else {
            append_pieces(reading, word);
        }
    }
    reading.in_capitals = shouts(reading.tokens);
    return reading;
}

std::size_t Reading::token_at(std::size_t offset) const {
    auto const after = std::ranges::upper_bound(tokens, offset, {}, &Token::joined);
    return after == tokens.begin() ? 0 : static_cast<std::size_t>(after - tokens.begin()) - 1;
}

std::string Reading::words(std::size_t first, std::size_t last) const {
    if (first >= last) return {};
    auto const begin = tokens[first].begin;
    return std::string{text.substr(begin, tokens[last - 1].end - begin)};
}

std::size_t Reading::letters(std::size_t first, std::size_t last) const {
    if (first >= last) return 0;
    return tokens[last - 1].joined + tokens[last - 1].folded.size() - tokens[first].joined;
}

std::size_t Reading::sentence_begin(std::size_t index) const {
    auto const after = std::ranges::upper_bound(sentences, index);
    return after == sentences.begin() ? 0 : *std::prev(after);
}

std::size_t Reading::sentence_end(std::size_t index) const {
    auto const after = std::ranges::upper_bound(sentences, index);
    return after == sentences.end() ? tokens.size() : *after;
}

std::string phrase_key(std::string_view phrase) {
    auto const joined = read_tokens(phrase).joined;
    return joined.size() < 2 ? std::string{} : joined.substr(1, joined.size() - 2);
}

}  // namespace belleman::tag
