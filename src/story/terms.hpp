#pragma once

#include "belleman/story/fingerprint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::story {

/// What a term is; the same letters as a word and as a group of letters are different terms.
enum class Term : std::uint8_t { word, gram, name };

/// Never changes: hashes are stored.
[[nodiscard]] std::uint32_t term_hash(Term kind, std::string_view text);

/// The words of a text with one space between them; views into `words`.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view words);

/// Whether a word holds a sentence together and says nothing of its subject ("het", "jusqu", "zwischen").
[[nodiscard]] bool is_function_word(std::string_view word);

/// Appends the words by their first six letters: so "subsidie" is "subsidies", and a typing error at the end
/// does no harm. Function words and numbers are left out.
void add_words(SignSet& to, std::vector<std::string_view> const& words);

/// Appends the groups of five letters in the words, with a mark at both ends of a word: they find the parts
/// of compounds ("klimaatpact", "klimaatplan") and forgive inflection and typing errors.
void add_grams(SignSet& to, std::vector<std::string_view> const& words);

/// Sorts, takes out doubles, keeps at most `most`.
void make_set(SignSet& signs, std::size_t most);

}  // namespace belleman::story
