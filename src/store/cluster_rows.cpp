#include "store/cluster_rows.hpp"

#include "store/entry_rows.hpp"
#include "store/json_columns.hpp"
#include "store/mention_rows.hpp"
#include "store/tag_rows.hpp"

#include <fmt/core.h>
#include <xxhash.h>

#include <map>
#include <utility>
#include <vector>

namespace belleman::store {

std::string atom_id_of(Entry const& entry, std::string const& tag_authority) {
    auto const identity = entry.source_id + '\n' + entry.guid;
    auto const hash = XXH3_128bits(identity.data(), identity.size());
    std::chrono::year_month_day const seen{std::chrono::floor<std::chrono::days>(entry.first_seen)};
    return fmt::format("tag:{},{:04}:{:016x}{:016x}", tag_authority, static_cast<int>(seen.year()),
                       hash.high64, hash.low64);
}

namespace {

void add_former_ids(sqlite::Connection& db, std::string const& ids,
                    std::map<std::int64_t, Cluster*> const& clusters) {
    auto statement = db.query(
        "SELECT cluster_id, atom_id, ended FROM former_cluster WHERE cluster_id IN (SELECT value FROM "
        "json_each(?1)) ORDER BY ended, atom_id",
        ids);
    while (statement.next()) {
        std::int64_t cluster = 0;
        FormerId former;
        statement.into(cluster, former.atom_id, former.ended);
        clusters.at(cluster)->former.push_back(std::move(former));
    }
}

/// Adds the terms that the cluster owes to its entries; none as long as it is held.
void add_terms(sqlite::Connection& db, std::int64_t cluster_id) {
    db.execute(
        "INSERT OR IGNORE INTO cluster_term (kind, term, published, cluster_id) "
        "SELECT terms.kind, terms.term, cluster.published, cluster.id FROM cluster, ("
        " SELECT tag.kind, tag.term FROM entry JOIN tag ON tag.entry_id = entry.id"
        "  WHERE entry.cluster_id = ?1 AND tag.kind IN ('municipality', 'topic')"
        "  AND ((SELECT withdrawn FROM cluster WHERE id = ?1) IS NOT NULL"
        "   OR entry.id NOT IN (SELECT withdrawal.entry_id FROM withdrawal))"
        " UNION SELECT 'source', source_id FROM entry WHERE cluster_id = ?1"
        " UNION SELECT 'level', source.level FROM entry JOIN source ON source.id = entry.source_id"
        "  WHERE entry.cluster_id = ?1"
        " UNION SELECT 'language', fingerprint.language FROM entry JOIN fingerprint ON entry_id = entry.id"
        "  WHERE entry.cluster_id = ?1 AND fingerprint.language <> ''"
        ") AS terms WHERE cluster.id = ?1 AND cluster.held = 0",
        cluster_id);
}

}  // namespace

void complete_clusters(sqlite::Connection& db, std::vector<Cluster>& clusters) {
    std::map<std::int64_t, Cluster*> by_id;
    std::vector<std::int64_t> ids;
    for (auto& cluster : clusters) {
        by_id.emplace(cluster.id, &cluster);
        ids.push_back(cluster.id);
    }
    for (auto& [id, entries] : read_entries_of(db, ids)) {
        auto& cluster = *by_id.at(id);
        cluster.tags = united_tags(entries);
        cluster.entries = std::move(entries);
    }
    add_former_ids(db, to_json(ids), by_id);
    add_translations(db, to_json(ids), by_id);
    add_related(db, to_json(ids), by_id);
}

std::int64_t insert_story(sqlite::Connection& db) {
    db.execute("INSERT INTO story DEFAULT VALUES");
    return db.last_row();
}

std::string free_atom_id(sqlite::Connection& db, Entry const& first, std::string const& tag_authority) {
    auto const atom_id = atom_id_of(first, tag_authority);
    // An id is taken only when the cluster of a former life of this entry is still there.
    auto free_id = atom_id;
    for (int number = 2; db.value<bool>("SELECT 1 FROM cluster WHERE atom_id = ?1", free_id); ++number) {
        free_id = fmt::format("{}-{}", atom_id, number);
    }
    return free_id;
}

std::int64_t insert_cluster(sqlite::Connection& db, Entry const& first, std::int64_t story_id,
                            std::string const& tag_authority) {
    db.execute(
        "INSERT INTO cluster (atom_id, story_id, published, updated, shown) VALUES (?1, ?2, ?3, ?4, ?5)",
        free_atom_id(db, first, tag_authority), story_id, first.published, first.updated, first.first_seen);
    return db.last_row();
}

void touch_cluster(sqlite::Connection& db, std::int64_t cluster_id, Instant when) {
    db.execute("UPDATE cluster SET updated = max(updated, ?2) WHERE id = ?1", cluster_id, when);
}

std::string language_of_cluster(sqlite::Connection& db, std::int64_t cluster_id) {
    return db.value<std::string>(
        "SELECT fingerprint.language FROM entry JOIN fingerprint ON entry_id = entry.id WHERE cluster_id = "
        "?1 "
        "ORDER BY entry.id LIMIT 1",
        cluster_id);
}

void hold_cluster(sqlite::Connection& db, std::int64_t cluster_id) {
    db.execute("UPDATE cluster SET held = 1 WHERE id = ?1", cluster_id);
}

bool show_cluster(sqlite::Connection& db, std::int64_t cluster_id) {
    db.execute("UPDATE cluster SET held = 0 WHERE id = ?1 AND held = 1", cluster_id);
    if (db.changes() == 0) return false;
    add_terms(db, cluster_id);
    return true;
}

void note_appearance(sqlite::Connection& db, std::int64_t cluster_id, Instant when) {
    db.execute("UPDATE cluster SET shown = max(shown, ?2) WHERE id = ?1", cluster_id, when);
}

std::vector<std::int64_t> held_clusters_of(sqlite::Connection& db, std::string const& source_id,
                                           Instant seen_until) {
    std::vector<std::int64_t> clusters;
    // "+" keeps SQLite from all entries of the source: those of a held cluster are few.
    auto statement = db.query(
        "SELECT id FROM cluster WHERE held = 1 AND withdrawn IS NULL AND EXISTS (SELECT 1 FROM entry "
        "WHERE cluster_id = cluster.id AND source_id = ?1 AND +first_seen <= ?2)",
        source_id, seen_until);
    while (statement.next())
        statement.into(clusters.emplace_back());
    return clusters;
}

void set_back_cluster(sqlite::Connection& db, std::int64_t cluster_id, Entry const& first) {
    db.execute(
        "UPDATE cluster SET published = ?2 WHERE id = ?1 AND published > ?2 "
        "AND (SELECT min(id) FROM entry WHERE cluster_id = ?1) = ?3",
        cluster_id, first.published, first.id);
}

void renew_terms(sqlite::Connection& db, std::int64_t cluster_id) {
    db.execute("DELETE FROM cluster_term WHERE cluster_id = ?1", cluster_id);
    add_terms(db, cluster_id);
}

void renew_terms_of_source(sqlite::Connection& db, std::string const& source_id) {
    std::vector<std::int64_t> clusters;
    {
        auto statement = db.query("SELECT DISTINCT cluster_id FROM entry WHERE source_id = ?1", source_id);
        while (statement.next())
            statement.into(clusters.emplace_back());
    }
    for (auto const cluster : clusters)
        renew_terms(db, cluster);
}

void next_generation(sqlite::Connection& db) {
    db.execute("UPDATE meta SET generation = generation + 1");
}

void next_generation(sqlite::Connection& db, Instant now) {
    next_generation(db);
    db.execute("UPDATE meta SET changed = max(changed, ?1)", now);
}

}  // namespace belleman::store
