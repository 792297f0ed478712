#pragma once

#include <chrono>
#include <cstddef>

namespace belleman::config {

// The ranges of settings that stand in more than one table; docs/configuration.md names them all.

inline constexpr std::chrono::seconds shortest_interval = std::chrono::minutes{1};
inline constexpr std::chrono::seconds longest_interval = std::chrono::days{7};
inline constexpr int largest_page = 5000;

}  // namespace belleman::config
