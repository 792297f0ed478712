#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
    start,
    space,
    hyphen,
    apostrophe,
    comma,
    dot,
    colon,
    slash,
    bracket,
    sentence
};

/// The smallest piece that rules look at: a word, cut at its hyphens and apostrophes, so that "Sint-Niklaas",
/// "Sint Niklaas" and "d'Anvers" are read alike.
struct Token {
    std::string_view folded;     ///< by `text::fold_accents`; stands in `Reading::joined`
    std::size_t begin = 0;       ///< bytes in the text
    std::size_t end = 0;         ///< bytes in the text
    std::uint32_t sentence = 0;  ///< its place in `Reading::sentences`
    Gap gap = Gap::start;
    bool capital = false;       ///< starts with a capital letter
    bool all_capitals = false;  ///< two letters or more, none of them small
};

/// A text cut into tokens. Refers to the text, which has to outlive it.
struct Reading {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::size_t> sentences;         ///< the first token of each
    std::vector<std::size_t> numbers;           ///< the tokens that begin with a digit
    std::unique_ptr<std::string const> joined;  ///< " token token token ", what the automaton reads
    bool in_capitals = false;                   ///< a text that shouts: capitals say nothing about its words

    /// The text from token `first` up to and without token `last`.
    [[nodiscard]] std::string words(std::size_t first, std::size_t last) const;

    /// How many bytes those tokens have in `joined`, with the spaces between them.
    [[nodiscard]] std::size_t letters(std::size_t first, std::size_t last) const;

    /// The first token of the sentence that token `index` stands in, and the first one after it.
    [[nodiscard]] std::size_t sentence_begin(std::size_t index) const;
    [[nodiscard]] std::size_t sentence_end(std::size_t index) const;

    [[nodiscard]] bool starts_sentence(std::size_t index) const {
        return tokens[index].gap == Gap::start || tokens[index].gap == Gap::sentence;
    }
};

/// Cuts a plain text (UTF-8).
[[nodiscard]] Reading read_tokens(std::string_view text);

/// A phrase in the form in which texts are compared: its folded tokens with one space between them.
[[nodiscard]] std::string phrase_key(std::string_view phrase);

}  // namespace belleman::tag
