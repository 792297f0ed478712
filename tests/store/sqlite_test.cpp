#include "store/sqlite.hpp"

#include "store/json_columns.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::store;

TEST_CASE("a statement with a mistake is shown in the error") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    try {
        db.execute("SELECT * FROM nowhere");
        FAIL("no error");
    } catch (StoreError const& error) {
        CHECK(std::string{error.what()} ==
              ":memory:: no such table: nowhere (code 1, in: SELECT * FROM nowhere)");
    }
}

TEST_CASE("one statement can be used twice at the same time") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    db.run("CREATE TABLE number (n); INSERT INTO number VALUES (1), (2), (3)");
    std::vector<std::int64_t> pairs;
    auto const* const sql = "SELECT n FROM number ORDER BY n";
    auto outer = db.query(sql);
    std::int64_t left = 0;
    std::int64_t right = 0;
    while (outer.next()) {
        outer.into(left);
        auto inner = db.query(sql);
        while (inner.next()) {
            inner.into(right);
            pairs.push_back(10 * left + right);
        }
    }
    CHECK(pairs == std::vector<std::int64_t>{11, 12, 13, 21, 22, 23, 31, 32, 33});
}

TEST_CASE("a statement that failed can be used again") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    db.run("CREATE TABLE number (n INTEGER UNIQUE) STRICT");
    auto const insert = [&](std::int64_t number) { db.execute("INSERT INTO number VALUES (?1)", number); };
    insert(1);
    CHECK_THROWS_AS(insert(1), StoreError);
    insert(2);
    CHECK(db.value<std::int64_t>("SELECT count(*) FROM number") == 2);
}

TEST_CASE("changes inside changes are kept and undone apart") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    db.run("CREATE TABLE number (n)");
    {
        sqlite::Changes outer{db};
        db.execute("INSERT INTO number VALUES (1)");
        {
            sqlite::Changes const undone{db};
            db.execute("INSERT INTO number VALUES (2)");
        }
        {
            sqlite::Changes kept{db};
            db.execute("INSERT INTO number VALUES (3)");
            kept.keep();
        }
        outer.keep();
    }
    CHECK(db.value<std::int64_t>("SELECT sum(n) FROM number") == 4);
    CHECK_FALSE(db.in_transaction());
}

TEST_CASE("lists come back from their JSON") {
    std::vector<std::string> const texts{"An", "met \"tekens\" \\ en\nregels", ""};
    CHECK(texts_from_json(to_json(texts)) == texts);
    CHECK(texts_from_json(to_json(std::vector<std::string>{})).empty());
    CHECK(to_json(std::vector<std::int64_t>{1, -2}) == "[1,-2]");
    std::vector<Enclosure> const enclosures{{"https://a.be/1", "audio/mpeg", UINT64_MAX},
                                            {"https://a.be/2", "", {}}};
    CHECK(enclosures_from_json(to_json(enclosures)) == enclosures);
}

TEST_CASE("a list that is no list is damage") {
    CHECK_THROWS_AS(texts_from_json("[1"), StoreError);
    CHECK_THROWS_AS(texts_from_json("[1]"), StoreError);
    CHECK_THROWS_AS(enclosures_from_json("[{}]"), StoreError);
}

TEST_CASE("invalid UTF-8 in a list does no harm") {
    CHECK(texts_from_json(to_json(std::vector<std::string>{"a\xff"})) == std::vector<std::string>{"a\uFFFD"});
}
