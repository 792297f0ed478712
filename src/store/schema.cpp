#include "store/schema.hpp"

#include <fmt/core.h>

namespace belleman::store {

namespace {

constexpr std::int64_t application_id = 0x42656c6c;  // "Bell"

std::int64_t version_of(sqlite::Connection& connection) {
    return connection.value<std::int64_t>("PRAGMA user_version");
}

void refuse(sqlite::Connection const& connection, std::string const& what) {
    throw StoreError(connection.file() + ": " + what);
}

void refuse_foreign(sqlite::Connection& connection) {
    auto const owner = connection.value<std::int64_t>("PRAGMA application_id");
    bool const is_empty = connection.value<std::int64_t>("SELECT count(*) FROM sqlite_schema") == 0;
    if (owner == application_id || (owner == 0 && is_empty)) return;
    refuse(connection, "this is the database of another program. Give another path for Belleman's database.");
}

void refuse_newer(sqlite::Connection& connection, std::int64_t ours) {
    auto const version = version_of(connection);
    if (version <= ours) return;
    refuse(connection,
           fmt::format("a newer Belleman wrote this database (version {}; this one knows {}). Install "
                       "that version again, or put a backup from before the upgrade in its place.",
                       version, ours));
}

void apply(sqlite::Connection& connection, std::span<Migration const> steps, Instant now) {
    for (;;) {
        // Read inside the transaction: another process may be migrating at the same moment.
        sqlite::Changes changes{connection};
        auto const version = static_cast<std::size_t>(version_of(connection));
        if (version >= steps.size()) return;
        connection.run(steps[version].sql);
        if (version == 0) {
            connection.run(fmt::format("PRAGMA application_id = {}", application_id));
            connection.execute("INSERT INTO meta (only, created, generation) VALUES (1, ?1, 0)", now);
        }
        connection.run(fmt::format("PRAGMA user_version = {}", version + 1));
        changes.keep();
    }
}

}  // namespace

void prepare_for_writing(sqlite::Connection& connection, std::span<Migration const> steps, Instant now) {
    connection.run("PRAGMA busy_timeout = 5000");
    refuse_foreign(connection);
    refuse_newer(connection, static_cast<std::int64_t>(steps.size()));
    // synchronous NORMAL: a killed process loses nothing that was committed. A power failure can take back
    // the last transactions, whole; as the validators of a poll go with its entries, the next poll brings
    // them again.
    // wal_autocheckpoint (pages): first polls of many sources write the same index pages again and again; a
    // longer journal writes them to the database once.
    // cache_size (KiB): the newest part of the indexes that matching reads for each entry.
    connection.run(
        "PRAGMA journal_mode = WAL;"
        "PRAGMA synchronous = NORMAL;"
        "PRAGMA wal_autocheckpoint = 4000;"
        "PRAGMA journal_size_limit = 67108864;"
        "PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY;"
        "PRAGMA cache_size = -65536");
    apply(connection, steps, now);
}

void prepare_for_reading(sqlite::Connection& connection, std::span<Migration const> steps) {
    connection.run("PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY");
    refuse_foreign(connection);
    refuse_newer(connection, static_cast<std::int64_t>(steps.size()));
    if (version_of(connection) < static_cast<std::int64_t>(steps.size())) {
        refuse(connection,
               "an older Belleman wrote this database. Start the daemon once, which brings it up to date.");
    }
}

}  // namespace belleman::store
