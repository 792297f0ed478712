#include "store/former_name_rows.hpp"

#include "belleman/story/address.hpp"

namespace belleman::store {

namespace {

constexpr int most_names = 8;

struct Name {
    std::string text;
    std::string address;  // canonical; empty for a guid
};

void drop_name(sqlite::Connection& db, std::int64_t entry_id, Name const& name) {
    db.execute(
        "DELETE FROM former_name WHERE entry_id = ?1 AND (name = ?2 OR (address = ?3 AND address <> ''))",
        entry_id, name.text, name.address);
}

void add_name(sqlite::Connection& db, std::int64_t entry_id, Name const& name) {
    if (name.text.empty()) return;
    drop_name(db, entry_id, name);
    auto const last = db.value<std::int64_t>(
        "SELECT coalesce(max(number), 0) FROM former_name WHERE entry_id = ?1", entry_id);
    db.execute("INSERT INTO former_name (entry_id, number, name, address) VALUES (?1, ?2, ?3, ?4)", entry_id,
               last + 1, name.text, name.address);
    db.execute("DELETE FROM former_name WHERE entry_id = ?1 AND number <= ?2", entry_id,
               last + 1 - most_names);
}

}  // namespace

void note_former_names(sqlite::Connection& db, Entry const& entry) {
    Name guid;
    Name url;
    {
        auto statement = db.query("SELECT guid, url FROM entry WHERE id = ?1", entry.id);
        if (!statement.next()) return;
        statement.into(guid.text, url.text);
    }
    if (guid.text == entry.guid && url.text == entry.url) return;
    url.address = story::canonical_address(url.text);
    Name const new_url{entry.url, story::canonical_address(entry.url)};
    bool const is_elsewhere = url.address != new_url.address;
    if (is_elsewhere) add_name(db, entry.id, url);
    bool const is_noted = is_elsewhere && guid.text == url.text;
    if (guid.text != entry.guid && !is_noted) add_name(db, entry.id, guid);
    drop_name(db, entry.id, new_url);
    drop_name(db, entry.id, {entry.guid, {}});
}

std::vector<std::string> read_former_names(sqlite::Connection& db, std::int64_t entry_id) {
    std::vector<std::string> names;
    auto statement =
        db.query("SELECT name FROM former_name WHERE entry_id = ?1 ORDER BY number DESC", entry_id);
    while (statement.next())
        statement.into(names.emplace_back());
    return names;
}

}  // namespace belleman::store
