#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <vector>

namespace belleman::config {

/// Reads the tables [[view]]. The sources that they name must be among `sources`; the municipalities and
/// topics are added to `names`.
[[nodiscard]] std::vector<NamedView> read_views(Table& root, ServerSettings const& server,
                                                std::vector<Source> const& sources,
                                                std::vector<GivenName>& names);

}  // namespace belleman::config
