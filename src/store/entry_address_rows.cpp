#include "store/entry_address_rows.hpp"

#include "store/json_columns.hpp"

namespace belleman::store {

void write_entry_addresses(sqlite::Connection& db, std::int64_t entry_id, Entry const& entry) {
    db.execute("DELETE FROM entry_address WHERE entry_id = ?1", entry_id);
    if (entry.canonical_url.empty() && entry.translations.empty()) return;
    db.execute("INSERT INTO entry_address (entry_id, canonical_url, translations) VALUES (?1, ?2, ?3)",
               entry_id, entry.canonical_url, to_json(entry.translations));
}

std::map<std::int64_t, EntryAddresses> read_entry_addresses(sqlite::Connection& db,
                                                            std::vector<std::int64_t> const& entries) {
    std::map<std::int64_t, EntryAddresses> found;
    auto statement = db.query(
        "SELECT entry_id, canonical_url, translations FROM entry_address WHERE entry_id IN (SELECT value "
        "FROM "
        "json_each(?1))",
        to_json(entries));
    std::int64_t id = 0;
    EntryAddresses addresses;
    std::string translations;
    while (statement.next()) {
        statement.into(id, addresses.canonical_url, translations);
        addresses.translations = translations_from_json(translations);
        found.emplace(id, addresses);
    }
    return found;
}

}  // namespace belleman::store
