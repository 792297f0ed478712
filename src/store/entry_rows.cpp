#include "store/entry_rows.hpp"

#include "store/entry_address_rows.hpp"
#include "store/fingerprint_rows.hpp"
#include "store/former_name_rows.hpp"
#include "store/json_columns.hpp"
#include "store/tag_rows.hpp"
#include "store/withdrawal_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

namespace belleman::store {

namespace {

// In the order in which `read_row` takes them; summary and content follow.
constexpr std::string_view columns =
    "id, cluster_id, source_id, guid, url, title, language, authors, categories, enclosures, published, "
    "published_is_claimed, updated, first_seen, scope, genre, match_method, match_score, match_evidence";

EntryRow read_row(sqlite::Statement const& statement) {
    EntryRow row;
    auto& [entry, reason] = row.content;
    std::string authors;
    std::string categories;
    std::string enclosures;
    std::string genre;
    statement.into(entry.id, row.cluster_id, entry.source_id, entry.guid, entry.url, entry.title,
                   entry.language, authors, categories, enclosures, entry.published,
                   entry.published_is_claimed, entry.updated, entry.first_seen, entry.tags.scope, genre,
                   reason.method, reason.score, reason.evidence, entry.summary_html, entry.content_html);
    entry.authors = texts_from_json(authors);
    entry.categories = texts_from_json(categories);
    entry.enclosures = enclosures_from_json(enclosures);
    entry.tags.genre = genre_from(genre).value_or(Genre::news);
    return row;
}

using EntriesById = std::map<std::int64_t, Entry*>;

std::vector<std::int64_t> ids_of(EntriesById const& entries) {
    std::vector<std::int64_t> ids;
    ids.reserve(entries.size());
    for (auto const& [id, entry] : entries)
        ids.push_back(id);
    return ids;
}

void add_tags(sqlite::Connection& db, EntriesById const& entries) {
    read_tags(db, ids_of(entries), [&](std::int64_t id) -> Tags& { return entries.at(id)->tags; });
}

void add_withdrawals(sqlite::Connection& db, EntriesById const& entries) {
    for (auto& [id, withdrawal] : read_withdrawals(db, ids_of(entries)))
        entries.at(id)->withdrawal = withdrawal;
}

void add_addresses(sqlite::Connection& db, EntriesById const& entries) {
    for (auto& [id, addresses] : read_entry_addresses(db, ids_of(entries))) {
        entries.at(id)->canonical_url = std::move(addresses.canonical_url);
        entries.at(id)->translations = std::move(addresses.translations);
    }
}

std::optional<Entry> only_entry(sqlite::Connection& db, sqlite::Statement statement) {
    if (!statement.next()) return std::nullopt;
    auto entry = std::move(read_row(statement).content.entry);
    EntriesById const alone{{entry.id, &entry}};
    add_tags(db, alone);
    add_withdrawals(db, alone);
    add_addresses(db, alone);
    return entry;
}

void put_withdrawn_last(sqlite::Connection& db,
                        std::map<std::int64_t, std::vector<ClusterEntry>>& by_cluster) {
    EntriesById all;
    for (auto& [cluster, entries] : by_cluster) {
        for (auto& [entry, reason] : entries)
            all.emplace(entry.id, &entry);
    }
    add_withdrawals(db, all);
    for (auto& [cluster, entries] : by_cluster) {
        std::ranges::stable_partition(entries, [](ClusterEntry const& one) { return !one.entry.withdrawal; });
    }
}

void add_texts(sqlite::Connection& db, EntriesById const& entries) {
    auto statement = db.query(
        "SELECT id, summary_html, content_html FROM entry WHERE id IN (SELECT value FROM json_each(?1))",
        to_json(ids_of(entries)));
    std::int64_t id = 0;
    while (statement.next()) {
        statement.into(id);
        auto& entry = *entries.at(id);
        statement.into(id, entry.summary_html, entry.content_html);
    }
}

}  // namespace

std::int64_t insert_entry(sqlite::Connection& db, EntryRow const& row,
                          story::Fingerprint const& fingerprint) {
    auto const& [entry, reason] = row.content;
    db.execute(
        "INSERT INTO entry (cluster_id, source_id, guid, url, title, summary_html, content_html, language, "
        "authors, "
        "categories, enclosures, published, published_is_claimed, updated, first_seen, scope, genre, "
        "match_method, "
        "match_score, match_evidence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
        row.cluster_id, entry.source_id, entry.guid, entry.url, entry.title, entry.summary_html,
        entry.content_html, entry.language, to_json(entry.authors), to_json(entry.categories),
        to_json(entry.enclosures), entry.published, entry.published_is_claimed, entry.updated,
        entry.first_seen, entry.tags.scope, to_string(entry.tags.genre), reason.method, reason.score,
        reason.evidence);
    auto const id = db.last_row();
    write_tags(db, id, entry.tags);
    write_entry_addresses(db, id, entry);
    write_fingerprint(db, id, fingerprint);
    return id;
}

story::Fingerprint replace_entry(sqlite::Connection& db, Entry const& entry,
                                 story::Fingerprint const& fingerprint) {
    note_former_names(db, entry);
    db.execute(
        "UPDATE entry SET guid = ?15, url = ?2, title = ?3, summary_html = ?4, content_html = ?5, language = "
        "?6, authors "
        "= ?7, "
        "categories = ?8, enclosures = ?9, published = ?10, published_is_claimed = ?11, updated = ?12, scope "
        "= ?13, "
        "genre = ?14 WHERE id = ?1",
        entry.id, entry.url, entry.title, entry.summary_html, entry.content_html, entry.language,
        to_json(entry.authors), to_json(entry.categories), to_json(entry.enclosures), entry.published,
        entry.published_is_claimed, entry.updated, entry.tags.scope, to_string(entry.tags.genre), entry.guid);
    if (db.changes() == 0) throw std::logic_error(fmt::format("no entry {} to update", entry.id));
    db.execute("DELETE FROM tag WHERE entry_id = ?1", entry.id);
    write_tags(db, entry.id, entry.tags);
    write_entry_addresses(db, entry.id, entry);
    return write_fingerprint(db, entry.id, fingerprint);
}

std::optional<Entry> read_entry(sqlite::Connection& db, std::string const& source_id,
                                std::string const& guid) {
    static std::string const sql = fmt::format(
        "SELECT {}, summary_html, content_html FROM entry WHERE source_id = ?1 AND guid = ?2", columns);
    return only_entry(db, db.query(sql, source_id, guid));
}

std::optional<Entry> read_entry(sqlite::Connection& db, std::int64_t row) {
    static std::string const sql =
        fmt::format("SELECT {}, summary_html, content_html FROM entry WHERE id = ?1", columns);
    return only_entry(db, db.query(sql, row));
}

std::vector<Entry> read_entries_after(sqlite::Connection& db, std::int64_t row, std::size_t most,
                                      std::size_t most_bytes) {
    static std::string const sql = fmt::format(
        "SELECT {}, summary_html, content_html FROM entry WHERE id > ?1 ORDER BY id LIMIT ?2", columns);
    std::vector<Entry> entries;
    auto statement = db.query(sql, row, most);
    for (std::size_t bytes = 0; bytes < most_bytes && statement.next();) {
        auto const& entry = entries.emplace_back(read_row(statement).content.entry);
        bytes += entry.summary_html.size() + entry.content_html.size();
    }
    EntriesById by_id;
    for (auto& entry : entries)
        by_id.emplace(entry.id, &entry);
    add_tags(db, by_id);
    add_withdrawals(db, by_id);
    add_addresses(db, by_id);
    return entries;
}

bool replace_tags(sqlite::Connection& db, Entry const& read, Tags const& tags) {
    db.execute(
        "UPDATE entry SET scope = ?2, genre = ?3 WHERE id = ?1 AND title = ?4 AND language = ?5 "
        "AND categories = ?6 AND published = ?7 AND summary_html = ?8 AND content_html = ?9",
        read.id, tags.scope, to_string(tags.genre), read.title, read.language, to_json(read.categories),
        read.published, read.summary_html, read.content_html);
    if (db.changes() == 0) return false;
    db.execute("DELETE FROM tag WHERE entry_id = ?1", read.id);
    write_tags(db, read.id, tags);
    return true;
}

std::map<std::int64_t, std::vector<ClusterEntry>> read_entries_of(sqlite::Connection& db,
                                                                  std::vector<std::int64_t> const& clusters) {
    static std::string const sql = fmt::format(
        "SELECT {}, '', '' FROM entry WHERE cluster_id IN (SELECT value FROM json_each(?1)) "
        "ORDER BY cluster_id, id <> (SELECT original_id FROM cluster WHERE cluster.id = cluster_id), id",
        columns);
    std::map<std::int64_t, std::vector<ClusterEntry>> by_cluster;
    auto statement = db.query(sql, to_json(clusters));
    while (statement.next()) {
        auto row = read_row(statement);
        by_cluster[row.cluster_id].push_back(std::move(row.content));
    }
    put_withdrawn_last(db, by_cluster);
    EntriesById all;
    EntriesById firsts;
    for (auto& [cluster, entries] : by_cluster) {
        for (auto& [entry, reason] : entries)
            all.emplace(entry.id, &entry);
        auto& first = entries.front().entry;
        firsts.emplace(first.id, &first);
    }
    add_tags(db, all);
    add_texts(db, firsts);
    return by_cluster;
}

}  // namespace belleman::store
