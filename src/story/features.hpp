#pragma once

#include "belleman/story/features.hpp"
#include "story/profile.hpp"

namespace belleman::story {

/// The order of the two does not matter. Nothing grows without bound: about -8 to 8.
[[nodiscard]] Features features_of(WeighedProfile const& one, WeighedProfile const& other, bool same_source);

}  // namespace belleman::story
