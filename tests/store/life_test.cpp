// What happens to an entry after it was stored: versions, a source's document and habit, what a person
// decides.

#include "store/kept.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

TEST_CASE("what an entry said before a change is kept, with its deadlines") {
    Kept kept;
    auto entry = plain_entry("stad", "1");
    entry.title = "Indienen tegen 1 juni";
    entry.summary_html = "<p>Kort.</p>";
    entry.tags.deadlines = {{2026y / 6 / 1, 12h, DeadlineKind::submission, {"title", "1 juni", "A date."}}};
    auto const row = add(kept.store, entry);
    CHECK(kept.store.versions_of(row).empty());
    kept.change(row, "Indienen tegen 15 juni", noon + 2h);
    auto const versions = kept.store.versions_of(row);
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].until == noon + 2h);
    CHECK(versions[0].title == "Indienen tegen 1 juni");
    CHECK(versions[0].url == "https://stad.be/1");
    CHECK(versions[0].summary_html == "<p>Kort.</p>");
    REQUIRE(versions[0].deadlines.size() == 1);
    CHECK(versions[0].deadlines[0].date == 2026y / 6 / 1);
    CHECK(versions[0].deadlines[0].time == 12h);
    CHECK(versions[0].deadlines[0].what == DeadlineKind::submission);
}

TEST_CASE("of an entry that changes all the time the first version and the last ones are kept") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    for (int hour = 1; hour <= 40; ++hour)
        kept.change(row, "Uur " + std::to_string(hour), noon + hour * 1h);
    auto const versions = kept.store.versions_of(row);
    REQUIRE(versions.size() == 20);
    CHECK(versions.front().title == "Bericht 1");
    CHECK(versions[1].title == "Uur 21");
    CHECK(versions.back().title == "Uur 39");
}

TEST_CASE("long versions take a bounded room") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    for (int hour = 1; hour <= 10; ++hour)
        kept.change(row, "Uur " + std::to_string(hour), noon + hour * 1h, std::string(500'000, 'a'));
    std::size_t bytes = 0;
    for (auto const& version : kept.store.versions_of(row))
        bytes += version.content_html.size();
    CHECK(bytes <= (1U << 20U));
}

TEST_CASE("completing an entry keeps no version") {
    Kept kept;
    auto entry = plain_entry("stad", "1");
    entry.id = add(kept.store, entry);
    entry.content_html = "<p>De hele tekst.</p>";
    entry.guid = "nieuw";
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(kept.store.versions_of(entry.id).empty());
    CHECK(kept.store.find_entry("stad", "nieuw"));
    CHECK_FALSE(kept.store.find_entry("stad", "1"));
}

TEST_CASE("an entry whose site moves is still found under the guid and the address that it had") {
    Kept kept;
    auto entry = plain_entry("stad", "1");
    entry.url = "https://stad.be/nieuws.php?id=1";
    auto const row = add(kept.store, entry);
    entry.id = row;
    entry.guid = "nieuw-1";
    entry.url = "https://www.stad.be/nieuws/brug";
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(kept.store.former_names(row) == std::vector<std::string>{"1", "https://stad.be/nieuws.php?id=1"});
    for (auto const* name :
         {"1", "nieuw-1", "http://www.stad.be/nieuws.php?id=1&utm_source=x", "https://stad.be/nieuws/brug"})
        CHECK(kept.store.entries_known_as(name) == std::vector{row});
}

TEST_CASE("an address that was the guid as well is found in all its forms after a move") {
    Kept kept;
    auto entry = plain_entry("stad", "https://stad.be/nieuws.php?id=1");
    entry.url = entry.guid;
    auto const row = entry.id = add(kept.store, entry);
    entry.guid = entry.url = "https://www.stad.be/nieuws/brug";
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(kept.store.former_names(row) == std::vector<std::string>{"https://stad.be/nieuws.php?id=1"});
    CHECK(kept.store.entries_known_as("http://www.stad.be/nieuws.php?id=1&utm_source=x") == std::vector{row});
}

TEST_CASE("another form of the same address is no former name, nor is one that came back") {
    Kept kept;
    auto entry = plain_entry("stad", "1");
    auto const row = entry.id = add(kept.store, entry);
    auto const first = entry.url;
    entry.url = first + "?utm_source=mail";
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(kept.store.former_names(row).empty());
    entry.url = "https://stad.be/elders";
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    entry.url = first;
    kept.store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(kept.store.former_names(row) == std::vector<std::string>{"https://stad.be/elders"});
}

TEST_CASE("of an entry with a new address at each poll the last ones are kept") {
    Kept kept;
    auto entry = plain_entry("stad", "1");
    auto const row = entry.id = add(kept.store, entry);
    for (int poll = 1; poll <= 20; ++poll) {
        entry.url = "https://stad.be/1/" + std::to_string(poll);
        kept.store.complete_entry(entry, story::fingerprint_of(entry));
    }
    auto const names = kept.store.former_names(row);
    REQUIRE(names.size() == 8);
    CHECK(names.front() == "https://stad.be/1/19");
    CHECK(names.back() == "https://stad.be/1/12");
}

TEST_CASE("the entries of a source's last document are known in its order") {
    Kept kept;
    CHECK(kept.store.last_document("stad").empty());
    kept.store.save_last_document("stad", {7, 3, 5});
    CHECK(kept.store.last_document("stad") == std::vector<std::int64_t>{7, 3, 5});
    CHECK(kept.store.last_document("dorp").empty());
    kept.store.save_last_document("stad", {});
    CHECK(kept.store.last_document("stad").empty());
}

TEST_CASE("the habit of a source counts what was first seen, without the day on which it was first read") {
    Kept kept;
    auto const add_on = [&](std::string const& guid, Instant seen) {
        auto entry = plain_entry("stad", guid);
        entry.published = entry.first_seen = seen;
        add(kept.store, entry);
    };
    CHECK(kept.store.habit_of("stad", noon).busiest_day == 0);
    for (auto const* guid : {"1", "2", "3", "4"})
        add_on(guid, noon);
    CHECK(kept.store.habit_of("stad", noon).busiest_day == 0);
    CHECK(kept.store.habit_of("stad", noon).last_day == 0);
    add_on("5", noon + 48h);
    add_on("6", noon + 49h);
    add_on("7", noon + 96h);
    CHECK(kept.store.habit_of("stad", noon + 97h).busiest_day == 2);
    CHECK(kept.store.habit_of("stad", noon + 97h).last_day == 1);
    CHECK(kept.store.habit_of("stad", noon + 63 * 24h).busiest_day == 1);
    CHECK(kept.store.habit_of("dorp", noon + 97h).busiest_day == 0);
}

TEST_CASE("an archive that a source adds is no habit, and what follows a first document on its day counts") {
    Kept kept;
    auto const add_on = [&](std::string const& guid, Instant published, Instant seen) {
        auto entry = plain_entry("stad", guid);
        entry.published = published;
        entry.first_seen = seen;
        add(kept.store, entry);
    };
    add_on("1", noon, noon);
    add_on("2", noon + 1h, noon + 1h);
    CHECK(kept.store.habit_of("stad", noon + 2h).last_day == 1);
    for (auto const* guid : {"3", "4", "5"})
        add_on(guid, noon - 400 * 24h, noon + 48h);
    CHECK(kept.store.habit_of("stad", noon + 49h).last_day == 0);
    CHECK(kept.store.habit_of("stad", noon + 49h).busiest_day == 0);
}

TEST_CASE("the rows of a source's last entries begin with the last") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    add(kept.store, plain_entry("dorp", "2"));
    auto const third = add(kept.store, plain_entry("stad", "3"));
    CHECK(kept.store.last_entries("stad", 5) == std::vector<std::int64_t>{third, first});
    CHECK(kept.store.last_entries("stad", 1) == std::vector<std::int64_t>{third});
}

TEST_CASE("an entry that is split off has a cluster and a story of its own, and its reason says so") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const cluster = kept.store.membership_of(first).cluster;
    auto const second = add(kept.store, plain_entry("dorp", "2"), cluster);
    CHECK(kept.store.split(*kept.store.find_entry(second), authority, noon + 5h));
    CHECK(kept.store.membership_of(second).cluster != cluster);
    CHECK(kept.store.membership_of(second).story != kept.store.membership_of(first).story);
    CHECK(kept.shown().size() == 2);
    auto const made = kept.cluster_of(second);
    CHECK(made.entries.front().reason.method == "apart");
    CHECK(made.entries.front().reason.evidence == "It was set apart by hand on 2026-05-22.");
    CHECK(kept.cluster_of(first).updated == noon + 5h);
    View of_village;
    of_village.sources = {"dorp"};
    CHECK(kept.store.select(of_village).clusters.size() == 1);
    CHECK_FALSE(kept.store.split(*kept.store.find_entry(second), authority, noon + 6h));
}

TEST_CASE("clusters that a person joins are one, which keeps the id of the other") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    auto const ended = kept.cluster_of(second).atom_id;
    CHECK(kept.store.join(second, first, noon + 5h));
    CHECK(kept.store.membership_of(second).cluster == kept.store.membership_of(first).cluster);
    auto const cluster = kept.cluster_of(first);
    REQUIRE(cluster.entries.size() == 2);
    CHECK(cluster.entries[1].reason.evidence == "It was joined by hand on 2026-05-22.");
    CHECK(cluster.former == std::vector<FormerId>{{ended, noon + 5h}});
    CHECK(kept.store.entries_known_as(ended).size() == 2);
    CHECK(kept.shown().size() == 1);
    CHECK_FALSE(kept.store.join(first, second, noon + 6h));
}

TEST_CASE("what was set apart and is joined again is told as joined alone") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"), kept.store.membership_of(first).cluster);
    REQUIRE(kept.store.split(*kept.store.find_entry(first), authority, noon + 1h));
    REQUIRE(kept.store.join(first, second, noon + 2h));
    auto const cluster = kept.cluster_of(first);
    REQUIRE(cluster.entries.size() == 2);
    for (auto const& member : cluster.entries)
        CHECK(member.reason.method == "person");
}

TEST_CASE("what a person set apart from one stays apart when that is joined with another") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const cluster = kept.store.membership_of(first).cluster;
    auto const apart = add(kept.store, plain_entry("dorp", "2"), cluster);
    story::Decision decision;
    decision.reason = {"new", 1, "Because."};
    REQUIRE(kept.store.split(*kept.store.find_entry(apart), authority, noon + 1h));
    auto const set_apart = kept.store.membership_of(apart).cluster;
    decision.related = {{set_apart, 0, {"likeness", 0.8, "Because."}}};
    auto const entry = plain_entry("gehucht", "3");
    auto const third = kept.store.add_entry(entry, story::fingerprint_of(entry), decision, authority);

    CHECK(kept.store.join(third, first, noon + 5h));
    auto const related = kept.store.related_to(kept.store.membership_of(first).cluster);
    REQUIRE(related.size() == 1);
    CHECK(related[0].reason.method == "apart");
}

TEST_CASE("a decision of a person comes before a relation that the older cluster had") {
    Kept kept;
    auto const third = add(kept.store, plain_entry("gehucht", "3"));
    story::Decision decision;
    decision.reason = {"new", 1, "Because."};
    decision.related = {{kept.store.membership_of(third).cluster, 0, {"likeness", 0.8, "Because."}}};
    auto const entry = plain_entry("stad", "1");
    auto const first = kept.store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    REQUIRE(kept.store.join(second, third, noon + 1h));
    REQUIRE(kept.store.split(*kept.store.find_entry(third), authority, noon + 2h));
    auto const set_apart = kept.store.membership_of(third).cluster;

    CHECK(kept.store.join(first, second, noon + 5h));
    for (auto const& related : kept.store.related_to(set_apart))
        CHECK(related.reason.method == "apart");
}

TEST_CASE("splitting what was joined gives back the id that it had") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    auto const id = kept.cluster_of(second).atom_id;
    kept.store.join(first, second, noon + 5h);
    kept.store.split(*kept.store.find_entry(second), authority, noon + 6h);
    CHECK(kept.cluster_of(second).atom_id == id);
    CHECK(kept.cluster_of(first).former.empty());
}

TEST_CASE("entries of two languages that a person joins are one story, until they are split") {
    Kept kept;
    auto const dutch = add(kept.store, plain_entry("stad", "1"));
    auto entry = plain_entry("ville", "2");
    entry.language = "fr";
    auto const french = add(kept.store, entry);
    CHECK(kept.store.join(dutch, french, noon + 5h));
    CHECK(kept.store.membership_of(french).story == kept.store.membership_of(dutch).story);
    CHECK(kept.store.membership_of(french).cluster != kept.store.membership_of(dutch).cluster);
    CHECK_FALSE(kept.store.join(french, dutch, noon + 6h));
    CHECK(kept.store.split(*kept.store.find_entry(french), authority, noon + 7h));
    CHECK(kept.store.membership_of(french).story != kept.store.membership_of(dutch).story);
}

TEST_CASE("what a person set apart is never related by matching") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const cluster = kept.store.membership_of(first).cluster;
    auto const second = add(kept.store, plain_entry("dorp", "2"), cluster);
    kept.store.split(*kept.store.find_entry(second), authority, noon + 5h);
    auto const made = kept.store.membership_of(second).cluster;
    story::Decision decision;
    decision.cluster_id = cluster;
    decision.reason = {"likeness", 0.9, "Because."};
    decision.related = {{cluster, made, {"likeness", 0.8, "Because."}}};
    auto const third = plain_entry("gehucht", "3");
    kept.store.add_entry(third, story::fingerprint_of(third), decision, authority);
    auto const related = kept.store.related_to(made);
    REQUIRE(related.size() == 1);
    CHECK(related[0].reason.method == "apart");
}
