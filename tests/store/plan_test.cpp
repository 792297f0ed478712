// How much is read: what runs for each arrival and each view must not grow with the store.

#include "store/fixture.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <sqlite3.h>

#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

// Of SQLite's machine, in one statement: reading an entry takes a few hundred, each row of a table that is
// gone through at least three.
constexpr int most_steps = 600;
constexpr int stories = 300;

/// The statements that take more, of all connections that are opened while it lives.
class WorkWatch {
public:
    WorkWatch() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
    ~WorkWatch() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
    WorkWatch(WorkWatch const&) = delete;
    WorkWatch& operator=(WorkWatch const&) = delete;

    static std::vector<std::string>& long_ones() {
        static std::vector<std::string> list;
        return list;
    }

private:
    static int watch(sqlite3* db, char const**, sqlite3_api_routines const*) {
        return sqlite3_trace_v2(db, SQLITE_TRACE_PROFILE, &note, nullptr);
    }
    static int note(unsigned, void*, void* statement, void*) {
        auto* const ended = static_cast<sqlite3_stmt*>(statement);
        auto const steps = sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_VM_STEP, 1);
        if (steps > most_steps) long_ones().push_back(fmt::format("{} steps: {}", steps, sqlite3_sql(ended)));
        return 0;
    }
};

/// Stories of two clusters, each related to the one before it.
void fill(Store& store) {
    std::int64_t older = 0;
    for (int number = 0; number < stories; ++number) {
        auto const dutch = plain_entry("stad", fmt::format("{}", number));
        story::Decision decision;
        decision.reason = {"new", 1, "Because."};
        if (older != 0) decision.related = {{older, 0, {"likeness", 0.8, "Alike."}}};
        auto const row = store.add_entry(dutch, story::fingerprint_of(dutch), decision, authority);
        older = store.membership_of(row).cluster;
        auto french = plain_entry("ville", fmt::format("{}", number));
        french.language = "fr";
        decision.related.clear();
        decision.story_id = store.membership_of(row).story;
        store.add_entry(french, story::fingerprint_of(french), decision, authority);
    }
}

}  // namespace

TEST_CASE("what clusters say of one another is read and written at the same cost, however much is stored") {
    FixedClock const clock;
    WorkWatch const watch;
    auto store = Store::in_memory(clock);
    fill(store);
    WorkWatch::long_ones().clear();
    auto entry = *store.find_entry(5);
    SECTION("read") {
        auto const cluster = store.find_cluster(5);
        REQUIRE(cluster->related.size() == 1);
        REQUIRE(cluster->translations.size() == 1);
    }
    SECTION("changed") {
        entry.title = "Anders";
        entry.updated = noon + 1h;
        store.update_entry(entry, story::fingerprint_of(entry));
    }
    SECTION("withdrawn and restored") {
        store.withdraw_entry(5, {noon + 1h, WithdrawalSign::deleted}, noon + 1h);
        store.restore_entry(5, noon + 2h);
    }
    SECTION("arriving") {
        auto const arriving = plain_entry("dorp", "5");
        story::Decision decision;
        decision.cluster_id = 1;
        decision.reason = {"likeness", 0.9, "Because."};
        decision.related = {{1, 5, {"likeness", 0.8, "Alike."}}};
        store.add_entry(arriving, story::fingerprint_of(arriving), decision, authority);
    }
    CHECK(WorkWatch::long_ones() == std::vector<std::string>{});
}
