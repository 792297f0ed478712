#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace belleman::store {

/// Rows of the entries, ascending and at most 100, that a person can mean by `name`: a guid, an address, or
/// the id of a cluster. Looks through all entries, which is quick enough for a person.
[[nodiscard]] std::vector<std::int64_t> read_rows_known_as(sqlite::Connection& db, std::string const& name);

/// One cluster with its entries and their tags.
[[nodiscard]] std::optional<Cluster> read_cluster(sqlite::Connection& db, std::int64_t id);

}  // namespace belleman::store
