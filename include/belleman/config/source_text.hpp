#pragma once

#include "belleman/model/source.hpp"

#include <string>

namespace belleman::config {

/// A new source as a [[source]] table of a configuration: what it is called, where it is and how its items
/// are found. What else can be set is left at its default.
[[nodiscard]] std::string to_toml(Source const& source);

}  // namespace belleman::config
