#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <string>

namespace belleman::store {

// What becomes of clusters after they were made, inside the caller's transaction. What a person decides is
// noted as the reason of the entries that move; `now` becomes the `updated` of the clusters whose content
// changes.

/// Gives the entry a cluster and a story of its own, or, where it is alone in its cluster, that cluster a
/// story of its own, or, where that has one, sets it apart from what it is related to. Whoever began a
/// cluster takes its id and `published` along, and what is left goes on as that of its first entry. Matching
/// never relates what was set apart. False where there is nothing to be done.
[[nodiscard]] bool split_off(sqlite::Connection& db, Entry const& entry, std::string const& tag_authority,
                             Instant now);

/// Where the clusters are in one language, moves the entries of the younger one to the older one, whose first
/// entry came first; that keeps the id of the other as a former one. Else makes one story of theirs. False
/// where they were together already, or the story has that language in another cluster.
[[nodiscard]] bool unite(sqlite::Connection& db, std::int64_t one_entry, std::int64_t other_entry,
                         Instant now);

/// Makes one story of that of the cluster and `story_id`, where one of the two has a single cluster; not
/// where the language of that is not known or one of the others, or a person set it apart from one of them.
/// False where they stay two.
[[nodiscard]] bool join_story(sqlite::Connection& db, std::int64_t cluster_id, std::int64_t story_id,
                              Instant now);

}  // namespace belleman::store
