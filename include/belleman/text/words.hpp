#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::text {

/// Folds what readers do not see as different: case, typographic quotes, dashes, kinds of space, ligatures,
/// soft hyphens (Unicode NFKC with case folding). Accents stay.
[[nodiscard]] std::string fold_case(std::string_view text);

/// As `fold_case`, and accents go: "Zuidelijke Oekraïne" gives "zuidelijke oekraine".
[[nodiscard]] std::string fold_accents(std::string_view text);

/// Appends `text` to `out` as `fold_accents` gives it. Quick for the letters of Western European languages.
void append_folded(std::string& out, std::string_view text);

/// Where the letters and digits end that begin at byte `at`, characters that nobody sees between them
/// included; `at` itself when none begins there.
[[nodiscard]] std::size_t letters_end(std::string_view text, std::size_t at);

/// A word of a text: letters and digits; an apostrophe or hyphen inside belongs to it.
struct Word {
    std::string folded;     ///< by `fold_accents`
    std::size_t begin = 0;  ///< bytes in the original text
    std::size_t end = 0;
};

/// The words of a plain text (UTF-8), in order.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// The words of a plain text, folded, with a space around each, so that one text stands whole in another
/// where its words do: " lees meer ". Only a space where there are none.
[[nodiscard]] std::string spaced_words(std::string_view text);

}  // namespace belleman::text
