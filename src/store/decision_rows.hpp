#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace belleman::store {

/// Keeps why an entry stands where it stands. `cluster_id` is its cluster.
void write_decision(sqlite::Connection& db, std::int64_t entry_id, std::int64_t cluster_id,
                    story::Decision const& decision);

/// The decision as it was made; the cluster and the story are those where the entry stands now.
[[nodiscard]] std::optional<story::Decision> read_decision(sqlite::Connection& db, std::int64_t entry_id);

/// The clusters to which this one points, and those that point to it.
[[nodiscard]] std::vector<story::Related> read_related(sqlite::Connection& db, std::int64_t cluster_id);

}  // namespace belleman::store
