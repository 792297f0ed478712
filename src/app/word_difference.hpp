#pragma once

#include "app/evidence_text.hpp"

#include <string>
#include <string_view>

namespace belleman::app {

/// What became of a text, word by word: "tegen [-1 juni-] {+15 juni+} 2026", with a few words around each
/// change and "…" for the rest. Empty where all words are the same. Texts beyond some thousands of changed
/// words are shown as replaced. No control characters.
[[nodiscard]] std::string word_difference(std::string_view before, std::string_view after, Ink const& ink);

}  // namespace belleman::app
