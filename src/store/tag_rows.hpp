#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/tag.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace belleman::store {

/// Adds the tags of an entry that has none, and the evidence of its scope and genre, which are columns of the
/// entry itself.
void write_tags(sqlite::Connection& db, std::int64_t entry_id, Tags const& tags);

/// Reads the tags of these entries, each to the end of what `tags_of` gives for its row.
void read_tags(sqlite::Connection& db, std::vector<std::int64_t> const& entries,
               std::function<Tags&(std::int64_t)> const& tags_of);

/// What a cluster is about: the union of the tags of its entries, without the withdrawn ones where another
/// stands; of a tag that several have, the evidence of the
/// first; scope and genre of the first. Event dates only where that is an event.
[[nodiscard]] Tags united_tags(std::vector<ClusterEntry> const& entries);

}  // namespace belleman::store
