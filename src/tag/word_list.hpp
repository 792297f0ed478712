#pragma once

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

namespace belleman::tag {

/// Whether `word` stands in a short list of folded words.
template <std::ranges::range Words>
[[nodiscard]] bool is_one_of(Words const& words, std::string_view word) {
    return std::ranges::find(words, word) != std::ranges::end(words);
}

/// "en", "ou", "und", "or": a word before the last of a list.
[[nodiscard]] inline bool is_conjunction(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words{"en", "et", "und",  "and",
                                                           "of", "ou", "oder", "or"};
    return is_one_of(words, word);
}

}  // namespace belleman::tag
