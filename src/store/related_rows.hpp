#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace belleman::store {

// What was decided of two clusters: one row for each two, whichever of them is the younger.

/// The clusters to which this one points, and those that point to it.
[[nodiscard]] std::vector<story::Related> read_related(sqlite::Connection& db, std::int64_t cluster_id);

/// Writes those that are not related yet. What is served of a cluster that mentions an older one from now on
/// changed at `when`; `cluster_id` stands where the younger one is 0.
void relate(sqlite::Connection& db, std::int64_t cluster_id, std::vector<story::Related> const& list,
            Instant when);

/// What a decision about an entry of `cluster_id` says of that cluster and others, where the entry stays.
[[nodiscard]] std::vector<story::Related> relations_of(std::int64_t cluster_id,
                                                       story::Decision const& decision);

/// What a person says of two clusters takes the place of what was known.
void relate_by_person(sqlite::Connection& db, std::int64_t one, std::int64_t other,
                      MatchReason const& reason);

/// Forgets what was decided of the two in this way.
void forget_related(sqlite::Connection& db, std::int64_t one, std::int64_t other, std::string_view method);

/// What related `ended` to others relates `kept` to them; between the two nothing is left. What is served of
/// those that mention `kept` instead of `ended`, or from now on, changed at `when`.
void hand_over_relations(sqlite::Connection& db, std::int64_t kept, std::int64_t ended, Instant when);

}  // namespace belleman::store
