#pragma once

#include "tag/lexicon.hpp"
#include "tag/place_mentions.hpp"

#include <span>

namespace belleman::tag {

/// Marks the places that are named in passing by the words next to them ("richting", "met dank aan", "een
/// jurist uit") or by the form of the sentence ("Na Gent").
void set_side_mentions_aside(Field const& field, std::span<PlaceMention> mentions);

}  // namespace belleman::tag
