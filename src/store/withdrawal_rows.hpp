#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace belleman::store {

/// Notes that the source took the entry back; one that was taken back already stays as it was. False in that
/// case.
bool write_withdrawal(sqlite::Connection& db, std::int64_t entry_id, Withdrawal const& withdrawal);

/// Takes that note away, and notes that the source published the entry again. False where there is none.
bool remove_withdrawal(sqlite::Connection& db, std::int64_t entry_id, Instant when);

/// When it last did so.
[[nodiscard]] std::optional<Instant> read_restoration(sqlite::Connection& db, std::int64_t entry_id);

/// Those of these entries that have one, by their row.
[[nodiscard]] std::map<std::int64_t, Withdrawal> read_withdrawals(sqlite::Connection& db,
                                                                  std::vector<std::int64_t> const& entries);

/// A cluster of which every entry was taken back is withdrawn since the last of them; any other is not.
void renew_withdrawn(sqlite::Connection& db, std::int64_t cluster_id);

}  // namespace belleman::store
