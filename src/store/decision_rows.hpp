#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <optional>

namespace belleman::store {

/// Keeps why an entry stands where it stands, but for what its cluster is related to.
void write_decision(sqlite::Connection& db, std::int64_t entry_id, story::Decision const& decision);

/// Keeps why the cluster of the entry stands in another story now.
void write_story_reason(sqlite::Connection& db, std::int64_t entry_id, MatchReason const& reason);

/// The decision as it was made; the cluster and the story are those where the entry stands now.
[[nodiscard]] std::optional<story::Decision> read_decision(sqlite::Connection& db, std::int64_t entry_id);

}  // namespace belleman::store
