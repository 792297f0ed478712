#pragma once

#include "belleman/text/ascii.hpp"

namespace belleman::feed {

// Named so often here that they go without their room.
using text::equals_ignoring_case;
using text::is_alphanumeric;
using text::is_digit;
using text::is_letter;
using text::is_space;
using text::LowerName;
using text::to_lower;
using text::trimmed;

}  // namespace belleman::feed
