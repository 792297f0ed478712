// Store: what becomes of entries after they were stored, by their sources or by a person.

#include "belleman/store/store.hpp"
#include "store/cluster_rows.hpp"
#include "store/document_rows.hpp"
#include "store/mention_rows.hpp"
#include "store/original_rows.hpp"
#include "store/regrouping_rows.hpp"
#include "store/sqlite.hpp"
#include "store/version_rows.hpp"
#include "store/withdrawal_rows.hpp"

namespace belleman::store {

namespace {

constexpr std::int64_t seconds_in_day = std::int64_t{24} * 60 * 60;
constexpr std::int64_t seconds_until_old = 2 * seconds_in_day;  // as filing has it

void note_withdrawal(sqlite::Connection& db, MentionWatch const& mentions, Instant when) {
    renew_withdrawn(db, mentions.cluster());
    renew_original(db, mentions.cluster());
    renew_terms(db, mentions.cluster());
    touch_cluster(db, mentions.cluster(), when);
    mentions.tell(when);
}

}  // namespace

std::vector<EntryVersion> Store::versions_of(std::int64_t entry_id) const {
    return read_versions(*connection_, entry_id);
}

bool Store::withdraw_entry(std::int64_t entry_id, Withdrawal const& withdrawal, Instant now) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    MentionWatch const mentions{db, membership_of(entry_id).cluster};
    if (!write_withdrawal(db, entry_id, withdrawal)) return false;
    note_withdrawal(db, mentions, now);
    note_change();
    changes.keep();
    return true;
}

bool Store::restore_entry(std::int64_t entry_id, Instant when) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    MentionWatch const mentions{db, membership_of(entry_id).cluster};
    if (!remove_withdrawal(db, entry_id, when)) return false;
    note_withdrawal(db, mentions, when);
    note_change();
    changes.keep();
    return true;
}

std::optional<Instant> Store::last_restored(std::int64_t entry_id) const {
    return read_restoration(*connection_, entry_id);
}

std::vector<std::int64_t> Store::last_document(std::string const& source_id) const {
    return read_last_document(*connection_, source_id);
}

std::vector<std::int64_t> Store::last_entries(std::string const& source_id, std::size_t most) const {
    std::vector<std::int64_t> rows;
    auto statement = connection_->query(
        "SELECT id FROM entry WHERE source_id = ?1 ORDER BY first_seen DESC, published DESC, id DESC LIMIT "
        "?2",
        source_id, most);
    while (statement.next())
        statement.into(rows.emplace_back());
    return rows;
}

void Store::save_last_document(std::string const& source_id, std::vector<std::int64_t> const& entries) {
    write_last_document(*connection_, source_id, entries);
}

Habit Store::habit_of(std::string const& source_id, Instant now) const {
    Habit habit;
    auto const first =
        connection_->value<Instant>("SELECT min(first_seen) FROM entry WHERE source_id = ?1", source_id);
    auto days = connection_->query(
        "SELECT count(*) FROM entry WHERE source_id = ?1 AND first_seen >= ?2 AND first_seen / 86400 > ?3 "
        "AND published > first_seen - ?4 GROUP BY first_seen / 86400 ORDER BY 1 DESC LIMIT 1",
        source_id, now - std::chrono::days{60}, first.time_since_epoch().count() / seconds_in_day,
        seconds_until_old);
    if (days.next()) days.into(habit.busiest_day);
    auto last = connection_->query(
        "SELECT count(*) FROM entry WHERE source_id = ?1 AND first_seen > max(?2, ?3) "
        "AND published > first_seen - ?4",
        source_id, now - std::chrono::days{1}, first, seconds_until_old);
    if (last.next()) last.into(habit.last_day);
    return habit;
}

std::int64_t Store::show_held(std::string const& source_id, Instant seen_until, Instant now) {
    auto& db = *connection_;
    // Nearly always there are none, and another process may be writing.
    if (held_clusters_of(db, source_id, seen_until).empty()) return 0;
    sqlite::Changes changes{db};
    auto const clusters = held_clusters_of(db, source_id, seen_until);
    for (auto const cluster : clusters) {
        MentionWatch const mentions{db, cluster};
        show_cluster(db, cluster);
        note_appearance(db, cluster, now);
        mentions.tell(now);
    }
    if (!clusters.empty()) note_change();
    changes.keep();
    return static_cast<std::int64_t>(clusters.size());
}

// ---- what a person decides

bool Store::split(Entry const& entry, std::string const& tag_authority, Instant now) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    if (!split_off(db, entry, tag_authority, now)) return false;
    note_change();
    changes.keep();
    return true;
}

bool Store::join(std::int64_t one_entry, std::int64_t other_entry, Instant now) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    if (!unite(db, one_entry, other_entry, now)) return false;
    note_change();
    changes.keep();
    return true;
}

}  // namespace belleman::store
