#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::store {

/// Notes guid and address of a stored entry that it is about to give up for those of `entry`; the last ones
/// only, as some systems make new ones all the time.
void note_former_names(sqlite::Connection& db, Entry const& entry);

/// The last one first.
[[nodiscard]] std::vector<std::string> read_former_names(sqlite::Connection& db, std::int64_t entry_id);

}  // namespace belleman::store
