#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belleman::config {

/// Of the words that can be meant, the one that `given` is a slip of the pen away from, as
/// `; did you mean "x"?`; empty when none is near enough.
[[nodiscard]] std::string suggestion(std::string_view given, std::vector<std::string_view> const& possible);

}  // namespace belleman::config
