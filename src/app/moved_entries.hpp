#pragma once

#include "belleman/model/entry.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace belleman::app {

/// A site that is built anew gives its old items new guids and addresses, all at once. Which of the entries
/// that arrive under an unknown guid are entries that `vanished` from the source's document at that moment:
/// by position in `arriving`, the row of the vanished one. What has one address, or one title and date, is
/// the same; one title alone is believed where at least three, and half of what vanished, come back so.
[[nodiscard]] std::map<std::size_t, std::int64_t> moved_entries(std::vector<Entry const*> const& arriving,
                                                                std::vector<Entry> const& vanished);

}  // namespace belleman::app
