#include "store/selection.hpp"

#include "store/cluster_rows.hpp"
#include "store/json_columns.hpp"
#include "store/source_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <compare>
#include <functional>
#include <set>

namespace belleman::store {

namespace {

std::vector<std::string> names_of(std::vector<Level> const& levels) {
    std::vector<std::string> names;
    names.reserve(levels.size());
    for (auto const level : levels)
        names.emplace_back(to_string(level));
    return names;
}

// What orders the clusters of a view.
struct ClusterKey {
    std::int64_t published = 0;
    std::int64_t id = 0;

    auto operator<=>(ClusterKey const&) const = default;
};

void read_newest(sqlite::Statement& statement, std::vector<ClusterKey>& keys) {
    while (statement.next()) {
        auto& key = keys.emplace_back();
        statement.into(key.published, key.id);
    }
}

// With several terms each is asked for its newest and the answers are merged: every one is read in the order
// of the index, from its newest end, which one statement for all terms could not do.
std::vector<ClusterKey> newest_keys(sqlite::Connection& db, View const& view) {
    auto const conditions = conditions_of(view);
    auto const sql = newest_clusters_sql(conditions);
    auto const limit = std::max(1, view.limit);
    std::vector<ClusterKey> keys;
    if (conditions.empty()) {
        auto statement = db.query(sql, limit);
        read_newest(statement, keys);
        return keys;
    }
    for (auto const& term : conditions.front().terms) {
        auto statement = db.query(sql, limit, term);
        int parameter = 3;
        for (std::size_t other = 1; other < conditions.size(); ++other) {
            statement.bind(parameter++, to_json(conditions[other].terms));
        }
        read_newest(statement, keys);
    }
    std::ranges::sort(keys, std::greater<>{});
    auto const doubles = std::ranges::unique(keys);
    keys.erase(doubles.begin(), doubles.end());
    if (keys.size() > static_cast<std::size_t>(limit)) keys.resize(static_cast<std::size_t>(limit));
    return keys;
}

// Reads the clusters, and when the last of them changed or came into views.
void read_clusters(sqlite::Connection& db, std::vector<ClusterKey> const& keys, Selection& selection) {
    std::vector<std::int64_t> ids;
    ids.reserve(keys.size());
    for (auto const& key : keys)
        ids.push_back(key.id);

    auto& clusters = selection.clusters;
    clusters.reserve(keys.size());
    auto statement = db.query(
        "SELECT id, atom_id, story_id, published, updated, withdrawn, original_reason, shown FROM cluster "
        "WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY published DESC, id DESC",
        to_json(ids));
    while (statement.next()) {
        auto& cluster = clusters.emplace_back();
        Instant shown{};
        statement.into(cluster.id, cluster.atom_id, cluster.story, cluster.published, cluster.updated,
                       cluster.withdrawn, cluster.original_reason, shown);
        selection.updated = std::max({selection.updated, cluster.updated, shown});
    }
    complete_clusters(db, clusters);
}

std::vector<std::string> sources_of(std::vector<Cluster> const& clusters) {
    std::set<std::string> ids;
    for (auto const& cluster : clusters) {
        for (auto const& [entry, reason] : cluster.entries)
            ids.insert(entry.source_id);
        for (auto const* mentions : {&cluster.translations, &cluster.related}) {
            for (auto const& mention : *mentions)
                ids.insert(mention.source_id);
        }
    }
    return {ids.begin(), ids.end()};
}

}  // namespace

std::vector<Condition> conditions_of(View const& view) {
    std::vector<Condition> conditions{{"municipality", view.municipalities},
                                      {"source", view.sources},
                                      {"topic", view.topics},
                                      {"level", names_of(view.levels)},
                                      {"language", view.languages}};
    std::erase_if(conditions, [](Condition const& condition) { return condition.terms.empty(); });
    for (auto& [kind, terms] : conditions) {
        std::ranges::sort(terms);
        auto const doubles = std::ranges::unique(terms);
        terms.erase(doubles.begin(), doubles.end());
    }
    return conditions;
}

std::string newest_clusters_sql(std::vector<Condition> const& conditions) {
    if (conditions.empty()) {
        return "SELECT published, id FROM cluster WHERE held = 0 ORDER BY published DESC, id DESC LIMIT ?1";
    }
    auto sql = fmt::format(
        "SELECT published, cluster_id FROM cluster_term AS newest WHERE kind = '{}' AND term = ?2",
        conditions.front().kind);
    for (std::size_t other = 1; other < conditions.size(); ++other) {
        sql += fmt::format(
            " AND EXISTS (SELECT 1 FROM cluster_term WHERE cluster_id = newest.cluster_id AND kind = '{}'"
            " AND term IN (SELECT value FROM json_each(?{})))",
            conditions[other].kind, other + 2);
    }
    return sql + " ORDER BY published DESC, cluster_id DESC LIMIT ?1";
}

Selection read_selection(sqlite::Connection& db, View const& view) {
    sqlite::Snapshot const snapshot{db};
    Selection selection;
    read_clusters(db, newest_keys(db, view), selection);
    selection.sources = read_sources(db, sources_of(selection.clusters));
    if (selection.clusters.empty()) selection.updated = db.value<Instant>("SELECT created FROM meta");
    selection.store_changed = db.value<Instant>("SELECT changed FROM meta");
    return selection;
}

}  // namespace belleman::store
