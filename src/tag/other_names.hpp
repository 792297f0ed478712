#pragma once

#include "tag/place_mentions.hpp"

#include <span>

namespace belleman::tag {

/// Refutes the mentions that are part of another name, by the form of what stands around them: surnames and
/// first names, double names, roads, addresses. What datelines name is an aside.
void refute_other_names(Field const& field, std::span<PlaceMention> mentions);

/// "Noord", "Centrum": a word that says which side of a municipality is meant.
[[nodiscard]] bool is_side(std::string_view word);

}  // namespace belleman::tag
