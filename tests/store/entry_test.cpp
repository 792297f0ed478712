#include "store/fixture.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

Entry full_entry() {
    auto entry = plain_entry("departement", "dep-1");
    entry.title = "Oproep: groene speelplaatsen";
    entry.summary_html = "<p>Kort.</p>";
    entry.content_html = "<p>Lang, met een <b>deadline</b>: 30 september 2026.</p>";
    entry.language = "nl-BE";
    entry.authors = {"An \"De\" Smet", "Bé"};
    entry.categories = {"Oproep"};
    entry.enclosures = {{"https://departement.be/a.pdf", "application/pdf", 1'234},
                        {"https://departement.be/b", "", {}}};
    entry.published = noon - 2h;
    entry.published_is_claimed = true;
    entry.updated = noon - 1h;
    entry.tags.municipalities = {{"11002", {"title", "Antwerpen", "Named."}},
                                 {"71004", {"content", "Beringen", "Named."}}};
    entry.tags.scope = "named";
    entry.tags.topics = {{"onderwijs", {"title", "speelplaatsen", "A word."}},
                         {"milieu", {"title", "groene", "A word."}}};
    entry.tags.genre = Genre::call;
    entry.tags.deadlines = {
        {2026y / 9 / 30, {}, DeadlineKind::submission, {"content", "30 september 2026", "A date."}},
        {2026y / 10 / 1, 12h, DeadlineKind::payment, {"content", "1 oktober", "A date."}}};
    entry.tags.event_dates = {
        {2026y / 9 / 5, {}, 20h, {"content", "5 september om 20 uur", "A day."}},
        {2026y / 9 / 12, 2026y / 9 / 14, {}, {"content", "van 12 tot 14 september", "Days."}}};
    entry.tags.genre_evidence = {"title", "Oproep", "A word."};
    entry.tags.scope_evidence = {"title", "Antwerpen", "A name."};
    return entry;
}

void check_same(Entry const& one, Entry const& other) {
    CHECK(one.source_id == other.source_id);
    CHECK(one.guid == other.guid);
    CHECK(one.url == other.url);
    CHECK(one.title == other.title);
    CHECK(one.summary_html == other.summary_html);
    CHECK(one.content_html == other.content_html);
    CHECK(one.language == other.language);
    CHECK(one.authors == other.authors);
    CHECK(one.categories == other.categories);
    CHECK(one.enclosures == other.enclosures);
    CHECK(one.published == other.published);
    CHECK(one.published_is_claimed == other.published_is_claimed);
    CHECK(one.updated == other.updated);
    CHECK(one.first_seen == other.first_seen);
    CHECK(one.tags == other.tags);
}

Cluster only_cluster(Store const& store) {
    auto const selection = store.select({});
    REQUIRE(selection.clusters.size() == 1);
    return selection.clusters.front();
}

}  // namespace

TEST_CASE("an entry comes back as it was stored, alone and in its cluster") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const entry = full_entry();
    auto const row = add(store, entry);

    auto const found = store.find_entry("departement", "dep-1");
    REQUIRE(found);
    CHECK(found->id == row);
    check_same(*found, entry);
    check_same(only_cluster(store).entries.front().entry, entry);
}

TEST_CASE("an entry is found by source and guid together") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    add(store, plain_entry("stad", "1"));
    CHECK(store.find_entry("stad", "1"));
    CHECK_FALSE(store.find_entry("stad", "2"));
    CHECK_FALSE(store.find_entry("dorp", "1"));
}

TEST_CASE("text that no one should send is kept byte for byte") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "'; DROP TABLE entry; --");
    entry.title = std::string{"nul \0 and \xff invalid", 19};
    add(store, entry);
    CHECK(store.find_entry("stad", entry.guid).value().title == entry.title);
}

TEST_CASE("a guid is stored once for each source") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    add(store, plain_entry("stad", "1"));
    CHECK_THROWS_AS(add(store, plain_entry("stad", "1")), StoreError);
    CHECK(store.totals().entries == 1);
    CHECK(store.totals().clusters == 1);  // nothing is left of the second
}

TEST_CASE("a cluster that does not exist cannot be joined") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    CHECK_THROWS_AS(add(store, plain_entry("stad", "1"), 99), StoreError);
    CHECK(store.totals().entries == 0);
}

TEST_CASE("the atom id names the authority, the year of first sight and the publication") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.published = noon - 24h * 400;
    add(store, entry);
    CHECK(only_cluster(store).atom_id == "tag:belleman.example,2026:195c9f7680e1fd915591ec2d08ac2e00");
}

TEST_CASE("a new cluster takes its times from its entry and a story of its own") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.published = noon - 3h;
    entry.updated = noon - 2h;
    auto const first = add(store, entry);
    auto const cluster = only_cluster(store);
    CHECK(cluster.published == noon - 3h);
    CHECK(cluster.updated == noon - 2h);
    CHECK(store.membership_of(first).cluster == cluster.id);
    CHECK(store.membership_of(first).story == cluster.story);
    auto const second = add(store, plain_entry("stad", "2"));
    CHECK(store.membership_of(second).story != cluster.story);
}

TEST_CASE("an entry that joins moves updated to when it was seen, and leaves published and the id") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = add(store, plain_entry("stad", "1"));
    auto const before = only_cluster(store);
    auto joining = plain_entry("vereniging", "9");
    joining.published = noon - 24h;
    joining.first_seen = noon + 1h;
    add(store, joining, store.membership_of(first).cluster);
    auto const after = only_cluster(store);
    CHECK(after.published == before.published);
    CHECK(after.atom_id == before.atom_id);
    CHECK(after.updated == noon + 1h);
    REQUIRE(after.entries.size() == 2);
    CHECK(after.entries[0].entry.source_id == "stad");
    CHECK(after.entries[1].entry.source_id == "vereniging");
    CHECK(after.entries[1].reason.method == "address");
    CHECK(after.entries[1].reason.evidence == "Because.");
}

TEST_CASE("a cluster has the tags of all its entries, and genre and scope of the first") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto first = plain_entry("stad", "1");
    first.tags.municipalities = {{"71004", {"title", "Beringen", "First."}}};
    first.tags.topics = {{"milieu", {}}};
    first.tags.genre = Genre::call;
    first.tags.scope = "named";
    first.tags.deadlines = {{2026y / 9 / 30, {}, DeadlineKind::submission, {}}};
    auto second = plain_entry("vereniging", "1");
    second.tags.municipalities = {{"11002", {}}, {"71004", {"title", "Beringen", "Second."}}};
    second.tags.topics = {{"onderwijs", {}}, {"milieu", {}}};
    second.tags.genre = Genre::news;
    second.tags.scope = "flanders";
    second.tags.deadlines = {{2026y / 6 / 1, {}, DeadlineKind::registration, {}},
                             {2026y / 9 / 30, {}, DeadlineKind::submission, {}}};
    add(store, second, store.membership_of(add(store, first)).cluster);

    auto const tags = only_cluster(store).tags;
    REQUIRE(tags.municipalities.size() == 2);
    CHECK(tags.municipalities[0].nis == "11002");
    CHECK(tags.municipalities[1].evidence.reason == "First.");
    REQUIRE(tags.topics.size() == 2);
    CHECK(tags.topics[0].topic == "milieu");
    CHECK(tags.topics[1].topic == "onderwijs");
    CHECK(tags.genre == Genre::call);
    CHECK(tags.scope == "named");
    REQUIRE(tags.deadlines.size() == 2);
    CHECK(tags.deadlines[0].what == DeadlineKind::registration);
    CHECK(tags.deadlines[1].what == DeadlineKind::submission);
}

TEST_CASE("a cluster takes place on the days of all its entries when the first of them is an event") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto first = plain_entry("stad", "1");
    first.tags.genre = GENERATE(Genre::event, Genre::news);
    first.tags.genre_evidence = {"title", "Markt", "First."};
    auto second = plain_entry("vereniging", "1");
    second.tags.genre = Genre::event;
    second.tags.event_dates = {{2026y / 6 / 3, {}, {}, {"title", "3 juni", "Second."}}};
    add(store, second, store.membership_of(add(store, first)).cluster);
    auto const tags = only_cluster(store).tags;
    CHECK(tags.event_dates.empty() == (first.tags.genre == Genre::news));
    CHECK(tags.genre_evidence.reason == "First.");
}

TEST_CASE("a second entry with the same tags stands once in its views") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = add(store, full_entry());
    auto again = full_entry();
    again.guid = "dep-2";
    add(store, again, store.membership_of(first).cluster);
    View view;
    view.municipalities = {"11002"};
    CHECK(store.select(view).clusters.size() == 1);
}

TEST_CASE("an update replaces what the entry says and moves its cluster") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    add(store, full_entry());
    auto changed = plain_entry("departement", "dep-1");
    changed.id = store.find_entry("departement", "dep-1").value().id;
    changed.title = "Oproep gesloten";
    changed.updated = noon + 5h;
    changed.tags.topics = {{"bestuur", {}}};
    store.update_entry(changed, story::fingerprint_of(changed));

    check_same(store.find_entry("departement", "dep-1").value(), changed);
    auto const cluster = only_cluster(store);
    CHECK(cluster.updated == noon + 5h);
    CHECK(cluster.published == noon - 2h);
    CHECK(cluster.tags == changed.tags);
    CHECK(cluster.entries.front().reason.method == "new");
    View view;
    view.topics = {"milieu"};
    CHECK(store.select(view).clusters.empty());
    view.topics = {"bestuur"};
    CHECK(store.select(view).clusters.size() == 1);
}

TEST_CASE("an update never moves its cluster back in time") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.id = add(store, entry);
    entry.updated = noon - 1h;
    store.update_entry(entry, story::fingerprint_of(entry));
    CHECK(only_cluster(store).updated == noon);
}

TEST_CASE("an entry that is not stored cannot be updated") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.id = 5;
    CHECK_THROWS_AS(store.update_entry(entry, story::fingerprint_of(entry)), std::logic_error);
}
