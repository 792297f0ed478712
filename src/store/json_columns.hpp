#pragma once

#include "belleman/model/feed.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::store {

/// Lists as JSON arrays: how short lists are kept in one column, and how lists are handed to a statement.
[[nodiscard]] std::string to_json(std::vector<std::string> const& texts);
[[nodiscard]] std::string to_json(std::vector<std::int64_t> const& numbers);
[[nodiscard]] std::string to_json(std::vector<Enclosure> const& enclosures);
[[nodiscard]] std::string to_json(std::vector<Translation> const& translations);

/// The list back. Throws StoreError for what `to_json` never writes.
[[nodiscard]] std::vector<std::string> texts_from_json(std::string_view json);
[[nodiscard]] std::vector<Enclosure> enclosures_from_json(std::string_view json);
[[nodiscard]] std::vector<Translation> translations_from_json(std::string_view json);

}  // namespace belleman::store
