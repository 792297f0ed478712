#include "store/tag_rows.hpp"

#include "store/json_columns.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace belleman::store {

namespace {

std::optional<std::int64_t> days_of(std::optional<std::chrono::year_month_day> date) {
    if (!date) return std::nullopt;
    return std::chrono::sys_days{*date}.time_since_epoch().count();
}

std::optional<std::chrono::year_month_day> date_of(std::optional<std::int64_t> days) {
    if (!days) return std::nullopt;
    return std::chrono::sys_days{std::chrono::days{*days}};
}

std::optional<std::int64_t> minutes_of(std::optional<std::chrono::minutes> time) {
    if (!time) return std::nullopt;
    return time->count();
}

std::optional<std::chrono::minutes> time_of(std::optional<std::int64_t> minutes) {
    if (!minutes) return std::nullopt;
    return std::chrono::minutes{*minutes};
}

/// When the thing is that a tag is about.
struct When {
    std::optional<std::int64_t> day{};
    std::optional<std::int64_t> last_day{};
    std::optional<std::int64_t> minutes{};
};

/// Writes the tags of an entry, those of each kind numbered from 0.
class TagWriter {
public:
    TagWriter(sqlite::Connection& db, std::int64_t entry_id) : db_(db), entry_id_(entry_id) {}

    void write(std::string_view kind, std::string_view term, Evidence const& evidence,
               When const& when = {}) {
        position_ = kind == kind_ ? position_ + 1 : 0;
        kind_ = kind;
        db_.execute(
            "INSERT INTO tag (entry_id, kind, position, term, day, last_day, minutes, field, words, reason) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            entry_id_, kind, position_, term, when.day, when.last_day, when.minutes, evidence.field,
            evidence.words, evidence.reason);
    }

private:
    sqlite::Connection& db_;
    std::int64_t entry_id_;
    std::string_view kind_;
    int position_ = 0;
};

template <class Tag, class Key>
void add_missing(std::vector<Tag>& to, std::vector<Tag> const& from, Key key) {
    for (auto const& tag : from) {
        auto const is_same = [&](Tag const& other) { return key(other) == key(tag); };
        if (std::none_of(to.begin(), to.end(), is_same)) to.push_back(tag);
    }
}

}  // namespace

void write_tags(sqlite::Connection& db, std::int64_t entry_id, Tags const& tags) {
    TagWriter writer{db, entry_id};
    for (auto const& tag : tags.municipalities)
        writer.write("municipality", tag.nis, tag.evidence);
    for (auto const& tag : tags.topics)
        writer.write("topic", tag.topic, tag.evidence);
    for (auto const& [date, time, what, evidence] : tags.deadlines)
        writer.write("deadline", to_string(what), evidence, {days_of(date), {}, minutes_of(time)});
    for (auto const& [start, end, time, evidence] : tags.event_dates)
        writer.write("event", "", evidence, {days_of(start), days_of(end), minutes_of(time)});
    if (!tags.genre_evidence.reason.empty()) writer.write("genre", "", tags.genre_evidence);
    if (!tags.scope_evidence.reason.empty()) writer.write("scope", "", tags.scope_evidence);
}

void read_tags(sqlite::Connection& db, std::vector<std::int64_t> const& entries,
               std::function<Tags&(std::int64_t)> const& tags_of) {
    auto statement = db.query(
        "SELECT entry_id, kind, term, day, last_day, minutes, field, words, reason FROM tag "
        "WHERE entry_id IN (SELECT value FROM json_each(?1)) ORDER BY entry_id, kind, position",
        to_json(entries));
    std::int64_t entry_id = 0;
    std::string kind;
    std::string term;
    When when;
    Evidence evidence;
    while (statement.next()) {
        statement.into(entry_id, kind, term, when.day, when.last_day, when.minutes, evidence.field,
                       evidence.words, evidence.reason);
        auto& tags = tags_of(entry_id);
        auto const day = date_of(when.day).value_or(std::chrono::year_month_day{});
        if (kind == "municipality") {
            tags.municipalities.push_back({term, evidence});
        } else if (kind == "topic") {
            tags.topics.push_back({term, evidence});
        } else if (kind == "deadline") {
            auto const what = deadline_kind_from(term).value_or(DeadlineKind::other);
            tags.deadlines.push_back({day, time_of(when.minutes), what, evidence});
        } else if (kind == "event") {
            tags.event_dates.push_back({day, date_of(when.last_day), time_of(when.minutes), evidence});
        } else if (kind == "genre") {
            tags.genre_evidence = evidence;
        } else {
            tags.scope_evidence = evidence;
        }
    }
}

Tags united_tags(std::vector<ClusterEntry> const& entries) {
    Tags united = entries.front().entry.tags;
    bool const is_withdrawn = entries.front().entry.withdrawal.has_value();
    for (auto const& [entry, reason] : entries) {
        if (entry.withdrawal && !is_withdrawn) continue;
        add_missing(united.municipalities, entry.tags.municipalities,
                    [](auto const& tag) { return tag.nis; });
        add_missing(united.topics, entry.tags.topics, [](auto const& tag) { return tag.topic; });
        add_missing(united.deadlines, entry.tags.deadlines, [](auto const& tag) {
            return std::tuple{tag.date, tag.what};
        });
        // What is no event takes place on no day, whatever another entry takes it for.
        if (united.genre != Genre::event) continue;
        add_missing(united.event_dates, entry.tags.event_dates, [](auto const& tag) { return tag.start; });
    }
    std::ranges::stable_sort(united.municipalities, {}, &MunicipalityTag::nis);
    std::ranges::stable_sort(united.deadlines, {}, &Deadline::date);
    std::ranges::stable_sort(united.event_dates, {}, &EventDate::start);
    return united;
}

}  // namespace belleman::store
