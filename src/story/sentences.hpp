#pragma once

#include "belleman/story/fingerprint.hpp"

#include <string>
#include <string_view>

namespace belleman::story {

constexpr std::size_t most_sentences = 64;

/// The text of an entry: its content, after a summary that does not repeat its beginning.
[[nodiscard]] std::string body_of(Entry const& entry);

/// Hashes of the sentences of a plain text, ascending, at most `most_sentences`.
[[nodiscard]] SignSet sentences_in(std::string_view text);

/// The text without the sentences that have one of these hashes.
[[nodiscard]] std::string without_sentences(std::string_view text, SignSet const& hashes);

}  // namespace belleman::story
