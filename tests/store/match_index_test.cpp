#include "store/match_index.hpp"

#include "store/fingerprint_rows.hpp"
#include "store/fixture.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>

using namespace belleman;
using namespace belleman::store;

namespace {

constexpr std::size_t many = 100;

Entry about(std::string const& guid, std::string title) {
    auto entry = plain_entry("stad", guid);
    entry.title = std::move(title);
    return entry;
}

/// Of another source, so that only words find the others.
Entry arriving_about(std::string title) {
    auto entry = plain_entry("dorp", "nieuw");
    entry.title = std::move(title);
    return entry;
}

std::vector<std::int64_t> rows_of(std::vector<std::pair<std::int64_t, double>> const& found) {
    std::vector<std::int64_t> rows;
    for (auto const& [row, weight] : found)
        rows.push_back(row);
    std::ranges::sort(rows);
    return rows;
}

/// Nothing but what matching knows of entries.
struct IndexOnly {
    explicit IndexOnly(int batch) : index(batch) {
        prepare_for_writing(db, migrations(), noon);
        db.run("PRAGMA foreign_keys = OFF");
    }
    void add(std::int64_t row, Entry const& entry) {
        static_cast<void>(index.rarity(db));
        auto const fingerprint = story::fingerprint_of(entry);
        write_fingerprint(db, row, fingerprint);
        index.add(db, row, fingerprint);
    }
    std::vector<std::int64_t> found_for(Entry const& entry) {
        return rows_of(index.find(db, story::fingerprint_of(entry), many));
    }
    std::int64_t keys_in_table() { return db.value<std::int64_t>("SELECT count(*) FROM match_key"); }

    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    MatchIndex index;
};

std::vector<std::int64_t> found_in(Store const& store, Entry const& entry) {
    std::vector<std::int64_t> rows;
    for (auto const& candidate : store.candidates(story::fingerprint_of(entry), "dorp"))
        rows.push_back(candidate.entry_id);
    std::ranges::sort(rows);
    return rows;
}

}  // namespace

TEST_CASE("keys are written in batches, and find entries before and after that") {
    IndexOnly stored{3};
    auto const arriving = arriving_about("Vergroening begint");
    stored.add(1, about("1", "Vergroening van pleinen"));
    stored.add(2, about("2", "Vergroening van straten"));
    CHECK(stored.keys_in_table() == 0);
    CHECK(stored.found_for(arriving) == std::vector<std::int64_t>{1, 2});
    stored.add(3, about("3", "Vergroening van daken"));
    CHECK(stored.keys_in_table() > 0);
    stored.add(4, about("4", "Vergroening van gevels"));
    CHECK(stored.found_for(arriving) == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("an entry whose keys another process has written too is counted once") {
    IndexOnly stored{100};
    auto const arriving = story::fingerprint_of(arriving_about("Vergroening begint"));
    stored.add(1, about("1", "Vergroening van pleinen"));
    auto const before = stored.index.find(stored.db, arriving, many);
    MatchIndex other{1};
    static_cast<void>(other.rarity(stored.db));
    CHECK(stored.keys_in_table() > 0);
    CHECK(stored.index.find(stored.db, arriving, many) == before);
}

TEST_CASE("of a key that many have, the newest entries are found") {
    IndexOnly stored{50};
    for (int row = 1; row <= 120; ++row)
        stored.add(row, about(fmt::format("{}", row), "Vergroening"));
    auto const found = stored.found_for(arriving_about("Vergroening"));
    REQUIRE_FALSE(found.empty());
    CHECK(found.size() < 40);
    CHECK(found.front() > 80);
    CHECK(found.back() == 120);
}

TEST_CASE("after many look-ups, which make use of what is known of all keys, the same entries are found") {
    IndexOnly stored{2};
    auto const arriving = arriving_about("Vergroening begint");
    stored.add(1, about("1", "Vergroening van pleinen"));
    stored.add(2, about("2", "Zwembad dicht"));
    for (int i = 0; i < 300; ++i)
        REQUIRE(stored.found_for(arriving) == std::vector<std::int64_t>{1});
    stored.add(3, about("3", "Vergroening van straten"));
    stored.add(4, about("4", "Bibliotheek verhuist"));
    CHECK(stored.found_for(arriving) == std::vector<std::int64_t>{1, 3});
    stored.index.replace_keys(stored.db, 2, story::fingerprint_of(about("2", "Zwembad dicht")),
                              story::fingerprint_of(about("2", "Herstel van kasseien")));
    CHECK(stored.found_for(arriving_about("Kasseien")) == std::vector<std::int64_t>{2});
}

TEST_CASE("keys that were taken away by what was undone are looked for again") {
    IndexOnly stored{1};
    auto const arriving = arriving_about("Vergroening begint");
    stored.add(1, about("1", "Vergroening van pleinen"));
    stored.db.run("BEGIN");
    stored.index.replace_keys(stored.db, 1, story::fingerprint_of(about("1", "Vergroening van pleinen")),
                              story::fingerprint_of(about("1", "Herstel van kasseien")));
    for (int i = 0; i < 300; ++i)
        REQUIRE(stored.found_for(arriving).empty());
    stored.db.run("ROLLBACK");
    stored.index.forget();
    CHECK(stored.found_for(arriving) == std::vector<std::int64_t>{1});
}

TEST_CASE("another text of an entry takes the place of the earlier one, whether that was written or not") {
    IndexOnly stored{2};
    stored.add(1, about("1", "Vergroening van pleinen"));
    stored.add(2, about("2", "Zwembad dicht"));
    stored.add(3, about("3", "Bibliotheek verhuist"));
    auto const change = [&](std::int64_t row, std::string const& before) {
        auto const guid = fmt::format("{}", row);
        stored.index.replace_keys(stored.db, row, story::fingerprint_of(about(guid, before)),
                                  story::fingerprint_of(about(guid, "Herstel van kasseien")));
    };
    auto const keys = stored.keys_in_table();
    change(1, "Vergroening van pleinen");
    change(3, "Bibliotheek verhuist");
    CHECK(stored.found_for(arriving_about("Kasseien")) == std::vector<std::int64_t>{1, 3});
    CHECK(stored.found_for(arriving_about("Vergroening")).empty());
    CHECK(stored.found_for(arriving_about("Bibliotheek")).empty());
    change(1, "Herstel van kasseien");
    CHECK(stored.keys_in_table() <= keys);
}

TEST_CASE("an entry whose keys were not written yet is found after a restart") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    FixedClock const clock;
    auto const arriving = arriving_about("Vergroening begint");
    std::vector<std::int64_t> before;
    {
        Store store{file, Store::Access::read_write, clock};
        add(store, about("1", "Vergroening van pleinen"));
        add(store, about("2", "Zwembad dicht"));
        before = found_in(store, arriving);
    }
    Store const again{file, Store::Access::read_write, clock};
    CHECK(before == std::vector<std::int64_t>{1});
    CHECK(found_in(again, arriving) == before);
}

TEST_CASE("what another process stored is found and counted") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    FixedClock const clock;
    Store daemon{file, Store::Access::read_write, clock};
    add(daemon, about("1", "Vergroening van pleinen"));
    Store command{file, Store::Access::read_write, clock};
    add(command, about("2", "Vergroening van straten"));
    CHECK(found_in(daemon, arriving_about("Vergroening begint")) == std::vector<std::int64_t>{1, 2});
    CHECK(daemon.rarity().entries() == 2);
    CHECK(command.rarity().entries() == 2);
}

TEST_CASE("an entry that was not stored after all is not found, and the next one is") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    add(store, about("1", "Zwembad dicht"));
    {
        Store::Transaction const undone{store};
        add(store, about("2", "Vergroening van pleinen"));
    }
    CHECK(found_in(store, arriving_about("Vergroening begint")).empty());
    add(store, about("3", "Vergroening van straten"));
    CHECK(found_in(store, arriving_about("Vergroening begint")) == std::vector<std::int64_t>{2});
}
