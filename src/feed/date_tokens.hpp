#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

/// A piece of a text that may hold a date.
struct DateToken {
    enum class Kind { number, word, mark, end };

    Kind kind = Kind::end;
    bool spaced = true;     ///< white space, or the start of the text, stands before it
    int digits = 0;         ///< of a number, leading zeros included
    int value = 0;          ///< of a number of at most 9 digits
    char mark = '\0';       ///< punctuation; every kind of dash is '-', every kind of bullet '|'
    std::string word;       ///< in lower case, without accents
    std::size_t begin = 0;  ///< bytes in the text
    std::size_t end = 0;

    [[nodiscard]] bool is_number(int min_digits, int max_digits) const {
        return kind == Kind::number && digits >= min_digits && digits <= max_digits;
    }
    [[nodiscard]] bool is_mark(char wanted) const { return kind == Kind::mark && mark == wanted; }
    [[nodiscard]] bool is_word(std::string_view wanted) const { return kind == Kind::word && word == wanted; }
};

/// A text cut into numbers, words and marks. Only its first kilobytes count: a date stands early or is none.
class DateTokens {
public:
    explicit DateTokens(std::string_view text);

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    /// Past the last token stands a token of kind `end`, however far one looks.
    [[nodiscard]] DateToken const& operator[](std::size_t index) const {
        return index < tokens_.size() ? tokens_[index] : end_;
    }
    /// The text from the first byte of one token to the last of another, as it was given.
    [[nodiscard]] std::string_view text(std::size_t first, std::size_t last) const {
        return text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin);
    }
    [[nodiscard]] std::string_view digits_of(std::size_t index) const { return text(index, index); }

private:
    std::string_view text_;
    std::vector<DateToken> tokens_;
    DateToken end_;
};

}  // namespace belleman::feed
