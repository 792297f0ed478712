#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <vector>

namespace belleman::store {

/// Adds the pages by which the entry is found, whenever others come.
void write_page_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint);

/// Ends that for those of an earlier fingerprint of the entry.
void remove_page_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint);

/// The last entries that know a page which this one knows: of each page at most eight whose own it is, and as
/// many that name it as a translation.
[[nodiscard]] std::vector<std::int64_t> read_entries_of_page(sqlite::Connection& db,
                                                             story::Fingerprint const& fingerprint);

}  // namespace belleman::store
