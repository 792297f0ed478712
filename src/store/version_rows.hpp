#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <vector>

namespace belleman::store {

/// Keeps what an entry said `before`, until it changed. Of an entry that changes all the time, the first
/// version and the last ones are kept.
void keep_version(sqlite::Connection& db, Entry const& before, Instant until);

/// The versions that were kept, oldest first.
[[nodiscard]] std::vector<EntryVersion> read_versions(sqlite::Connection& db, std::int64_t entry_id);

}  // namespace belleman::store
