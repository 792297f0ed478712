#pragma once

#include "belleman/model/entry.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace belleman::app {

/// How it shows that a source took an entry back, in a sentence.
[[nodiscard]] std::string_view told(WithdrawalSign sign);

/// Which entries make one announcement together, the original first, why that is the original, and why each
/// was put there; an arrow points at `shown`. Without control characters.
[[nodiscard]] std::string describe(Cluster const& cluster, std::int64_t shown);

}  // namespace belleman::app
