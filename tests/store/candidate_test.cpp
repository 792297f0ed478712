#include "belleman/story/match.hpp"
#include "store/fixture.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

std::vector<story::Candidate> candidates_for(Store const& store, Entry const& arriving) {
    return store.candidates(story::fingerprint_of(arriving), arriving.source_id);
}

bool holds(std::vector<story::Candidate> const& candidates, std::int64_t entry) {
    return std::ranges::find(candidates, entry, &story::Candidate::entry_id) != candidates.end();
}

Entry titled(std::string const& source, std::string const& guid, std::string title) {
    auto entry = plain_entry(source, guid);
    entry.title = std::move(title);
    return entry;
}

/// Matches and stores it as the daemon does; returns its row.
std::int64_t match(Store& store, Entry const& entry) {
    auto const fingerprint = story::fingerprint_of(entry);
    auto const candidates = store.candidates(fingerprint, entry.source_id);
    auto const decision = story::decide(fingerprint, entry.source_id, {candidates, store.rarity()});
    return store.add_entry(entry, fingerprint, decision, authority);
}

}  // namespace

TEST_CASE("candidates have the address or rare words in common, with their whole fingerprint") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto same_address = titled("stad", "1", "Iets heel anders");
    same_address.url = "https://www.vereniging.be/a/";
    auto same_words = titled("dorp", "2", "Vergroening van straten");
    same_words.content_html = "Een tekst van meer dan vier woorden.";
    auto const by_address = add(store, same_address);
    auto const by_words = add(store, same_words);
    auto const neither = add(store, titled("bad", "4", "Zwembad dicht"));

    auto arriving = titled("vereniging", "5", "Vergroening begint");
    arriving.url = "https://vereniging.be/a";
    auto const candidates = candidates_for(store, arriving);
    CHECK(holds(candidates, by_address));
    CHECK_FALSE(holds(candidates, neither));
    auto const found = std::ranges::find(candidates, by_words, &story::Candidate::entry_id);
    REQUIRE(found != candidates.end());
    CHECK(found->source_id == "dorp");
    CHECK(found->cluster_id == store.membership_of(by_words).cluster);
    CHECK(found->story_id == store.membership_of(by_words).story);
    CHECK(found->fingerprint == story::fingerprint_of(same_words));
}

TEST_CASE("words find what was published within a month, an address however long ago") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto old = titled("stad", "1", "Vergroening van straten");
    old.published = noon - 24h * 400;
    auto const stored = add(store, old);
    CHECK_FALSE(holds(candidates_for(store, titled("dorp", "2", "Vergroening van straten")), stored));
    auto same_address = titled("dorp", "3", "Vergroening van straten");
    same_address.url = old.url;
    CHECK(holds(candidates_for(store, same_address), stored));
}

TEST_CASE("candidates are bounded, and common words do not hide an address") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = add(store, plain_entry("stad", "eerste"));
    for (int number = 0; number < 300; ++number)
        add(store, titled("dorp", fmt::format("{}", number), "Nieuws uit het dorp"));
    auto arriving = titled("stad", "tweede", "Nieuws uit het dorp");
    arriving.url = "https://stad.be/eerste";
    auto const candidates = candidates_for(store, arriving);
    CHECK(candidates.size() <= 64);
    CHECK(holds(candidates, first));
}

TEST_CASE("with a candidate comes its whole story") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = add(store, titled("stad", "1", "Vergroening"));
    auto const cluster = store.membership_of(first).cluster;
    auto const member = add(store, titled("dorp", "2", "Onverwacht"), cluster);
    CHECK(holds(candidates_for(store, titled("gewest", "3", "Vergroening")), member));
}

TEST_CASE("candidates say how many entries their cluster has, and how many of the arriving one's source") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const cluster = store.membership_of(add(store, plain_entry("stad", "1"))).cluster;
    add(store, plain_entry("dorp", "1"), cluster);
    add(store, plain_entry("dorp", "2"), cluster);
    auto const candidates = store.candidates(story::fingerprint_of(plain_entry("stad", "1")), "dorp");
    REQUIRE_FALSE(candidates.empty());
    CHECK(candidates.back().cluster_entries == 3);
    CHECK(candidates.back().cluster_entries_of_source == 2);
}

TEST_CASE("a source that repeats itself under new guids makes no cluster without end") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    for (int number = 0; number < 10; ++number) {
        auto entry = titled("stad", fmt::format("{}", number), "Altijd hetzelfde bericht");
        entry.url = "https://stad.be/altijd-hetzelfde";
        match(store, entry);
    }
    std::vector<std::size_t> sizes;
    for (auto const& cluster : store.select({}).clusters)
        sizes.push_back(cluster.entries.size());
    CHECK(sizes == std::vector<std::size_t>{2, 4, 4});
}

TEST_CASE("entries without address and title are nobody's candidates") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.url = entry.title = "";
    auto const stored = add(store, entry);
    auto other = plain_entry("dorp", "2");
    other.url = other.title = "";
    CHECK_FALSE(holds(candidates_for(store, other), stored));
}

TEST_CASE("a decision is kept with its method, score, sentence and contributions") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto original = titled("stad", "1", "Subsidie voor geveltuinen in de binnenstad");
    original.content_html =
        "Bewoners krijgen tot 250 euro voor een geveltuin langs hun woning in de binnenstad.";
    auto copy = original;
    copy.source_id = "dorp";
    copy.guid = "2";
    copy.url = "https://dorp.be/2";
    auto const first = match(store, original);
    auto const second = match(store, copy);
    CHECK(store.membership_of(second).cluster == store.membership_of(first).cluster);
    auto const decision = store.decision_of(second);
    REQUIRE(decision);
    CHECK(decision->cluster_id == store.membership_of(first).cluster);
    CHECK(decision->reason.method == "likeness");
    CHECK(decision->reason.score > 0.5);
    CHECK_THAT(decision->reason.evidence, Catch::Contains("stad"));
    CHECK(decision->likest_entry == first);
    REQUIRE_FALSE(decision->contributions.empty());
    CHECK(decision->contributions.front().worth != 0);
    CHECK(store.decision_of(first)->reason.method == "new");
    CHECK_FALSE(store.decision_of(999));
}

TEST_CASE("a new cluster joins the story that the decision names") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const original = add(store, plain_entry("stad", "1"));
    auto translation = plain_entry("ville", "1");
    translation.language = "fr";
    story::Decision decision;
    decision.story_id = store.membership_of(original).story;
    decision.reason = {"new", 1, "The first in this language."};
    decision.story_reason = MatchReason{"translation", 0.9, "It is like it."};
    auto const stored = store.add_entry(translation, story::fingerprint_of(translation), decision, authority);
    CHECK(store.membership_of(stored).story == store.membership_of(original).story);
    CHECK(store.membership_of(stored).cluster != store.membership_of(original).cluster);
    REQUIRE(store.decision_of(stored)->story_reason);
    CHECK(store.decision_of(stored)->story_reason->method == "translation");
}

TEST_CASE("clusters that belong together are kept apart and point to each other") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const older = store.membership_of(add(store, plain_entry("stad", "1"))).cluster;
    story::Decision decision;
    decision.reason = {"new", 1, "The other is full."};
    decision.related.push_back({older, 0, {"likeness", 0.8, "They are alike."}});
    auto const entry = plain_entry("dorp", "2");
    auto const younger =
        store.membership_of(store.add_entry(entry, story::fingerprint_of(entry), decision, authority))
            .cluster;
    REQUIRE(store.related_to(younger).size() == 1);
    CHECK(store.related_to(younger)[0].older_cluster == older);
    REQUIRE(store.related_to(older).size() == 1);
    CHECK(store.related_to(older)[0].younger_cluster == younger);
    CHECK(store.related_to(younger)[0].reason.evidence == "They are alike.");
}

TEST_CASE("rarity counts what is stored, also after a restart and after a change that was undone") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    FixedClock const clock;
    auto const counted = [&](Store const& store) { return store.rarity().entries(); };
    {
        Store store{file, Store::Access::read_write, clock};
        for (int number = 0; number < 300; ++number)
            add(store, plain_entry("stad", fmt::format("{}", number)));
        CHECK(counted(store) == 300);
        {
            Store::Transaction const undone{store};
            add(store, plain_entry("dorp", "1"));
            CHECK(counted(store) == 301);
        }
        CHECK(counted(store) == 300);
    }
    Store const again{file, Store::Access::read_write, clock};
    CHECK(counted(again) == 300);
}

TEST_CASE("the page of a translation finds its entry however long ago that came, both ways") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto dutch = plain_entry("stad", "1");
    auto french = titled("ville", "2", "Fermeture de la piscine");
    french.language = "fr";
    french.published = noon - 800 * 24h;
    french.translations = {{"nl", dutch.url}};
    auto const naming = match(store, french);
    CHECK(holds(candidates_for(store, dutch), naming));
    auto german = titled("gemeinde", "3", "Schwimmbad geschlossen");
    german.language = "de";
    german.translations = {{"fr", french.url}};
    CHECK(holds(candidates_for(store, german), naming));
    CHECK_FALSE(holds(candidates_for(store, plain_entry("dorp", "9")), naming));
}

TEST_CASE("what a page says of its addresses comes back with its entry") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.canonical_url = "https://stad.be/premie";
    entry.translations = {{"fr", "https://stad.be/fr/prime"}, {"de", "https://stad.be/de/praemie"}};
    entry.id = add(store, entry);
    CHECK(store.find_entry("stad", "1")->canonical_url == entry.canonical_url);
    CHECK(store.find_entry(entry.id)->translations == entry.translations);
    entry.canonical_url.clear();
    entry.translations.clear();
    store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(store.find_entry("stad", "1")->canonical_url.empty());
    CHECK(store.entries_after(0, 10).at(0).translations.empty());
}
