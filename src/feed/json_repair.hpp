#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The first JSON value of `text` in a form that a strict parser takes: what follows it goes, line ends
/// inside strings and halves of surrogate pairs are put right, and a value that is cut off ends behind its
/// last whole member. One pass.
[[nodiscard]] std::string repair_json(std::string_view text);

}  // namespace belleman::feed
