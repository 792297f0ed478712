#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <vector>

namespace belleman::config {

/// `[matching]` of the file; what is not there gets defaults. `sources` get what holds for all of them.
void read_matching(Table& root, std::vector<Source>& sources);

/// By the ids of the sources.
[[nodiscard]] MatchingBySource matching_of(std::vector<Source> const& sources);

/// `[source.matching]`, below the table of a source.
void read_source_matching(Table& source, SourceMatching& matching);

}  // namespace belleman::config
