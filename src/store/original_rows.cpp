#include "store/original_rows.hpp"

#include "belleman/story/original.hpp"
#include "store/entry_rows.hpp"
#include "store/source_rows.hpp"

#include <string>
#include <vector>

namespace belleman::store {

namespace {

// The withdrawn ones only where there are no others.
std::vector<std::int64_t> standing_entries(sqlite::Connection& db, std::int64_t cluster_id) {
    std::vector<std::int64_t> standing;
    std::vector<std::int64_t> withdrawn;
    auto statement = db.query(
        "SELECT id, EXISTS (SELECT 1 FROM withdrawal WHERE entry_id = id) FROM entry WHERE cluster_id = ?1 "
        "ORDER BY id",
        cluster_id);
    while (statement.next()) {
        std::int64_t id = 0;
        bool is_withdrawn = false;
        statement.into(id, is_withdrawn);
        (is_withdrawn ? withdrawn : standing).push_back(id);
    }
    return standing.empty() ? withdrawn : standing;
}

story::Original original_among(sqlite::Connection& db, std::vector<std::int64_t> const& rows) {
    if (rows.size() < 2) return {};
    std::vector<Entry> entries;
    std::vector<std::string> ids;
    for (auto const row : rows) {
        entries.push_back(read_entry(db, row).value());
        ids.push_back(entries.back().source_id);
    }
    auto const sources = read_sources(db, ids);
    std::vector<story::Publication> publications;
    for (auto const& entry : entries)
        publications.push_back({entry, sources.at(entry.source_id)});
    return story::original_of(publications);
}

}  // namespace

void renew_original(sqlite::Connection& db, std::int64_t cluster_id) {
    auto const rows = standing_entries(db, cluster_id);
    if (rows.empty()) return;
    auto const original = original_among(db, rows);
    db.execute("UPDATE cluster SET original_id = ?2, original_reason = ?3 WHERE id = ?1", cluster_id,
               rows[original.at], original.reason);
}

}  // namespace belleman::store
