// What clusters say of one another, which of their entries is shown, and what of it moves `updated`.

#include "store/fixture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

struct Told {
    FixedClock clock;
    Store store = Store::in_memory(clock);

    /// Another cluster of the story of `row`, in French.
    std::int64_t translate(std::int64_t row, Store::Showing showing = Store::Showing::at_once) {
        auto entry = plain_entry("ville", "fr");
        entry.title = "Annonce";
        entry.language = "fr-BE";
        entry.first_seen = noon + 2h;
        story::Decision decision;
        decision.story_id = store.membership_of(row).story;
        decision.reason = {"new", 1, "Because."};
        return store.add_entry(entry, story::fingerprint_of(entry), decision, authority, showing);
    }
    /// A cluster that is related to that of `row`.
    std::int64_t relate(std::int64_t row, std::string const& method = "likeness") {
        auto const entry = plain_entry("dorp", "later");
        story::Decision decision;
        decision.reason = {"new", 1, "Because."};
        decision.related.push_back({store.membership_of(row).cluster, 0, {method, 0.8, "Alike."}});
        return store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
    }
    /// One more entry for the cluster of `older`, which turns out to be that of `younger` too.
    void join_relating(std::int64_t older, std::int64_t younger, Instant when) {
        auto entry = plain_entry("gehucht", "nog");
        entry.first_seen = when;
        story::Decision decision;
        decision.cluster_id = store.membership_of(older).cluster;
        decision.reason = {"likeness", 0.9, "Because."};
        decision.related = {
            {decision.cluster_id, store.membership_of(younger).cluster, {"likeness", 0.8, "Alike."}}};
        store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
    }
    [[nodiscard]] Cluster cluster_of(std::int64_t row) const {
        return *store.find_cluster(store.membership_of(row).cluster);
    }
    void save(std::string const& id, Level level) {
        Source source;
        source.id = source.name = source.organisation = id;
        source.level = level;
        store.save_source(source);
    }
};

}  // namespace

TEST_CASE("the clusters of a story mention one another, also where the view holds only one of them") {
    Told told;
    auto const dutch = add(told.store, plain_entry("stad", "1"));
    auto const french = told.translate(dutch);
    View view;
    view.languages = {"nl"};
    auto const selection = told.store.select(view);
    REQUIRE(selection.clusters.size() == 1);
    CHECK(selection.clusters[0].translations ==
          std::vector<Mention>{
              {told.cluster_of(french).atom_id, "ville", "fr-BE", "https://ville.be/fr", "Annonce"}});
    CHECK(selection.sources.contains("ville"));
    REQUIRE(told.cluster_of(french).translations.size() == 1);
    CHECK(told.cluster_of(french).translations[0].title == "Bericht 1");
}

TEST_CASE("a translation that comes, changes or goes moves what mentions it") {
    Told told;
    auto const dutch = add(told.store, plain_entry("stad", "1"));
    auto const french = told.translate(dutch);
    CHECK(told.cluster_of(dutch).updated == noon + 2h);
    auto entry = *told.store.find_entry(french);
    entry.title = "Annonce corrigée";
    entry.updated = noon + 3h;
    told.store.update_entry(entry, story::fingerprint_of(entry));
    CHECK(told.cluster_of(dutch).updated == noon + 3h);
    entry.content_html = "<p>Autre texte.</p>";
    entry.updated = noon + 4h;
    told.store.update_entry(entry, story::fingerprint_of(entry));
    CHECK(told.cluster_of(dutch).updated == noon + 3h);
    told.store.withdraw_entry(french, {noon + 5h, WithdrawalSign::deleted}, noon + 5h);
    CHECK(told.cluster_of(dutch).updated == noon + 5h);
    CHECK(told.cluster_of(dutch).translations.empty());
}

TEST_CASE("what is held is mentioned nowhere and counted nowhere until it is shown") {
    Told told;
    auto const dutch = add(told.store, plain_entry("stad", "1"));
    auto const french = told.translate(dutch, Store::Showing::held);
    CHECK(told.cluster_of(dutch).translations.empty());
    CHECK(told.cluster_of(dutch).updated == noon);
    CHECK(told.store.totals().clusters == 1);
    CHECK(told.store.select({}).clusters.size() == 1);
    told.store.show_held("ville", noon + 6h, noon + 6h);
    CHECK(told.cluster_of(dutch).translations.size() == 1);
    CHECK(told.cluster_of(dutch).updated == noon + 6h);
    CHECK(told.store.totals().clusters == 2);
    CHECK(told.cluster_of(french).translations.size() == 1);
}

TEST_CASE("showing all that is held, whenever it was seen, dates what mentions it by the clock") {
    Told told;
    auto const dutch = add(told.store, plain_entry("stad", "1"));
    told.translate(dutch, Store::Showing::held);
    CHECK(told.store.show_held("ville", Instant::max(), noon + 6h) == 1);
    CHECK(told.cluster_of(dutch).updated == noon + 6h);
}

TEST_CASE("a held cluster that is joined with another leaves no id behind") {
    Told told;
    auto const shown = add(told.store, plain_entry("stad", "1"));
    story::Decision decision;
    decision.reason = {"new", 1, "Because."};
    auto const entry = plain_entry("dorp", "2");
    auto const held =
        told.store.add_entry(entry, story::fingerprint_of(entry), decision, authority, Store::Showing::held);
    REQUIRE(told.store.join(shown, held, noon + 1h));
    CHECK(told.cluster_of(shown).former.empty());
}

TEST_CASE("the younger of two related clusters mentions the older, not the other way round") {
    Told told;
    auto const older = add(told.store, plain_entry("stad", "1"));
    auto const younger = told.relate(older);
    REQUIRE(told.cluster_of(younger).related.size() == 1);
    CHECK(told.cluster_of(younger).related[0].atom_id == told.cluster_of(older).atom_id);
    CHECK(told.cluster_of(older).related.empty());
    CHECK(told.store.select({}).clusters[0].related.size() == 1);
}

TEST_CASE("clusters that a person set apart do not mention each other") {
    Told told;
    auto const older = add(told.store, plain_entry("stad", "1"));
    CHECK(told.cluster_of(told.relate(older, "apart")).related.empty());
}

TEST_CASE("what turns out once more to be related, or was set apart, moves nothing") {
    Told told;
    auto const older = add(told.store, plain_entry("stad", "1"));
    auto const younger = told.relate(older, GENERATE(as<std::string>{}, "likeness", "apart"));
    told.join_relating(older, younger, noon + 3h);
    CHECK(told.cluster_of(older).updated == noon + 3h);
    CHECK(told.cluster_of(younger).updated == noon);
}

TEST_CASE("what turns out to be related to a cluster that is not shown moves nothing") {
    Told told;
    auto const older = add(told.store, plain_entry("stad", "1"));
    auto const younger = add(told.store, plain_entry("dorp", "2"));
    told.store.withdraw_entry(older, {noon + 1h, WithdrawalSign::deleted}, noon + 1h);
    story::Decision decision;
    decision.reason = {"new", 1, "Because."};
    decision.related = {{told.store.membership_of(older).cluster,
                         told.store.membership_of(younger).cluster,
                         {"likeness", 0.8, "Alike."}}};
    auto entry = plain_entry("gehucht", "3");
    entry.first_seen = noon + 3h;
    told.store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
    CHECK(told.cluster_of(younger).updated == noon);
}

TEST_CASE("what turns out to be related moves the younger, which mentions the older from then on") {
    Told told;
    auto const older = add(told.store, plain_entry("stad", "1"));
    auto const younger = add(told.store, plain_entry("dorp", "2"));
    told.join_relating(older, younger, noon + 3h);
    CHECK(told.cluster_of(younger).related.size() == 1);
    CHECK(told.cluster_of(younger).updated == noon + 3h);
}

TEST_CASE("a publication by a government that comes later is shown from then on, under the same id") {
    Told told;
    told.save("vvsg", Level::association);
    told.save("agentschap", Level::flemish);
    auto const first = add(told.store, plain_entry("vvsg", "1"));
    auto const before = told.cluster_of(first);
    auto later = plain_entry("agentschap", "2");
    later.first_seen = noon + 3h;
    later.content_html = "<p>De volledige tekst.</p>";
    auto const second = add(told.store, later, before.id);
    auto const after = told.cluster_of(first);
    CHECK(after.atom_id == before.atom_id);
    CHECK(after.published == before.published);
    CHECK(after.updated == noon + 3h);
    CHECK(after.entries[0].entry.id == second);
    CHECK(after.entries[0].entry.content_html == "<p>De volledige tekst.</p>");
    CHECK(after.entries[1].entry.id == first);
    CHECK_THAT(after.original_reason, Catch::Contains("government"));
}

TEST_CASE("an original that its source takes back makes way, and comes back with it") {
    Told told;
    told.save("vvsg", Level::association);
    told.save("agentschap", Level::flemish);
    auto const first = add(told.store, plain_entry("vvsg", "1"));
    auto const second =
        add(told.store, plain_entry("agentschap", "2"), told.store.membership_of(first).cluster);
    told.store.withdraw_entry(second, {noon + 1h, WithdrawalSign::page_gone}, noon + 1h);
    CHECK(told.cluster_of(first).entries[0].entry.id == first);
    CHECK(told.cluster_of(first).entries[1].entry.withdrawal);
    told.store.restore_entry(second, noon + 2h);
    CHECK(told.cluster_of(first).entries[0].entry.id == second);
}

TEST_CASE("the order of a cluster is the same after a restart") {
    TemporaryFolder const folder;
    FixedClock const clock;
    std::int64_t first = 0;
    {
        Store store{folder / "b.db", Store::Access::read_write, clock};
        first = add(store, plain_entry("krant", "1"));
        Source source;
        source.id = source.name = source.organisation = "stad";
        source.level = Level::local;
        store.save_source(source);
        add(store, plain_entry("stad", "2"), store.membership_of(first).cluster);
    }
    Store const store{folder / "b.db", Store::Access::read_only, clock};
    CHECK(store.select({}).clusters[0].entries[0].entry.source_id == "stad");
}
