#include "store/key_filter.hpp"

#include "store/fixture.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::store;

namespace {

constexpr std::int64_t april = 640;
constexpr std::int64_t may = 641;

// As keys are: numbers that look like chance.
constexpr std::int64_t stored_key = 0x1b873593'cc9e2d51;
constexpr std::int64_t later_key = 0x5bd1e995'38b34ae5;

void store_key(sqlite::Connection& db, std::int64_t period, std::int64_t key) {
    db.execute("INSERT INTO match_key (period, key, entry_id) VALUES (?1, ?2, 1)", period, key);
}

struct Filtered {
    Filtered() {
        prepare_for_writing(db, migrations(), noon);
        store_key(db, may, stored_key);
    }
    void look_for_many(std::int64_t first, std::int64_t last) {
        for (int i = 0; i < 256; ++i)
            filter.look_for(db, first, last);
    }

    TemporaryFolder folder;
    std::string file = folder / "belleman.db";
    sqlite::Connection db{file, sqlite::Connection::Mode::read_write};
    KeyFilter filter;
};

}  // namespace

TEST_CASE("keys that nobody has are told once many entries were looked for") {
    Filtered stored;
    stored.filter.look_for(stored.db, april, may);
    CHECK(stored.filter.may_have(may, later_key));
    stored.look_for_many(april, may);
    CHECK(stored.filter.may_have(may, stored_key));
    CHECK_FALSE(stored.filter.may_have(may, later_key));
    CHECK_FALSE(stored.filter.may_have(april, stored_key));
    stored.filter.add(may, later_key);
    CHECK(stored.filter.may_have(may, later_key));
    CHECK_FALSE(stored.filter.may_have(april, later_key));
}

TEST_CASE("of periods that were not read nothing is denied, nor of those that are left behind") {
    Filtered stored;
    stored.look_for_many(april, may);
    CHECK(stored.filter.may_have(may + 1, stored_key));
    stored.filter.look_for(stored.db, may, may + 1);
    CHECK(stored.filter.may_have(april, stored_key));
    CHECK_FALSE(stored.filter.may_have(may, later_key));
}

TEST_CASE("what another process writes is not denied") {
    Filtered stored;
    stored.look_for_many(april, may);
    REQUIRE_FALSE(stored.filter.may_have(may, later_key));
    {
        sqlite::Connection other{stored.file, sqlite::Connection::Mode::read_write};
        store_key(other, may, later_key);
    }
    stored.filter.look_for(stored.db, april, may);
    CHECK(stored.filter.may_have(may, later_key));
    stored.look_for_many(april, may);
    CHECK(stored.filter.may_have(may, later_key));
    CHECK_FALSE(stored.filter.may_have(april, later_key));
}
