#pragma once

#include "belleman/model/instant.hpp"

#include <optional>
#include <string>

namespace belleman::app {

/// "2026-05-22 14:00" in Belgium, where whoever reads this looks at the clock; "-" for none.
[[nodiscard]] std::string day_and_time(std::optional<Instant> const& instant);

}  // namespace belleman::app
