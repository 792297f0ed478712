#pragma once

#include "config/forms.hpp"

#include <chrono>
#include <cstddef>

namespace belleman::config {

/// A span of time: "90s", "15m", "6h", "1d".
[[nodiscard]] Form<std::chrono::seconds> duration(std::chrono::seconds least, std::chrono::seconds most);

/// A number of bytes: an integer, or "512kB", "10MB", "10MiB" (kB, MB, GB: powers of 1000; KiB, MiB, GiB: of
/// 1024).
[[nodiscard]] Form<std::size_t> size(std::size_t least, std::size_t most);

}  // namespace belleman::config
