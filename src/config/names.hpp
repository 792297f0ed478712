#pragma once

#include "config/forms.hpp"

#include <string>

namespace belleman::config {

/// A short name that can stand in an address: letters, digits, '-' and '_', at most `longest_id` of them, a
/// letter or digit first.
[[nodiscard]] Form<std::string> id();

/// A language tag of the shape of BCP 47 (RFC 5646, section 2.1), for instance "nl" or "nl-BE"; the primary
/// subtag is folded to lower case.
[[nodiscard]] Form<std::string> language();

/// A primary subtag only: "nl".
[[nodiscard]] Form<std::string> primary_language();

/// The name of a zone in the tz database. The form throws std::runtime_error when the machine has no such
/// database.
[[nodiscard]] Form<std::string> time_zone();

}  // namespace belleman::config
