#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <vector>

namespace belleman::config {

/// Reads the tables [[view]]. The sources that they name must be among `sources`.
[[nodiscard]] std::vector<NamedView> read_views(Table& root, ServerSettings const& server,
                                                std::vector<Source> const& sources);

}  // namespace belleman::config
