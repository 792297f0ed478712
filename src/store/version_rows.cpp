#include "store/version_rows.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <string>

namespace belleman::store {

namespace {

using Json = nlohmann::json;

// Some pages change every hour for years; their first words and their last ones are what people ask for.
constexpr int most_versions = 20;
constexpr std::int64_t most_bytes = std::int64_t{1} << 20;

std::string deadlines_to_json(Tags const& tags) {
    auto list = Json::array();
    for (auto const& deadline : tags.deadlines) {
        Json item{{"day", std::chrono::sys_days{deadline.date}.time_since_epoch().count()},
                  {"what", to_string(deadline.what)}};
        if (deadline.time) item["minutes"] = deadline.time->count();
        list.push_back(std::move(item));
    }
    return list.dump();
}

std::vector<Deadline> deadlines_from_json(std::string const& text) {
    std::vector<Deadline> deadlines;
    auto const list = Json::parse(text, nullptr, false);
    if (!list.is_array()) return deadlines;
    for (auto const& item : list) {
        auto& deadline = deadlines.emplace_back();
        deadline.date = std::chrono::sys_days{std::chrono::days{item.value("day", 0)}};
        deadline.what = deadline_kind_from(item.value("what", "")).value_or(DeadlineKind::other);
        if (item.contains("minutes")) deadline.time = std::chrono::minutes{item.value("minutes", 0)};
    }
    return deadlines;
}

/// Removes the oldest but one until what is left is bounded.
void thin_versions(sqlite::Connection& db, std::int64_t entry_id) {
    for (;;) {
        int count = 0;
        std::int64_t bytes = 0;
        auto statement = db.query(
            "SELECT count(*), sum(length(summary_html) + length(content_html)) FROM version WHERE entry_id = "
            "?1",
            entry_id);
        if (statement.next()) statement.into(count, bytes);
        if (count <= 2 || (count <= most_versions && bytes <= most_bytes)) return;
        db.execute(
            "DELETE FROM version WHERE entry_id = ?1 AND number = (SELECT number FROM version "
            "WHERE entry_id = ?1 ORDER BY number LIMIT 1 OFFSET 1)",
            entry_id);
    }
}

}  // namespace

void keep_version(sqlite::Connection& db, Entry const& before, Instant until) {
    db.execute(
        "INSERT INTO version (entry_id, number, until, title, url, deadlines, summary_html, content_html) "
        "VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE entry_id = ?1), ?2, ?3, ?4, ?5, "
        "?6, ?7)",
        before.id, until, before.title, before.url, deadlines_to_json(before.tags), before.summary_html,
        before.content_html);
    thin_versions(db, before.id);
}

std::vector<EntryVersion> read_versions(sqlite::Connection& db, std::int64_t entry_id) {
    std::vector<EntryVersion> versions;
    auto statement = db.query(
        "SELECT until, title, url, deadlines, summary_html, content_html FROM version WHERE entry_id = ?1 "
        "ORDER BY number",
        entry_id);
    std::string deadlines;
    while (statement.next()) {
        auto& version = versions.emplace_back();
        statement.into(version.until, version.title, version.url, deadlines, version.summary_html,
                       version.content_html);
        version.deadlines = deadlines_from_json(deadlines);
    }
    return versions;
}

}  // namespace belleman::store
