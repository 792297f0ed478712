// What the commands that go through the stored history ask of the store.

#include "store/fixture.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

Tags about(std::string const& topic) {
    Tags tags;
    tags.scope = "flanders";
    tags.genre = Genre::call;
    tags.municipalities = {{"13025", {"content", "Mol", "Named."}}};
    tags.topics = {{topic, {"title", "woning", "A word."}}};
    tags.deadlines = {{2026y / 9 / 30, {}, DeadlineKind::payment, {"content", "30 september", "A date."}}};
    return tags;
}

View topic_view(std::string const& topic) {
    View view;
    view.topics = {topic};
    return view;
}

std::vector<std::string> guids_of(std::vector<Entry> const& entries) {
    std::vector<std::string> guids;
    for (auto const& entry : entries)
        guids.push_back(entry.guid);
    return guids;
}

using Guids = std::vector<std::string>;
using Rows = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("the history is read in order of arrival, a few at a time, to its end") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    for (char const* guid : {"c", "a", "b"})
        add(store, plain_entry("stad", guid));
    auto const first = store.entries_after(0, 2);
    CHECK(guids_of(first) == Guids{"c", "a"});
    CHECK(guids_of(store.entries_after(first.back().id, 2)) == Guids{"b"});
    CHECK(store.entries_after(first.back().id + 1, 2).empty());
}

TEST_CASE("the entries of the history have their texts and their tags") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.summary_html = "<p>Kort</p>";
    entry.content_html = "<p>Lang</p>";
    entry.tags = about("wonen");
    add(store, entry);
    auto const read = store.entries_after(0, 10);
    REQUIRE(read.size() == 1);
    CHECK(read.front().summary_html == "<p>Kort</p>");
    CHECK(read.front().content_html == "<p>Lang</p>");
    CHECK(read.front().tags == about("wonen"));
}

TEST_CASE("entries with long texts are read fewer at a time, but at least one") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    for (int i = 0; i < 4; ++i) {
        auto entry = plain_entry("stad", std::to_string(i));
        entry.content_html = std::string(3 * 1024 * 1024, 'a');
        add(store, entry);
    }
    auto const read = store.entries_after(0, 10);
    CHECK(guids_of(read) == Guids{"0", "1"});
    CHECK(guids_of(store.entries_after(read.back().id, 10)) == Guids{"2", "3"});
}

TEST_CASE("other tags bring an entry into other views, at its own place") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto old_entry = plain_entry("stad", "old");
    old_entry.tags.topics = {{"sport", {"title", "bal", "A word."}}};
    old_entry.published = old_entry.updated = noon - 48h;
    auto const row = add(store, old_entry);
    auto new_entry = plain_entry("stad", "new");
    new_entry.tags = about("wonen");
    add(store, new_entry);
    auto const before = store.select({});

    CHECK(store.retag_entry(*store.find_entry(row), about("wonen")));

    CHECK(store.find_entry(row)->tags == about("wonen"));
    CHECK(store.select(topic_view("sport")).clusters.empty());
    auto const view = store.select(topic_view("wonen"));
    REQUIRE(view.clusters.size() == 2);
    CHECK(view.clusters.back().entries.front().entry.id == row);
    auto const after = store.select({});
    CHECK(after.updated == before.updated);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(after.clusters[i].id == before.clusters[i].id);
        CHECK(after.clusters[i].atom_id == before.clusters[i].atom_id);
        CHECK(after.clusters[i].published == before.clusters[i].published);
        CHECK(after.clusters[i].updated == before.clusters[i].updated);
        CHECK(after.clusters[i].entries.front().entry.updated ==
              before.clusters[i].entries.front().entry.updated);
    }
}

TEST_CASE("other tags are a change that views can show") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const row = add(store, plain_entry("stad", "1"));
    auto const generation = store.generation();
    CHECK(store.retag_entry(*store.find_entry(row), about("wonen")));
    CHECK(store.generation() > generation);
}

TEST_CASE("an entry that was changed since it was read keeps the tags of the change") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const row = add(store, plain_entry("stad", "1"));
    auto const read = *store.find_entry(row);
    auto changed = read;
    changed.content_html = "<p>Er kwam iets bij.</p>";
    changed.tags = about("sport");
    store.complete_entry(changed, story::fingerprint_of(changed));
    auto const generation = store.generation();

    CHECK_FALSE(store.retag_entry(read, about("wonen")));

    CHECK(store.find_entry(row)->tags == about("sport"));
    CHECK(store.generation() == generation);
}

TEST_CASE("a group of new tags is written whole or not at all") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const row = add(store, plain_entry("stad", "1"));
    {
        Store::Transaction const given_up(store);
        CHECK(store.retag_entry(*store.find_entry(row), about("wonen")));
    }
    CHECK(store.find_entry(row)->tags == Tags{});
    CHECK(store.select(topic_view("wonen")).clusters.empty());
}

TEST_CASE("who has no patience does not wait for another process that writes") {
    FixedClock const clock;
    TemporaryFolder const folder;
    Store one(folder / "b.sqlite", Store::Access::read_write, clock);
    Store other(folder / "b.sqlite", Store::Access::read_write, clock);
    auto const row = add(one, plain_entry("stad", "1"));
    auto const read = *other.find_entry(row);
    Store::Transaction const writing(one);
    other.set_patience(std::chrono::milliseconds{0});
    CHECK_THROWS_AS(other.retag_entry(read, about("wonen")), StoreError);
}

TEST_CASE("an entry is found by its guid, its address in any variant, and its id in the merged feed") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "nr-7");
    entry.url = "https://www.stad.be/nieuws/zeven";
    auto const row = add(store, entry);
    add(store, plain_entry("stad", "nr-8"));
    CHECK(store.entries_known_as("nr-7") == Rows{row});
    CHECK(store.entries_known_as("https://www.stad.be/nieuws/zeven") == Rows{row});
    CHECK(store.entries_known_as("http://stad.be/nieuws/zeven/?utm_source=mail#top") == Rows{row});
    auto const cluster = store.find_cluster(store.membership_of(row).cluster);
    REQUIRE(cluster);
    CHECK(store.entries_known_as(cluster->atom_id) == Rows{row});
    CHECK(store.entries_known_as("nr-9").empty());
    CHECK(store.entries_known_as("").empty());
    CHECK_FALSE(store.find_entry(row + 100));
}

TEST_CASE("a cluster is found with all of its entries and the reason of each") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = add(store, plain_entry("stad", "1"));
    auto const id = store.membership_of(first).cluster;
    auto const second = add(store, plain_entry("krant", "2"), id);
    auto const cluster = store.find_cluster(id);
    REQUIRE(cluster);
    REQUIRE(cluster->entries.size() == 2);
    CHECK(cluster->entries[0].entry.id == first);
    CHECK(cluster->entries[1].entry.id == second);
    CHECK(cluster->entries[1].reason.method == "address");
    CHECK_FALSE(store.find_cluster(id + 1));
}

TEST_CASE("a source is known by what was saved of it, else by its id") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    Source stad;
    stad.id = "stad";
    stad.name = "De stad";
    stad.level = Level::local;
    store.save_source(stad);
    CHECK(store.source("stad").name == "De stad");
    CHECK(store.source("stad").level == Level::local);
    CHECK(store.source("dorp").name == "dorp");
}
