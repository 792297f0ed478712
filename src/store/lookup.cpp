#include "store/lookup.hpp"

#include "belleman/story/address.hpp"
#include "store/entry_rows.hpp"
#include "store/tag_rows.hpp"

namespace belleman::store {

std::vector<std::int64_t> read_rows_known_as(sqlite::Connection& db, std::string const& name) {
    std::vector<std::int64_t> rows;
    auto statement = db.query(
        "SELECT id FROM entry WHERE guid = ?1 OR url = ?1"
        " UNION SELECT entry_id FROM fingerprint WHERE address = ?2 AND address <> ''"
        " UNION SELECT entry.id FROM cluster JOIN entry ON cluster_id = cluster.id WHERE atom_id = ?1"
        " ORDER BY 1 LIMIT 100",
        name, story::canonical_address(name));
    while (statement.next())
        statement.into(rows.emplace_back());
    return rows;
}

std::optional<Cluster> read_cluster(sqlite::Connection& db, std::int64_t id) {
    sqlite::Snapshot const snapshot{db};
    auto statement = db.query(
        "SELECT id, atom_id, story_id, published, updated, withdrawn FROM cluster WHERE id = ?1", id);
    if (!statement.next()) return std::nullopt;
    Cluster cluster;
    statement.into(cluster.id, cluster.atom_id, cluster.story, cluster.published, cluster.updated,
                   cluster.withdrawn);
    cluster.entries = std::move(read_entries_of(db, {id}).at(id));
    cluster.tags = united_tags(cluster.entries);
    return cluster;
}

}  // namespace belleman::store
