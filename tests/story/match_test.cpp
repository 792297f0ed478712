#include "belleman/story/match.hpp"

#include "story/items.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::story;

TEST_CASE("without candidates an entry makes a new cluster in a new story") {
    auto const decision = decide_on({}, {});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 0);
    CHECK(decision.reason.method == "new");
    CHECK(decision.reason.score == 1.0);
    CHECK_FALSE(decision.reason.evidence.empty());
    CHECK(decision.related.empty());
}

TEST_CASE("a variant of the same address joins, also from the same source") {
    Item item;
    item.url = "http://www.departement.be/nieuws/speelplaatsen/?utm_source=rss";
    item.title = "Subsidie voor groene speelplaatsen (update)";
    auto const decision = decide_on(item, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "address");
    CHECK(decision.reason.evidence ==
          "It has the same address as the publication of departement: departement.be/nieuws/speelplaatsen.");
}

TEST_CASE("quirk 36: one address in two languages makes two announcements") {
    Item french;
    french.language = "fr";
    CHECK(decide_on(french, {stored({})}).cluster_id == 0);
}

TEST_CASE("an address that serves something else altogether does not join") {
    Item other;
    other.title = "Zwembad gesloten";
    other.text = "Wegens werken blijft het bad twee weken dicht.";
    CHECK(decide_on(other, {stored({})}).cluster_id == 0);
}

TEST_CASE("items that all link to the page with the list stay apart") {
    Item one;
    Item other;
    one.url = other.url = "https://departement.be/vacatures";
    one.title = "Vacature: medewerker onthaal";
    one.text = "Je ontvangt de bezoekers van het administratief centrum.";
    other.title = "Vacature: ploegbaas groen en wegen";
    other.text = "Je stuurt een ploeg van zes tuinmannen aan.";
    CHECK(decide_on(other, {stored(one)}).cluster_id == 0);
}

TEST_CASE("quirk 43: a page that another source passes on in its own words joins") {
    Item passed_on = relayed();
    passed_on.url = "http://www.departement.be/nieuws/speelplaatsen?utm_source=vereniging";
    passed_on.title = "Vier miljoen voor vergroening";
    passed_on.text = "Lees het bij het departement.";
    auto const decision = decide_on(passed_on, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "address");
}

TEST_CASE("two sources that link to one home page stay apart") {
    Item one;
    Item other = relayed();
    one.url = other.url = "https://departement.be/";
    other.title = "Zwembad gesloten";
    other.text = "Wegens werken blijft het bad twee weken dicht.";
    CHECK(decide_on(other, {stored(one)}).cluster_id == 0);
}

TEST_CASE("quirk 44: an address with a new title joins when the text is the same") {
    Item retitled;
    retitled.title = "Vier miljoen voor vergroening";
    CHECK(decide_on(retitled, {stored({})}).reason.method == "address");
}

TEST_CASE("two entries of one source with different addresses never join") {
    Item again;
    again.url = "https://departement.be/nieuws/speelplaatsen-0";
    auto const decision = decide_on(again, {stored({})});
    CHECK(decision.cluster_id == 0);
    CHECK_THAT(decision.reason.evidence, Catch::Contains("One source gave them two addresses"));
}

TEST_CASE("the same page under a new host, after a site has moved, joins") {
    Item moved;
    moved.url = "https://nieuw.departement.be/actueel/speelplaatsen";
    auto const decision = decide_on(moved, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "republished");
}

TEST_CASE("a page with the same name and another date in its text is another one") {
    Item next;
    next.url = "https://nieuw.departement.be/actueel/speelplaatsen";
    next.text =
        "<p>Scholen kunnen tot 15 november een aanvraag indienen voor het vergroenen van hun "
        "speelplaats.</p>";
    CHECK(decide_on(next, {stored({})}).cluster_id == 0);
}

TEST_CASE("a cluster takes so many entries, and so many of one source, and no more") {
    struct Case {
        int entries;
        int of_source;
        bool joins;
    };
    auto const example = GENERATE(values<Case>({{1, 0, true},
                                                {most_entries_in_cluster - 1, 0, true},
                                                {most_entries_in_cluster, 0, false},
                                                {10, most_entries_of_one_source - 1, true},
                                                {10, most_entries_of_one_source, false}}));
    CAPTURE(example.entries, example.of_source);
    auto candidate = stored({});
    candidate.cluster_entries = example.entries;
    candidate.cluster_entries_of_source = example.of_source;
    auto const decision = decide_on(relayed(), {candidate});
    CHECK((decision.cluster_id == 7) == example.joins);
    CHECK((decision.reason.method != "new") == example.joins);
    CHECK(decision.related.size() == (example.joins ? 0 : 1));
}

TEST_CASE("beside a full cluster the likest that has room takes the entry") {
    auto full = stored({}, 1, 10);
    full.cluster_entries = most_entries_in_cluster;
    CHECK(decide_on({}, {full, stored(relayed(), 2, 20)}).cluster_id == 2);
}

TEST_CASE("the same address is stronger than the same words") {
    auto arriving = relayed();
    arriving.url = Item{}.url;
    auto other = relayed();
    other.source = "agentschap";
    other.url = "https://agentschap.be/12";
    auto const decision = decide_on(arriving, {stored(other, 3, 30), stored({}, 2, 20)});
    CHECK(decision.cluster_id == 2);
    CHECK(decision.reason.method == "address");
}

TEST_CASE("an entry that links two clusters joins the likest, and the younger points to the older") {
    auto other_relay = relayed();
    other_relay.source = "agentschap";
    other_relay.url = "https://agentschap.be/5";
    auto arriving = relayed();
    arriving.source = "stad";
    arriving.url = "https://stad.be/77";
    auto const decision = decide_on(arriving, {stored(other_relay, 9, 90), stored({}, 2, 20)});
    REQUIRE(decision.related.size() == 1);
    CHECK(decision.related[0].older_cluster == 2);
    CHECK(decision.related[0].younger_cluster == 9);
    CHECK_FALSE(decision.related[0].reason.evidence.empty());
}

TEST_CASE("the order of the candidates does not matter") {
    Item near = relayed();
    near.text =
        "Scholen kunnen tot 30 september een aanvraag indienen. En er is ook koffie voor iedereen die komt.";
    Item other_relay = relayed();
    other_relay.source = "agentschap";
    other_relay.url = "https://agentschap.be/5";
    std::vector<Candidate> candidates{stored(near, 1, 10), stored({}, 2, 20), stored(other_relay, 3, 30)};
    auto arriving = relayed();
    arriving.source = "stad";
    arriving.url = "https://stad.be/77";
    auto const first = decide_on(arriving, candidates);
    CHECK(first.cluster_id != 0);
    std::ranges::sort(candidates, {}, &Candidate::entry_id);
    do {
        auto const decision = decide_on(arriving, candidates);
        CHECK(decision.cluster_id == first.cluster_id);
        CHECK(decision.reason.evidence == first.reason.evidence);
        REQUIRE(decision.related.size() == first.related.size());
        for (std::size_t i = 0; i < first.related.size(); ++i) {
            CHECK(decision.related[i].older_cluster == first.related[i].older_cluster);
            CHECK(decision.related[i].younger_cluster == first.related[i].younger_cluster);
        }
    } while (std::ranges::next_permutation(candidates, {}, &Candidate::entry_id).found);
}

TEST_CASE("a decision says which comparisons made it, the heaviest first") {
    auto const decision = decide_on(relayed(), {stored({})});
    REQUIRE(decision.contributions.size() > 3);
    CHECK(decision.likest_entry == 70);
    CHECK(std::ranges::is_sorted(decision.contributions, std::ranges::greater{},
                                 [](Contribution const& part) { return std::abs(part.worth); }));
    CHECK_THAT(decision.reason.evidence, Catch::Contains("most like the publication of departement"));
}
