#pragma once

#include "belleman/model/entry.hpp"

#include <cstdint>
#include <vector>

namespace belleman::app {

/// The rows of those entries of a source's last document, which `before` holds in its order, that are gone
/// from the present one, whose rows `present` holds in its order, though older entries that stood below them
/// are still there, and still below those above them: an entry that moves to the top proves nothing.
/// A document that drops its oldest entries withdraws nothing, also where some stand below these for ever;
/// nor does an agenda whose days have passed, a document that is not in order of time, or one that has lost
/// more than a quarter at once.
[[nodiscard]] std::vector<std::int64_t> withdrawn_entries(std::vector<Entry> const& before,
                                                          std::vector<std::int64_t> const& present,
                                                          Instant now);

}  // namespace belleman::app
