// What holds of matching whatever arrives: order does not matter, repetition changes nothing, a crash leaves
// nothing half.

#include "app/intake.hpp"
#include "belleman/store/store.hpp"
#include "store/sqlite.hpp"
#include "support/fake_clock.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <map>
#include <random>
#include <set>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;
std::string const authority = "bellen.example";

Source source_of(std::string const& id) {
    Source source;
    source.id = source.name = id;
    source.language = "nl";
    source.level = id == "vereniging" ? Level::association : Level::flemish;
    return source;
}

/// One of ten announcements, as one of three bodies tells of it.
Entry entry_of(std::string const& source, int subject) {
    static constexpr std::array subjects{"regenputten",     "laadpalen",  "speelpleinen", "kerkhoven",
                                         "fietspaden",      "leegstand",  "zwembaden",    "bibliotheken",
                                         "hagen en heggen", "rioleringen"};
    auto const* about = subjects.at(static_cast<std::size_t>(subject));
    Entry entry;
    entry.source_id = source;
    entry.guid = fmt::format("{}-{}", source, subject);
    entry.url = fmt::format("https://{}.example/{}", source, entry.guid);
    entry.language = "nl";
    bool const relays = source == "vereniging";
    entry.title = fmt::format("{} subsidie voor {} van {} euro", relays ? "Nieuwe" : "Oproep:", about,
                              10'000 + subject * 1'750);
    entry.content_html = fmt::format(
        "<p>Lokale besturen kunnen tot {} juni een aanvraag indienen voor {}. De minister trekt "
        "{} euro uit per gemeente die zich engageert om {} te onderhouden.</p>",
        subject + 2, about, 10'000 + subject * 1'750, about);
    entry.published = entry.updated = now - std::chrono::hours{24 * subject + (relays ? 3 : 7)};
    entry.published_is_claimed = true;
    entry.first_seen = now;
    return entry;
}

using Polls = std::map<std::string, std::vector<Entry>>;

/// Thirty entries: ten announcements of three sources.
Polls generated_polls() {
    Polls polls;
    for (auto const* source : {"departement", "agentschap", "vereniging"}) {
        for (int subject = 0; subject < 10; ++subject)
            polls[source].push_back(entry_of(source, subject));
    }
    return polls;
}

IntakeCounts take(store::Store& store, std::string const& id, std::vector<Entry> const& entries) {
    store::Store::Transaction transaction(store);
    auto const source = source_of(id);
    store.save_source(source);
    auto const counts =
        take_in(store, {entries, {}, {}, {}}, {source, authority, {now, now}, {}, {}, nullptr});
    transaction.commit();
    return counts;
}

using Groups = std::set<std::set<std::string>>;

/// Which guids stand together.
Groups groups_in(store::Store const& store) {
    std::map<std::int64_t, std::set<std::string>> by_cluster;
    for (auto const& entry : store.entries_after(0, 1000))
        by_cluster[store.membership_of(entry.id).cluster].insert(entry.guid);
    Groups groups;
    for (auto const& [cluster, guids] : by_cluster)
        groups.insert(guids);
    return groups;
}

using Connection = store::sqlite::Connection;

/// How many rows each table has.
std::map<std::string, std::int64_t> rows_in(std::string const& file) {
    Connection db{file, Connection::Mode::read_only};
    std::vector<std::string> tables;
    {
        auto statement = db.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (statement.next())
            statement.into(tables.emplace_back());
    }
    std::map<std::string, std::int64_t> rows;
    for (auto const& table : tables)
        rows[table] = db.value<std::int64_t>("SELECT count(*) FROM \"" + table + '"');
    return rows;
}

/// Rows without what has to stand beside them.
std::int64_t half_rows_in(std::string const& file) {
    Connection db{file, Connection::Mode::read_only};
    std::int64_t half = 0;
    for (auto const* query :
         {"SELECT count(*) FROM cluster WHERE id NOT IN (SELECT cluster_id FROM entry)",
          "SELECT count(*) FROM story WHERE id NOT IN (SELECT story_id FROM cluster)",
          "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry_id FROM fingerprint)",
          // The keys of later entries are made anew from their fingerprints.
          "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry_id FROM match_key)"
          " AND id <= (SELECT counted_to FROM rarity)",
          "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry_id FROM page_key)",
          "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry_id FROM decision)",
          "SELECT count(*) FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_term)",
          "SELECT count(*) FROM match_key WHERE entry_id NOT IN (SELECT id FROM entry)",
          "SELECT count(*) FROM page_key WHERE entry_id NOT IN (SELECT id FROM entry)"})
        half += db.value<std::int64_t>(query);
    return half;
}

}  // namespace

TEST_CASE("the order in which the entries of polls are listed does not change what stands together") {
    test::FakeClock const clock{now};
    auto const groups_of = [&](Polls const& polls) {
        auto store = store::Store::in_memory(clock);
        for (auto const& [source, entries] : polls)
            take(store, source, entries);
        return groups_in(store);
    };
    auto polls = generated_polls();
    auto const expected = groups_of(polls);
    CHECK(expected.size() < 30);  // some belong together
    CHECK(expected.size() >= 10);
    std::mt19937 chance{20'260'522};
    for (int round = 0; round < 8; ++round) {
        for (auto& [source, entries] : polls)
            std::ranges::shuffle(entries, chance);
        CHECK(groups_of(polls) == expected);
    }
}

TEST_CASE("polls that bring the same again change no row and no generation") {
    test::FakeClock const clock{now};
    test::TemporaryDirectory const folder;
    auto const file = folder.path() / "belleman.sqlite";
    store::Store store(file, store::Store::Access::read_write, clock);
    auto const polls = generated_polls();
    for (auto const& [source, entries] : polls)
        take(store, source, entries);
    auto const generation = store.generation();
    auto const rows = rows_in(file.string());
    auto const groups = groups_in(store);
    for (int time = 0; time < 2; ++time) {
        for (auto const& [source, entries] : polls)
            CHECK(take(store, source, entries).added == 0);
    }
    CHECK(store.generation() == generation);
    CHECK(rows_in(file.string()) == rows);
    CHECK(groups_in(store) == groups);
}

TEST_CASE(
    "a source whose addresses carry a session is the same at every poll, and its items stay one entry") {
    test::FakeClock const clock{now};
    auto store = store::Store::in_memory(clock);
    auto source = source_of("stad");
    source.matching.parameters = {"id"};
    auto const poll = [&](int session, std::string const& title, std::string const& text) {
        std::vector<Entry> entries;
        for (int subject = 0; subject < 10; ++subject) {
            auto entry = entry_of("stad", subject);
            entry.url = fmt::format("https://stad.example/bericht.aspx?id={}&sessie={}", subject, session);
            if (subject == 4 && !title.empty()) entry.title = title;
            if (subject == 4 && !text.empty()) entry.content_html = text;
            entries.push_back(entry);
        }
        store::Store::Transaction transaction(store);
        store.save_source(source);
        auto const counts =
            take_in(store, {entries, {}, {}, {}}, {source, authority, {now, now}, {}, {}, nullptr});
        transaction.commit();
        return counts;
    };
    CHECK(poll(1, "", "").added == 10);
    auto const generation = store.generation();
    for (int session = 2; session < 6; ++session)
        CHECK(poll(session, "", "").unchanged == 10);
    CHECK(store.generation() == generation);
    auto const rewritten =
        poll(6, "Zwembad dicht", "<p>Wegens werken aan de filters blijft het bad gesloten.</p>");
    CHECK(rewritten.added == 0);
    CHECK(rewritten.changed == 1);
    CHECK(store.totals().entries == 10);
}

TEST_CASE("a process that is killed in mid-poll leaves whole clusters and stories") {
    test::FakeClock const clock{now};
    test::TemporaryDirectory const folder;
    auto const file = folder.path() / "belleman.sqlite";
    auto const polls = generated_polls();
    auto const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        store::Store store(file, store::Store::Access::read_write, clock);
        take(store, "departement", polls.at("departement"));
        take(store, "agentschap", polls.at("agentschap"));
        store::Store::Transaction const transaction(store);
        auto const source = source_of("vereniging");
        auto half = polls.at("vereniging");
        half.resize(half.size() / 2);
        take_in(store, {half, {}, {}, {}}, {source, authority, {now, now}, {}, {}, nullptr});
        ::raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));

    store::Store store(file, store::Store::Access::read_write, clock);
    CHECK(store.totals().entries == 20);
    CHECK(half_rows_in(file.string()) == 0);
    CHECK(take(store, "vereniging", polls.at("vereniging")).added == 10);
    CHECK(half_rows_in(file.string()) == 0);
    auto undisturbed = store::Store::in_memory(clock);
    for (auto const* source : {"departement", "agentschap", "vereniging"})
        take(undisturbed, source, polls.at(source));
    CHECK(groups_in(store) == groups_in(undisturbed));
}
