#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace belleman::config {

/// Reads the tables [[source]]. `interval` holds for those that name none. The municipalities and topics that
/// they name are added to `names`.
[[nodiscard]] std::vector<Source> read_sources(Table& root, std::filesystem::path const& folder,
                                               std::chrono::seconds interval, std::vector<GivenName>& names);

}  // namespace belleman::config
