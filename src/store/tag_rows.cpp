#include "store/tag_rows.hpp"

#include "store/json_columns.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

namespace belleman::store {

namespace {

std::int64_t days_of(std::chrono::year_month_day date) {
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

std::chrono::year_month_day date_of(std::int64_t days) {
    return std::chrono::sys_days{std::chrono::days{days}};
}

void write_tag(sqlite::Connection& db, std::int64_t entry_id, std::string_view kind, int position,
               std::string_view term, Evidence const& evidence) {
    db.execute(
        "INSERT INTO tag (entry_id, kind, position, term, field, words, reason) VALUES (?1, ?2, ?3, ?4, ?5, "
        "?6, ?7)",
        entry_id, kind, position, term, evidence.field, evidence.words, evidence.reason);
}

// -1 stands for no hour.
constexpr std::int64_t no_minutes = -1;

void write_deadline(sqlite::Connection& db, std::int64_t entry_id, int position, Deadline const& deadline) {
    auto const minutes = deadline.time ? std::int64_t{deadline.time->count()} : no_minutes;
    db.execute(
        "INSERT INTO tag (entry_id, kind, position, term, day, minutes, field, words, reason) "
        "VALUES (?1, 'deadline', ?2, ?3, ?4, nullif(?5, -1), ?6, ?7, ?8)",
        entry_id, position, to_string(deadline.what), days_of(deadline.date), minutes,
        deadline.evidence.field, deadline.evidence.words, deadline.evidence.reason);
}

template <class Tag, class Key>
void add_missing(std::vector<Tag>& to, std::vector<Tag> const& from, Key key) {
    for (auto const& tag : from) {
        auto const is_same = [&](Tag const& other) { return key(other) == key(tag); };
        if (std::none_of(to.begin(), to.end(), is_same)) to.push_back(tag);
    }
}

}  // namespace

void write_tags(sqlite::Connection& db, std::int64_t entry_id, Tags const& tags) {
    int position = 0;
    for (auto const& tag : tags.municipalities) {
        write_tag(db, entry_id, "municipality", position++, tag.nis, tag.evidence);
    }
    position = 0;
    for (auto const& tag : tags.topics)
        write_tag(db, entry_id, "topic", position++, tag.topic, tag.evidence);
    position = 0;
    for (auto const& deadline : tags.deadlines)
        write_deadline(db, entry_id, position++, deadline);
}

void read_tags(sqlite::Connection& db, std::vector<std::int64_t> const& entries,
               std::function<Tags&(std::int64_t)> const& tags_of) {
    auto statement = db.query(
        "SELECT entry_id, kind, term, ifnull(day, 0), ifnull(minutes, -1), field, words, reason FROM tag "
        "WHERE entry_id IN (SELECT value FROM json_each(?1)) ORDER BY entry_id, kind, position",
        to_json(entries));
    std::int64_t entry_id = 0;
    std::string kind;
    std::string term;
    std::int64_t day = 0;
    std::int64_t minutes = 0;
    Evidence evidence;
    while (statement.next()) {
        statement.into(entry_id, kind, term, day, minutes, evidence.field, evidence.words, evidence.reason);
        auto& tags = tags_of(entry_id);
        if (kind == "municipality") {
            tags.municipalities.push_back({term, evidence});
        } else if (kind == "topic") {
            tags.topics.push_back({term, evidence});
        } else {
            auto& deadline = tags.deadlines.emplace_back();
            deadline.date = date_of(day);
            if (minutes != no_minutes) deadline.time = std::chrono::minutes{minutes};
            deadline.what = deadline_kind_from(term).value_or(DeadlineKind::other);
            deadline.evidence = evidence;
        }
    }
}

Tags united_tags(std::vector<ClusterEntry> const& entries) {
    Tags united = entries.front().entry.tags;
    for (auto const& [entry, reason] : entries) {
        add_missing(united.municipalities, entry.tags.municipalities,
                    [](auto const& tag) { return tag.nis; });
        add_missing(united.topics, entry.tags.topics, [](auto const& tag) { return tag.topic; });
        add_missing(united.deadlines, entry.tags.deadlines, [](auto const& tag) {
            return std::tuple{tag.date, tag.what};
        });
    }
    std::ranges::stable_sort(united.municipalities, {}, &MunicipalityTag::nis);
    std::ranges::stable_sort(united.deadlines, {}, &Deadline::date);
    return united;
}

}  // namespace belleman::store
