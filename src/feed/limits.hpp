#pragma once

#include <cstddef>

namespace belleman::feed {

/// Items of a document beyond this many are not read.
inline constexpr std::size_t items_limit = 20'000;

}  // namespace belleman::feed
