#pragma once

#include "app/discovery.hpp"

#include <string>

namespace belleman::app {

/// What a person reads of a discovery: the document, then each offer with its number and the first of its
/// items, on lines of at most `columns`.
[[nodiscard]] std::string report_of(Discovery const& discovery, int columns);

/// "10 items, newest 2026-05-19" or "no items".
[[nodiscard]] std::string extent_of(Feed const& feed);

}  // namespace belleman::app
