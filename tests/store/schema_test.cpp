#include "store/schema.hpp"

#include "store/fixture.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace belleman;
using namespace belleman::store;

namespace {

constexpr std::array<Migration, 3> steps{
    {{"CREATE TABLE meta (only INTEGER PRIMARY KEY, created INTEGER, generation INTEGER)"},
     {"CREATE TABLE town (name TEXT); INSERT INTO town VALUES ('Beringen')"},
     {"ALTER TABLE town ADD COLUMN nis TEXT; UPDATE town SET nis = '71004'"}}};

std::int64_t version(sqlite::Connection& db) {
    return db.value<std::int64_t>("PRAGMA user_version");
}

sqlite::Connection in_memory() {
    return {sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
}

}  // namespace

TEST_CASE("a new database goes through all steps") {
    auto db = in_memory();
    prepare_for_writing(db, steps, noon);
    CHECK(version(db) == 3);
    CHECK(db.value<std::string>("SELECT nis FROM town WHERE name = 'Beringen'") == "71004");
    CHECK(db.value<Instant>("SELECT created FROM meta") == noon);
}

TEST_CASE("an older database goes through the steps that it misses, and keeps what it holds") {
    auto db = in_memory();
    prepare_for_writing(db, std::span{steps}.first(2), noon);
    db.run("INSERT INTO town VALUES ('Gent')");
    prepare_for_writing(db, steps, noon + std::chrono::hours{1});
    CHECK(version(db) == 3);
    CHECK(db.value<std::int64_t>("SELECT count(*) FROM town") == 2);
    CHECK(db.value<Instant>("SELECT created FROM meta") == noon);
}

TEST_CASE("a step that fails leaves the version before it") {
    std::array<Migration, 2> const broken{
        {steps[0], {"CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)"}}};
    auto db = in_memory();
    CHECK_THROWS_AS(prepare_for_writing(db, broken, noon), StoreError);
    CHECK(version(db) == 1);
    CHECK(db.value<std::int64_t>("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0);
}

TEST_CASE("a reader refuses a database of an older version") {
    TemporaryFolder const folder;
    auto const file = (folder / "belleman.db").string();
    {
        sqlite::Connection db{file, sqlite::Connection::Mode::read_write};
        prepare_for_writing(db, std::span{steps}.first(1), noon);
    }
    sqlite::Connection db{file, sqlite::Connection::Mode::read_only};
    CHECK_THROWS_AS(prepare_for_reading(db, steps), StoreError);
    CHECK_NOTHROW(prepare_for_reading(db, std::span{steps}.first(1)));
}

TEST_CASE("a writer waits for another writer, checks foreign keys and keeps a journal that readers pass") {
    TemporaryFolder const folder;
    sqlite::Connection db{(folder / "belleman.db").string(), sqlite::Connection::Mode::read_write};
    prepare_for_writing(db, migrations(), noon);
    CHECK(db.value<std::int64_t>("PRAGMA busy_timeout") == 5'000);
    CHECK(db.value<bool>("PRAGMA foreign_keys"));
    CHECK(db.value<std::string>("PRAGMA journal_mode") == "wal");
}
