#include "store/page_key_rows.hpp"

#include <algorithm>

namespace belleman::store {

namespace {

// The rows of a page that is named as a translation lie above those of the pages of entries, whose numbers
// are below 2^31: so neither crowd out the others. Versions of before wrote both in one place.
constexpr std::int64_t named = std::int64_t{1} << 31U;

std::vector<std::int64_t> pages_in(story::Fingerprint const& fingerprint, story::Sign kind) {
    story::Fingerprint only;
    only.of(kind) = fingerprint.of(kind);
    auto const keys = story::page_keys_of(only);
    return {keys.begin(), keys.end()};
}

std::vector<std::int64_t> rows_of(story::Fingerprint const& fingerprint) {
    auto rows = pages_in(fingerprint, story::Sign::page);
    for (auto const page : pages_in(fingerprint, story::Sign::translation))
        rows.push_back(page + named);
    return rows;
}

void add_entries(sqlite::Connection& db, std::int64_t page, std::vector<std::int64_t>& entries) {
    auto statement =
        db.query("SELECT entry_id FROM page_key WHERE page = ?1 ORDER BY entry_id DESC LIMIT 8", page);
    while (statement.next())
        statement.into(entries.emplace_back());
}

}  // namespace

void write_page_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    for (auto const page : rows_of(fingerprint))
        db.execute("INSERT OR IGNORE INTO page_key (page, entry_id) VALUES (?1, ?2)", page, entry_id);
}

void remove_page_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    for (auto const page : rows_of(fingerprint))
        db.execute("DELETE FROM page_key WHERE page IN (?1, ?1 % ?3) AND entry_id = ?2", page, entry_id,
                   named);
}

std::vector<std::int64_t> read_entries_of_page(sqlite::Connection& db,
                                               story::Fingerprint const& fingerprint) {
    std::vector<std::int64_t> entries;
    auto const pages = story::page_keys_of(fingerprint);
    for (std::int64_t const page : pages)
        add_entries(db, page, entries);
    for (std::int64_t const page : pages)
        add_entries(db, page + named, entries);
    return entries;
}

}  // namespace belleman::store
