#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <filesystem>

// The tables of which there is one each: [server], [store], [polling], [arrivals], [tagging]. `folder` is
// absolute and is what relative paths start from.

namespace belleman::config {

[[nodiscard]] ServerSettings read_server(Table& root);
[[nodiscard]] StoreSettings read_store(Table& root, std::filesystem::path const& folder);
/// `has_contact`: a contact stands in the file, right or not.
[[nodiscard]] PollingSettings read_polling(Table& root, bool& has_contact);
[[nodiscard]] ArrivalSettings read_arrivals(Table& root);
[[nodiscard]] TaggingSettings read_tagging(Table& root, std::filesystem::path const& folder);

}  // namespace belleman::config
