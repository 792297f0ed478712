#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/matching.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace belleman::app {

/// How much of a site is known to have moved.
enum class Extent { unknown, whole_site };

/// A site that is built anew gives its old items new guids and addresses, all at once. Which of the entries
/// that arrive under an unknown guid are entries that `vanished` from the source's document at that moment:
/// the position in `arriving`, and that in `vanished`. What has one address and speaks of the same, or one
/// title and date, is the same unless the texts share nothing; one title alone is believed where the whole
/// site moved: where that is known, or at least three, and half of what vanished, come back so.
[[nodiscard]] std::map<std::size_t, std::size_t> moved_entries(std::vector<Entry const*> const& arriving,
                                                               std::vector<Entry> const& vanished,
                                                               SourceMatching const& matching = {},
                                                               Extent extent = Extent::unknown);

/// Whether so many of those that vanished were recognised that the whole site must have moved.
[[nodiscard]] bool is_whole_site(std::size_t moved, std::size_t vanished);

}  // namespace belleman::app
