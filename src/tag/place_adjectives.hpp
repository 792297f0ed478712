#pragma once

#include <span>

namespace belleman::tag {

/// An adjective made of the name of a municipality. It speaks of the municipality only before a word for its
/// government: "het Gentse stadsbestuur".
struct PlaceAdjective {
    char const* adjective;
    char const* municipality;  ///< a name in the gazetteer
};

/// Those of Dutch that are made of one name only and mean no province or region.
[[nodiscard]] std::span<PlaceAdjective const> place_adjectives();

}  // namespace belleman::tag
