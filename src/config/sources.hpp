#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace belleman::config {

/// Reads the table of one source. `interval` holds where it names none. The municipalities and topics that it
/// names are added to `names`.
[[nodiscard]] Source read_source(Table& table, std::filesystem::path const& folder,
                                 std::chrono::seconds interval, std::vector<GivenName>& names);

/// Reads the tables [[source]], as above.
[[nodiscard]] std::vector<Source> read_sources(Table& root, std::filesystem::path const& folder,
                                               std::chrono::seconds interval, std::vector<GivenName>& names);

}  // namespace belleman::config
