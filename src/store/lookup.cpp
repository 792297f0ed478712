#include "store/lookup.hpp"

#include "belleman/story/address.hpp"
#include "store/cluster_rows.hpp"

namespace belleman::store {

std::vector<std::int64_t> read_rows_known_as(sqlite::Connection& db, std::string const& name) {
    std::vector<std::int64_t> rows;
    auto statement = db.query(
        "SELECT id FROM entry WHERE guid = ?1 OR url = ?1"
        " UNION SELECT entry_id FROM fingerprint WHERE address = ?2 AND address <> ''"
        " UNION SELECT entry_id FROM former_name WHERE name = ?1"
        " UNION SELECT entry_id FROM former_name WHERE address = ?2 AND address <> ''"
        " UNION SELECT entry.id FROM cluster JOIN entry ON cluster_id = cluster.id WHERE atom_id = ?1"
        " UNION SELECT entry.id FROM former_cluster AS former JOIN entry ON entry.cluster_id = "
        "former.cluster_id"
        "  WHERE atom_id = ?1"
        " ORDER BY 1 LIMIT 100",
        name, story::canonical_address(name));
    while (statement.next())
        statement.into(rows.emplace_back());
    return rows;
}

std::optional<Cluster> read_cluster(sqlite::Connection& db, std::int64_t id) {
    sqlite::Snapshot const snapshot{db};
    auto statement = db.query(
        "SELECT id, atom_id, story_id, published, updated, withdrawn, original_reason FROM cluster WHERE id "
        "= ?1",
        id);
    if (!statement.next()) return std::nullopt;
    std::vector<Cluster> clusters(1);
    Cluster& cluster = clusters.front();
    statement.into(cluster.id, cluster.atom_id, cluster.story, cluster.published, cluster.updated,
                   cluster.withdrawn, cluster.original_reason);
    complete_clusters(db, clusters);
    return std::move(cluster);
}

}  // namespace belleman::store
