#include "store/related_rows.hpp"

#include <algorithm>

namespace belleman::store {

namespace {

/// False where something is known of the two, whichever was the younger then.
bool write_related(sqlite::Connection& db, story::Related const& related) {
    db.execute(
        "INSERT INTO related (younger_id, older_id, method, score, evidence) SELECT ?1, ?2, ?3, ?4, ?5 "
        "WHERE NOT EXISTS (SELECT 1 FROM related WHERE younger_id = ?1 AND older_id = ?2) "
        "AND NOT EXISTS (SELECT 1 FROM related WHERE younger_id = ?2 AND older_id = ?1)",
        related.younger_cluster, related.older_cluster, related.reason.method, related.reason.score,
        related.reason.evidence);
    return db.changes() > 0;
}

// It mentions the older one unless that is not shown, or is a translation.
void touch_younger(sqlite::Connection& db, story::Related const& related, Instant when) {
    db.execute(
        "UPDATE cluster SET updated = max(updated, ?3) WHERE id = ?1 AND withdrawn IS NULL AND EXISTS ("
        " SELECT 1 FROM cluster AS older WHERE older.id = ?2 AND older.held = 0 AND older.withdrawn IS NULL"
        "  AND older.story_id <> cluster.story_id)",
        related.younger_cluster, related.older_cluster, when);
}

void forget_relation(sqlite::Connection& db, std::int64_t one, std::int64_t other) {
    db.execute(
        "DELETE FROM related WHERE (younger_id = ?1 AND older_id = ?2) OR (younger_id = ?2 AND older_id = "
        "?1)",
        one, other);
}

/// Removes what matching related to `cluster`, where a person set that apart from `other`.
void drop_contradicted(sqlite::Connection& db, std::int64_t cluster, std::int64_t other) {
    db.execute(
        "DELETE FROM related WHERE method <> 'apart' AND ?1 IN (younger_id, older_id) AND"
        " younger_id + older_id - ?1 IN (SELECT younger_id + older_id - ?2 FROM related"
        " WHERE method = 'apart' AND ?2 IN (younger_id, older_id))",
        cluster, other);
}

}  // namespace

std::vector<story::Related> read_related(sqlite::Connection& db, std::int64_t cluster_id) {
    std::vector<story::Related> list;
    auto statement = db.query(
        "SELECT older_id, younger_id, method, score, evidence FROM related WHERE younger_id = ?1 OR older_id "
        "= ?1 "
        "ORDER BY older_id, younger_id",
        cluster_id);
    while (statement.next()) {
        auto& related = list.emplace_back();
        statement.into(related.older_cluster, related.younger_cluster, related.reason.method,
                       related.reason.score, related.reason.evidence);
    }
    return list;
}

void relate(sqlite::Connection& db, std::int64_t cluster_id, std::vector<story::Related> const& list,
            Instant when) {
    for (auto related : list) {
        bool const is_new = related.younger_cluster == 0;
        if (is_new) related.younger_cluster = cluster_id;
        if (write_related(db, related) && !is_new) touch_younger(db, related, when);
    }
}

std::vector<story::Related> relations_of(std::int64_t cluster_id, story::Decision const& decision) {
    std::vector<story::Related> relations;
    auto const add = [&](std::int64_t other, MatchReason const& reason) {
        relations.push_back({std::min(cluster_id, other), std::max(cluster_id, other), reason});
    };
    if (decision.cluster_id != 0) add(decision.cluster_id, decision.reason);
    // Beside each stands the cluster that the entry would have joined, or none.
    for (auto const& [older, younger, reason] : decision.related)
        add(older + younger - decision.cluster_id, reason);
    return relations;
}

void relate_by_person(sqlite::Connection& db, std::int64_t one, std::int64_t other,
                      MatchReason const& reason) {
    forget_relation(db, one, other);
    write_related(db, {std::min(one, other), std::max(one, other), reason});
}

void forget_related(sqlite::Connection& db, std::int64_t one, std::int64_t other, std::string_view method) {
    db.execute(
        "DELETE FROM related WHERE method = ?3 AND ((younger_id = ?1 AND older_id = ?2) OR "
        "(younger_id = ?2 AND older_id = ?1))",
        one, other, method);
}

void hand_over_relations(sqlite::Connection& db, std::int64_t kept, std::int64_t ended, Instant when) {
    forget_relation(db, kept, ended);
    // Where both have one to a third, what a person said is kept.
    drop_contradicted(db, kept, ended);
    drop_contradicted(db, ended, kept);
    for (auto const& related : read_related(db, ended)) {
        auto const other = related.older_cluster + related.younger_cluster - ended;
        forget_relation(db, ended, other);
        story::Related const handed_over{std::min(kept, other), std::max(kept, other), related.reason};
        if (write_related(db, handed_over) && related.reason.method != "apart")
            touch_younger(db, handed_over, when);
    }
}

}  // namespace belleman::store
