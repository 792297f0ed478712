// The database as a file: opening, permissions, several connections, crashes.

#include "store/fixture.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <optional>

using namespace belleman;
using namespace belleman::store;
using Catch::Matchers::Predicate;

namespace {

auto says(std::string const& words) {
    return Predicate<StoreError>(
        [words](StoreError const& error) {
            return std::string{error.what()}.find(words) != std::string::npos;
        },
        "says \"" + words + "\"");
}

Store open(std::filesystem::path const& file, Store::Access access = Store::Access::read_write) {
    static FixedClock const clock;
    return Store{file, access, clock};
}

}  // namespace

TEST_CASE("a store keeps everything when it is opened again") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    std::int64_t generation = 0;
    {
        auto store = open(file);
        add(store, plain_entry("stad", "1"));
        generation = store.generation();
    }
    FixedClock later;
    later.time += std::chrono::hours{48};
    Store const store{file, Store::Access::read_write, later};
    CHECK(store.find_entry("stad", "1"));
    CHECK(store.generation() == generation);
    CHECK(store.select({{"99999"}, {}, {}, {}, {}, 1}).updated == noon);
}

TEST_CASE("the folder is made, and only the owner can read the database") {
    TemporaryFolder const folder;
    auto const file = folder / "var/lib/belleman.db";
    auto store = open(file);
    add(store, plain_entry("stad", "1"));
    auto const owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    CHECK(std::filesystem::status(file).permissions() == owner_only);
    CHECK(std::filesystem::status(file.string() + "-wal").permissions() == owner_only);
}

TEST_CASE("a folder that cannot be made is reported with its path") {
    TemporaryFolder const folder;
    std::ofstream{folder / "file"} << "no folder";
    auto const file = folder / "file/belleman.db";
    CHECK_THROWS_MATCHES(open(file), StoreError, says(file.string()));
    CHECK_THROWS_MATCHES(open(file), StoreError, says("Make the folder"));
}

TEST_CASE("a place where no file can be made is reported") {
    CHECK_THROWS_MATCHES(open("/proc/belleman.db"), StoreError, says("check the owner and the permissions"));
}

TEST_CASE("a file that is no database is refused and left alone") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    std::string const text(5'000, 'x');
    std::ofstream{file} << text;
    CHECK_THROWS_MATCHES(open(file), StoreError, says("This is no SQLite database"));
    std::ifstream in{file};
    CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == text);
}

TEST_CASE("another program's database is refused") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    sqlite::Connection{file.string(), sqlite::Connection::Mode::read_write}.run("CREATE TABLE theirs (a)");
    CHECK_THROWS_MATCHES(open(file), StoreError, says("another program"));
}

TEST_CASE("a newer version's database is refused") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    static_cast<void>(open(file));
    sqlite::Connection{file.string(), sqlite::Connection::Mode::read_write}.run("PRAGMA user_version = 999");
    auto const access = GENERATE(Store::Access::read_write, Store::Access::read_only);
    CHECK_THROWS_MATCHES(open(file, access), StoreError,
                         says("a newer Belleman wrote this database (version 999"));
}

TEST_CASE("a reader does not make the database") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    CHECK_THROWS_MATCHES(open(file, Store::Access::read_only), StoreError, says("there is no database yet"));
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a reader cannot write") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    auto const writer = open(file);
    auto reader = open(file, Store::Access::read_only);
    CHECK_THROWS_MATCHES(reader.save_poll_state("stad", {}), StoreError, says("readonly"));
}

TEST_CASE("a reader sees what is committed, and does not wait for who is writing") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    auto writer = open(file);
    add(writer, plain_entry("stad", "1"));
    auto const reader = open(file, Store::Access::read_only);
    {
        Store::Transaction transaction{writer};
        add(writer, plain_entry("stad", "2"));
        CHECK(reader.select({}).clusters.size() == 1);  // on this very thread: waiting would never end
        CHECK(reader.totals().entries == 1);
        transaction.commit();
    }
    CHECK(reader.select({}).clusters.size() == 2);
}

TEST_CASE("what is read under one snapshot is of one moment") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    auto writer = open(file);
    sqlite::Connection reader{file.string(), sqlite::Connection::Mode::read_only};
    auto const entries = [&] { return reader.value<std::int64_t>("SELECT count(*) FROM entry"); };
    {
        sqlite::Snapshot const snapshot{reader};
        CHECK(entries() == 0);
        add(writer, plain_entry("stad", "1"));
        CHECK(entries() == 0);
    }
    CHECK(entries() == 1);
}

TEST_CASE("a full disk is reported, and the change that met it leaves nothing") {
    TemporaryFolder const folder;
    auto const file = (folder / "belleman.db").string();
    sqlite::Connection db{file, sqlite::Connection::Mode::read_write};
    prepare_for_writing(db, migrations(), noon);
    db.run("PRAGMA max_page_count = 1");  // the size that it has, no page more
    auto const fill = [&] {
        sqlite::Changes changes{db};
        for (int number = 0; number < 1'000; ++number)
            db.execute("INSERT INTO story DEFAULT VALUES");
        db.execute("INSERT INTO poll_state VALUES (?1, ?1, '', '', 0, 0, 0, 0, 0, '', '')",
                   std::string(90'000, 'x'));
        changes.keep();
    };
    CHECK_THROWS_MATCHES(fill(), StoreError, says(file + ": database or disk is full. Make room"));
    CHECK(db.value<std::int64_t>("SELECT count(*) FROM story") == 0);
    CHECK_FALSE(db.in_transaction());
}

TEST_CASE("a writer that finds another at work says so") {
    TemporaryFolder const folder;
    auto const file = (folder / "belleman.db").string();
    auto writer = open(file);
    Store::Transaction const transaction{writer};
    sqlite::Connection second{file, sqlite::Connection::Mode::read_write};
    CHECK_THROWS_MATCHES(second.execute("BEGIN IMMEDIATE"), StoreError, says("Another program is writing"));
}

TEST_CASE("after a kill in the middle of a poll, all that was committed is there, and nothing else") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    static_cast<void>(open(file));
    constexpr int committed = 5;
    auto const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto store = open(file);
        for (int poll = 0; poll <= committed; ++poll) {
            std::optional<Store::Transaction> transaction{std::in_place, store};
            for (int item = 0; item < 50; ++item) {
                add(store, plain_entry("stad", std::to_string(poll) + '-' + std::to_string(item)));
                if (poll == committed && item == 25) ::raise(SIGKILL);
            }
            transaction->commit();
        }
        ::_exit(1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    {
        auto const store = open(file);
        CHECK(store.totals().entries == committed * 50);
        CHECK(store.totals().clusters == committed * 50);
        CHECK(store.find_entry("stad", "4-49"));
        CHECK_FALSE(store.find_entry("stad", "5-0"));
    }
    sqlite::Connection db{file.string(), sqlite::Connection::Mode::read_only};
    CHECK(db.value<std::string>("PRAGMA integrity_check") == "ok");
    CHECK(db.value<std::string>("PRAGMA foreign_key_check").empty());
}
