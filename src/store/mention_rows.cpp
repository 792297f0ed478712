#include "store/mention_rows.hpp"

#include <fmt/core.h>

#include <string_view>
#include <utility>
#include <vector>

namespace belleman::store {

namespace {

constexpr std::size_t most_mentions = 16;  // of one kind, in one cluster

// CROSS JOIN keeps SQLite from turning the order round, and "+" from the index of all that is not held: the
// cost is that of the clusters that are asked for, however many are stored.

// Of a cluster `there` that is shown; in the order in which `read_mention` takes them.
constexpr std::string_view columns =
    "there.atom_id, shown.source_id, coalesce(nullif(shown.language, ''), fingerprint.language, ''), "
    "shown.url, "
    "shown.title";
constexpr std::string_view shown_entry =
    "JOIN entry AS shown ON shown.id = there.original_id "
    "LEFT JOIN fingerprint ON fingerprint.entry_id = shown.id "
    "WHERE +there.held = 0 AND there.withdrawn IS NULL";

void add_mentions(sqlite::Statement statement, ClustersById const& clusters,
                  std::vector<Mention> Cluster::*list) {
    while (statement.next()) {
        std::int64_t id = 0;
        Mention mention;
        statement.into(id, mention.atom_id, mention.source_id, mention.language, mention.url, mention.title);
        auto& mentions = clusters.at(id)->*list;
        if (mentions.size() < most_mentions) mentions.push_back(std::move(mention));
    }
}

// Nothing while nobody mentions it.
std::optional<Mention> mention_of(sqlite::Connection& db, std::int64_t cluster_id) {
    static std::string const sql =
        fmt::format("SELECT {} FROM cluster AS there {} AND there.id = ?1", columns, shown_entry);
    auto statement = db.query(sql, cluster_id);
    if (!statement.next()) return std::nullopt;
    Mention mention;
    statement.into(mention.atom_id, mention.source_id, mention.language, mention.url, mention.title);
    return mention;
}

}  // namespace

void add_translations(sqlite::Connection& db, std::string const& ids, ClustersById const& clusters) {
    static std::string const sql = fmt::format(
        "SELECT here.id, {} FROM json_each(?1) AS wanted CROSS JOIN cluster AS here ON here.id = "
        "wanted.value "
        "CROSS JOIN cluster AS there ON there.story_id = here.story_id AND there.id <> here.id {} "
        "ORDER BY here.id, 4, there.id",
        columns, shown_entry);
    add_mentions(db.query(sql, ids), clusters, &Cluster::translations);
}

void add_related(sqlite::Connection& db, std::string const& ids, ClustersById const& clusters) {
    static std::string const sql = fmt::format(
        "SELECT here.id, {} FROM json_each(?1) AS wanted CROSS JOIN cluster AS here ON here.id = "
        "wanted.value "
        "CROSS JOIN related ON related.younger_id = here.id "
        "CROSS JOIN cluster AS there ON there.id = related.older_id {} "
        "AND related.method <> 'apart' AND there.story_id <> here.story_id ORDER BY here.id, there.id",
        columns, shown_entry);
    add_mentions(db.query(sql, ids), clusters, &Cluster::related);
}

void touch_those_that_mention(sqlite::Connection& db, std::int64_t cluster_id, Instant when) {
    db.execute(
        "UPDATE cluster SET updated = max(updated, ?2) WHERE id IN ("
        " SELECT other.id FROM cluster AS this JOIN cluster AS other ON other.story_id = this.story_id"
        "  WHERE this.id = ?1 AND other.id <> ?1"
        " UNION SELECT younger_id FROM related WHERE older_id = ?1 AND method <> 'apart')"
        " AND withdrawn IS NULL",
        cluster_id, when);
}

MentionWatch::MentionWatch(sqlite::Connection& db, std::int64_t cluster_id)
    : db_(db), cluster_(cluster_id), before_(mention_of(db, cluster_id)) {}

void MentionWatch::tell(Instant when) const {
    if (mention_of(db_, cluster_) != before_) touch_those_that_mention(db_, cluster_, when);
}

}  // namespace belleman::store
