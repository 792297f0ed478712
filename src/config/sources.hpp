#pragma once

#include "belleman/model/source.hpp"
#include "config/table.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace belleman::config {

/// Reads the table of one source. `interval` holds where it names none.
[[nodiscard]] Source read_source(Table& table, std::filesystem::path const& folder,
                                 std::chrono::seconds interval);

/// Reads the tables [[source]]. `interval` holds for those that name none.
[[nodiscard]] std::vector<Source> read_sources(Table& root, std::filesystem::path const& folder,
                                               std::chrono::seconds interval);

}  // namespace belleman::config
