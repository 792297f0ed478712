#include "store/page_key_rows.hpp"

namespace belleman::store {

void write_page_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    for (auto const page : story::page_keys_of(fingerprint))
        db.execute("INSERT OR IGNORE INTO page_key (page, entry_id) VALUES (?1, ?2)",
                   static_cast<std::int64_t>(page), entry_id);
}

std::vector<std::int64_t> read_entries_of_page(sqlite::Connection& db,
                                               story::Fingerprint const& fingerprint) {
    std::vector<std::int64_t> entries;
    for (auto const page : story::page_keys_of(fingerprint)) {
        auto statement =
            db.query("SELECT entry_id FROM page_key WHERE page = ?1 ORDER BY entry_id DESC LIMIT 8",
                     static_cast<std::int64_t>(page));
        while (statement.next())
            statement.into(entries.emplace_back());
    }
    return entries;
}

}  // namespace belleman::store
