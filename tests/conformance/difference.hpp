#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace belleman::conformance {

/// Where `got` is not what `expected` says, each as "JSON pointer: expected ..., got ...". Of an object only
/// the keys that `expected` has count; a list counts in full, and so does every other value.
[[nodiscard]] std::vector<std::string> differences(nlohmann::json const& expected, nlohmann::json const& got);

}  // namespace belleman::conformance
