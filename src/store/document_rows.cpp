#include "store/document_rows.hpp"

#include "store/json_columns.hpp"

namespace belleman::store {

std::vector<std::int64_t> read_last_document(sqlite::Connection& db, std::string const& source_id) {
    std::vector<std::int64_t> entries;
    auto statement = db.query(
        "SELECT value FROM last_document, json_each(last_document.entries) WHERE source_id = ?1", source_id);
    while (statement.next())
        statement.into(entries.emplace_back());
    return entries;
}

void write_last_document(sqlite::Connection& db, std::string const& source_id,
                         std::vector<std::int64_t> const& entries) {
    db.execute(
        "INSERT INTO last_document (source_id, entries) VALUES (?1, ?2) "
        "ON CONFLICT (source_id) DO UPDATE SET entries = excluded.entries WHERE entries <> excluded.entries",
        source_id, to_json(entries));
}

}  // namespace belleman::store
