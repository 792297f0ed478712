#pragma once

#include "belleman/model/entry.hpp"

#include <cstdint>
#include <string>

namespace belleman::app {

/// Which entries make one announcement together, in order of arrival, and why each was put there; an arrow
/// points at `shown`. Without control characters.
[[nodiscard]] std::string describe(Cluster const& cluster, std::int64_t shown);

}  // namespace belleman::app
