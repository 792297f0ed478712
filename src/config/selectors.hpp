#pragma once

#include "belleman/model/source.hpp"
#include "config/table.hpp"

#include <optional>

namespace belleman::config {

/// Reads [source.selectors], which belongs to kinds html and json; a page without selector for its items is
/// no listing.
void read_selectors_of_kind(Table& table, Source& source);

/// Reads [source.detail]; nothing where there is none.
[[nodiscard]] std::optional<DetailSelectors> read_detail_selectors(Table& table);

}  // namespace belleman::config
