#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/story/fingerprint.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace belleman::store {

/// An entry as it stands in the table, with the cluster that it belongs to.
struct EntryRow {
    std::int64_t cluster_id = 0;
    ClusterEntry content;
};

/// Adds the rows of a new entry (the entry, its tags, its fingerprint); returns the entry's row.
[[nodiscard]] std::int64_t insert_entry(sqlite::Connection& db, EntryRow const& row,
                                        story::Fingerprint const& fingerprint);

/// Replaces all that the rows of `entry.id` say, but for identity, `first_seen`, cluster and match; returns
/// what matching knew of it. Throws std::logic_error when there is no such row.
[[nodiscard]] story::Fingerprint replace_entry(sqlite::Connection& db, Entry const& entry,
                                               story::Fingerprint const& fingerprint);

[[nodiscard]] std::optional<Entry> read_entry(sqlite::Connection& db, std::string const& source_id,
                                              std::string const& guid);
[[nodiscard]] std::optional<Entry> read_entry(sqlite::Connection& db, std::int64_t row);

/// The entries after row `row` in order, whole: at most `most`, and no more once their texts come to
/// `most_bytes`; at least one where there is one.
[[nodiscard]] std::vector<Entry> read_entries_after(sqlite::Connection& db, std::int64_t row,
                                                    std::size_t most, std::size_t most_bytes);

/// Gives the entry of row `read.id` other tags, if it still says what `read` says; else false.
[[nodiscard]] bool replace_tags(sqlite::Connection& db, Entry const& read, Tags const& tags);

/// The entries of these clusters by cluster: the original first, then in order of arrival, and last what was
/// withdrawn. Only the first of each has its summary and content.
[[nodiscard]] std::map<std::int64_t, std::vector<ClusterEntry>> read_entries_of(
    sqlite::Connection& db, std::vector<std::int64_t> const& clusters);

}  // namespace belleman::store
