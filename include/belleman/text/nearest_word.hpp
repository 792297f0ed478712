#pragma once

#include <span>
#include <string>
#include <string_view>

namespace belleman::text {

/// Of the words that can be meant, the one that `given` is a slip of the pen away from: letters put in, left
/// out, replaced or swapped (optimal string alignment), where case and the choice between '-' and '_' do not
/// count. Empty when none is near enough. Quick for any input: long words are not compared, nor more than the
/// first 8000. Pure.
[[nodiscard]] std::string_view nearest_word(std::string_view given,
                                            std::span<std::string_view const> possible);

/// The end of a message about a word that is not known: `; did you mean "word"?`; empty where `word` is.
[[nodiscard]] std::string did_you_mean(std::string_view word);

/// `did_you_mean` of the nearest word.
[[nodiscard]] std::string suggestion(std::string_view given, std::span<std::string_view const> possible);

}  // namespace belleman::text
