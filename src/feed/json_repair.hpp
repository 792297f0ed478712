#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The first JSON value of `text`, an object or a list, in a form that a strict parser takes. What follows it
/// goes. Commas too many or too few, comments, single quotes, names without quotes, quotes and line ends
/// inside strings, escapes that do not exist and halves of surrogate pairs are put right; numbers that no
/// machine holds become texts, NaN and the like null. A value that is cut off ends behind its last whole
/// member. One pass.
[[nodiscard]] std::string repair_json(std::string_view text);

}  // namespace belleman::feed
