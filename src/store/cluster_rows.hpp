#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::store {

/// `tag:<authority>,<year>:<32 hexadecimal digits>` (RFC 4151), the same for the same publication on every
/// machine; the year is that of `first_seen` in UTC.
[[nodiscard]] std::string atom_id_of(Entry const& entry, std::string const& tag_authority);

/// Fills what the columns of these clusters do not hold: their entries, with the texts of the first alone,
/// the tags, the ids of clusters that ended in them, and the other clusters that they mention.
void complete_clusters(sqlite::Connection& db, std::vector<Cluster>& clusters);

/// Makes a story without clusters; returns its row.
[[nodiscard]] std::int64_t insert_story(sqlite::Connection& db);

/// The id of a new cluster that begins with `first`: `atom_id_of`, unless another cluster has that.
[[nodiscard]] std::string free_atom_id(sqlite::Connection& db, Entry const& first,
                                       std::string const& tag_authority);

/// Makes a cluster for `first` in this story; returns its row.
[[nodiscard]] std::int64_t insert_cluster(sqlite::Connection& db, Entry const& first, std::int64_t story_id,
                                          std::string const& tag_authority);

/// What is served of the cluster changed at `when`; an earlier moment than the last change moves nothing.
void touch_cluster(sqlite::Connection& db, std::int64_t cluster_id, Instant when);

/// Moves the cluster's `published` back to that of `first`, if that is its first entry. Its terms, which
/// repeat it, have to be renewed.
void set_back_cluster(sqlite::Connection& db, std::int64_t cluster_id, Entry const& first);

/// The primary subtag of the language of its entries; empty where it is not known.
[[nodiscard]] std::string language_of_cluster(sqlite::Connection& db, std::int64_t cluster_id);

/// No view shows the cluster until it is shown again. It has no terms yet.
void hold_cluster(sqlite::Connection& db, std::int64_t cluster_id);

/// Ends that; false where it was not held.
bool show_cluster(sqlite::Connection& db, std::int64_t cluster_id);

/// Views have the cluster since `when`, and not since its first entry came.
void note_appearance(sqlite::Connection& db, std::int64_t cluster_id, Instant when);

/// The clusters that are held, stand, and have an entry of this source that was first seen by then.
[[nodiscard]] std::vector<std::int64_t> held_clusters_of(sqlite::Connection& db, std::string const& source_id,
                                                         Instant seen_until);

/// Makes the cluster's terms anew from its entries, their tags and their sources; it has none as long as it
/// is held. The tags of withdrawn entries count only where it is withdrawn itself.
void renew_terms(sqlite::Connection& db, std::int64_t cluster_id);

/// Does that for each cluster with an entry of this source.
void renew_terms_of_source(sqlite::Connection& db, std::string const& source_id);

/// Counts one more change that views can show.
void next_generation(sqlite::Connection& db);

/// The same for one that happens `now` and is news for who asks by date, too.
void next_generation(sqlite::Connection& db, Instant now);

}  // namespace belleman::store
