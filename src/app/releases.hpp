#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/store/store.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace belleman::app {

/// Announcements by the source that has an entry in them.
using CountsBySource = std::map<std::string, std::int64_t>;

/// Shows what was held back (filing.hpp) for as long as `hold`, also of sources that fail or that nobody
/// follows any more. Says how many, only of sources that had any.
CountsBySource release_by_time(store::Store& store, std::chrono::seconds hold, Instant now);

/// "source stad: 3 announcements are no longer held back".
[[nodiscard]] std::string release_line(std::string const& source_id, std::int64_t shown);

}  // namespace belleman::app
