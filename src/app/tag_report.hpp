#pragma once

#include "app/evidence_text.hpp"
#include "app/tag_change.hpp"
#include "belleman/tag/tagger.hpp"

#include <string>
#include <vector>

namespace belleman::app {

/// What people call the term of a tag: "13025 Mol"; its id where it says enough.
[[nodiscard]] std::string name_of(TagLine const& line, tag::Tagger const& tagger);

/// The tags one below the other, in columns: what is said, where the words stand, the words with those around
/// them, and below them why they are believed. Without control characters but those of `ink`.
[[nodiscard]] std::string describe(std::vector<TagLine> const& lines, EvidenceText const& text,
                                   tag::Tagger const& tagger, Ink const& ink);

}  // namespace belleman::app
