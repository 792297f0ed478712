#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace belleman::store {

/// What is known of an entry's addresses beside its link.
struct EntryAddresses {
    std::string canonical_url;
    std::vector<Translation> translations;
};

/// Writes them in place of what was known.
void write_entry_addresses(sqlite::Connection& db, std::int64_t entry_id, Entry const& entry);

/// Those of the entries that have any, by their rows.
[[nodiscard]] std::map<std::int64_t, EntryAddresses> read_entry_addresses(
    sqlite::Connection& db, std::vector<std::int64_t> const& entries);

}  // namespace belleman::store
