#include "tag/reading.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/words.hpp"
#include "tag/word_list.hpp"

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
    return word.size() == 1 || is_one_of(abbreviations, word);
}

/// A full stop ends a sentence, unless it belongs to an abbreviation, an ordinal ("1. März") or a number.
bool dot_ends_sentence(std::string_view before, Token const& after) {
    if (is_abbreviation(before)) return false;
    bool const ordinal = before.size() <= 2 && text::is_digit(before.front());
    if (ordinal) return false;
    return after.capital || text::is_digit(after.folded.front());
}

Gap gap_between(std::string_view between, std::string_view before, Token const& after) {
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
        if (text::is_ascii(word[at])) {
            bool const upper = word[at] >= 'A' && word[at] <= 'Z';
            if (at == 0) token.capital = upper;
            if (upper) ++capitals;
            if (word[at] >= 'a' && word[at] <= 'z') ++small;
            ++at;
            continue;
        }
        auto const [c, size] = code_point_at(word, at);
        bool const upper = utf8proc_isupper(c) != 0;
        if (at == 0) token.capital = upper;
        if (upper) ++capitals;
        if (utf8proc_islower(c) != 0) ++small;
        at += size;
    }
    token.all_capitals = capitals >= 2 && small == 0;
}

/// What a byte is in a word. Nearly all of a text is read by this alone.
enum Kind : std::uint8_t { mark = 0, digit = 1, small_letter = 2, capital_letter = 4, beyond_ascii = 8 };
constexpr std::uint8_t word_kinds = digit | small_letter | capital_letter;

constexpr auto kinds = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        auto const c = static_cast<char>(byte);
        table[byte] = !text::is_ascii(c)         ? beyond_ascii
                      : text::is_digit(c)        ? digit
                      : c >= 'a' && c <= 'z'     ? small_letter
                      : text::is_alphanumeric(c) ? capital_letter
                                                 : mark;
    }
    return table;
}();

std::uint8_t kind_of(char byte) {
    return kinds[static_cast<unsigned char>(byte)];
}

/// Builds a reading from the front to the back.
class Reader {
public:
    explicit Reader(std::string_view text)
        : text_(text), joined_(std::make_unique<std::string>(text.size() + 2, ' ')) {
        constexpr std::size_t usual_word = 6;
        reading_.text = text;
        reading_.tokens.reserve(text.size() / usual_word + 1);
    }

    [[nodiscard]] Reading read() && {
        for (std::size_t at = 0; at < text_.size();) {
            if (kind_of(text_[at]) == mark) {
                ++at;
                continue;
            }
            auto const end = append_token(at);
            at = end > at ? end : at + code_point_at(text_, at).size;
        }
        reading_.in_capitals = loud_ > 1 && loud_ > 2 * quiet_;
        joined_->resize(written_);
        if (has_grown_) point_into_joined();
        reading_.joined = std::move(joined_);
        return std::move(reading_);
    }

private:
    /// Appends the token that begins at `begin` and says where it ends; `begin` when there is none. What
    /// folds to nothing, as a mark that stands alone, is no token.
    std::size_t append_token(std::size_t begin) {
        auto const at = written_;
        Token token{.folded = {}, .begin = begin, .end = begin};
        if (!fold_ascii(token)) fold_any(token);
        if (written_ == at) return token.end;
        token.folded = {joined_->data() + at, written_ - at};
        count_loudness(token);
        if (!reading_.tokens.empty()) token.gap = gap_before(token, reading_.tokens.back().end);
        if (token.gap == Gap::start || token.gap == Gap::sentence)
            reading_.sentences.push_back(reading_.tokens.size());
        token.sentence = static_cast<std::uint32_t>(reading_.sentences.size() - 1);
        if (text::is_digit(token.folded.front())) reading_.numbers.push_back(reading_.tokens.size());
        reading_.tokens.push_back(token);
        last_ = at;
        (*joined_)[written_++] = ' ';
        return token.end;
    }

    /// What stands between the token and the one before it, which ended at `end`.
    [[nodiscard]] Gap gap_before(Token const& token, std::size_t end) const {
        auto const between = text_.substr(end, token.begin - end);
        if (between.size() == 1 && between.front() == ' ') return Gap::space;
        auto const at = static_cast<std::size_t>(token.folded.data() - joined_->data());
        return gap_between(between, std::string_view{*joined_}.substr(last_, at - last_ - 1), token);
    }

    /// Folds a word of ASCII letters and digits alone, as nearly all are. False, and nothing is done, when
    /// there is another character in it.
    [[nodiscard]] bool fold_ascii(Token& token) {
        constexpr char small_bit = 'a' - 'A';  // set in every digit and small letter
        auto const* const first = text_.data() + token.begin;
        auto const left = text_.size() - token.begin;
        auto* const folded = joined_->data() + written_;
        std::size_t capitals = 0;
        std::size_t size = 0;
        unsigned seen = 0;
        unsigned kind = mark;
        for (; size < left && ((kind = kind_of(first[size])) & word_kinds) != 0; ++size) {
            seen |= kind;
            capitals += static_cast<std::size_t>(kind == capital_letter);
            folded[size] = static_cast<char>(first[size] | small_bit);
        }
        if (size < left && kind == beyond_ascii) return false;
        written_ += size;
        token.end = token.begin + size;
        token.capital = size > 0 && kind_of(*first) == capital_letter;
        token.all_capitals = capitals >= 2 && (seen & small_letter) == 0;
        return true;
    }

    void fold_any(Token& token) {
        token.end = text::letters_end(text_, token.begin);
        auto const word = text_.substr(token.begin, token.end - token.begin);
        foreign_.clear();
        text::append_folded(foreign_, word);
        // Room stays for all that follows as it is, and a few words become longer.
        if (foreign_.size() > word.size()) {
            joined_->resize(joined_->size() + foreign_.size() - word.size());
            has_grown_ = true;
        }
        std::ranges::copy(foreign_, joined_->begin() + static_cast<std::ptrdiff_t>(written_));
        written_ += foreign_.size();
        look_at_letters(word, token);
    }

    /// A text shouts in which most words of two letters or more stand in capitals.
    void count_loudness(Token const& token) {
        if (token.all_capitals)
            ++loud_;
        else if (token.folded.size() > 1 && !text::is_digit(token.folded.front()))
            ++quiet_;
    }

    /// `joined_` moved while it grew.
    void point_into_joined() {
        std::string_view const joined = *joined_;
        std::size_t at = 1;
        for (auto& token : reading_.tokens) {
            token.folded = joined.substr(at, token.folded.size());
            at += token.folded.size() + 1;
        }
    }

    std::string_view text_;
    Reading reading_;
    std::unique_ptr<std::string> joined_;  ///< as large as all of it can become
    std::size_t written_ = 1;              ///< how much of it is
    bool has_grown_ = false;               ///< what was said of tokens before may point to where it was
    std::string foreign_;                  ///< a word that is not of ASCII
    std::size_t last_ = 0;                 ///< where the last token stands in `joined_`
    std::size_t loud_ = 0;
    std::size_t quiet_ = 0;
};

}  // namespace

Reading read_tokens(std::string_view text) {
    return Reader{text}.read();
}

std::string Reading::words(std::size_t first, std::size_t last) const {
    if (first >= last) return {};
    auto const begin = tokens[first].begin;
    return std::string{text.substr(begin, tokens[last - 1].end - begin)};
}

std::size_t Reading::letters(std::size_t first, std::size_t last) const {
    if (first >= last) return 0;
    auto const last_word = tokens[last - 1].folded;
    return static_cast<std::size_t>(last_word.data() + last_word.size() - tokens[first].folded.data());
}

std::size_t Reading::sentence_begin(std::size_t index) const {
    if (sentences.empty()) return 0;
    return index < tokens.size() ? sentences[tokens[index].sentence] : sentences.back();
}

std::size_t Reading::sentence_end(std::size_t index) const {
    if (index >= tokens.size()) return tokens.size();
    auto const next = std::size_t{tokens[index].sentence} + 1;
    return next < sentences.size() ? sentences[next] : tokens.size();
}

std::string phrase_key(std::string_view phrase) {
    auto const reading = read_tokens(phrase);
    return reading.tokens.empty() ? std::string{} : reading.joined->substr(1, reading.joined->size() - 2);
}

}  // namespace belleman::tag
