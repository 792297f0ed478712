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
    CHECK(decision.reason.evidence ==
          "The likest that is known comes from its own source, and is not the same. One source gave them two "
          "addresses.");
}

TEST_CASE("the same page under a new host, after a site has moved, joins") {
    Item moved;
    moved.url = "https://nieuw.departement.be/actueel/speelplaatsen";
    auto const decision = decide_on(moved, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "republished");
}

TEST_CASE("the same words in another month are another announcement, not a site that moved") {
    Item march;
    march.url = "https://departement.be/2026/03/containerpark";
    march.text =
        "<p>Het containerpark blijft deze zaterdag dicht voor werken aan de weegbrug. Wie groenafval heeft "
        "kan terecht in het park van de buurgemeente.</p>";
    Item april = march;
    april.url = "https://departement.be/2026/04/containerpark";
    april.day += 2;
    CHECK(decide_on(april, {stored(march)}).cluster_id == 7);
    april.day += 29;
    CHECK(decide_on(april, {stored(march)}).cluster_id == 0);
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

TEST_CASE("an entry without a text says nothing of a third, whichever of the two came first") {
    Item link_only = relayed();
    link_only.source = "nieuwsbrief";
    link_only.url = Item{}.url;
    link_only.title = "Groene speelplaatsen";
    link_only.text = "Lees meer";
    auto copy = relayed();
    auto const beside_both = decide_on(copy, {stored({}, 7, 70), stored(link_only, 7, 71)});
    CHECK(beside_both.cluster_id == 7);
    CHECK(beside_both.reason.score > 0.8);
    CHECK(beside_both.likest_entry == 70);
    CHECK(decide_on(link_only, {stored({}, 7, 70), stored(copy, 7, 71)}).cluster_id == 7);
    auto const beside_the_link = decide_on(copy, {stored(link_only)});
    CHECK(beside_the_link.cluster_id == 0);
    CHECK_THAT(beside_the_link.reason.evidence, Catch::Contains("a title alone proves nothing"));
}

TEST_CASE(
    "a story that an entry of the same language keeps it out of is told with that entry and its reason") {
    auto other = relayed();
    other.title = "Subsidie voor groene speelplaatsen 2025";
    auto arriving = relayed();
    arriving.source = "stad";
    arriving.url = "https://stad.be/77";
    arriving.title = "Subsidie voor groene speelplaatsen in de kern 2026";
    auto const decision = decide_on(arriving, {stored({}, 7, 70), stored(other, 7, 71)});
    REQUIRE(decision.cluster_id == 0);
    CHECK(decision.likest_entry == 71);
    CHECK(decision.reason.score == 1.0);
    CHECK_THAT(decision.reason.evidence, Catch::StartsWith("It is not what vereniging published.") &&
                                             Catch::Contains("different years"));
}

TEST_CASE("a story whose own language is not like it is told with the chance that it has there") {
    Item french;
    french.language = "fr";
    french.source = "administration";
    french.url = "https://stad.be/fr/nieuws/77";
    Item other;
    other.url = "https://departement.be/nieuws/zwembad";
    other.title = "Zwembad gesloten";
    other.text = "<p>Wegens werken aan de filters blijft het bad twee weken dicht voor iedereen.</p>";
    Item arriving = relayed();
    arriving.url = "https://stad.be/nl/nieuws/77";
    auto const decision = decide_on(arriving, {stored(french, 8, 80, 5), stored(other, 7, 70, 5)});
    REQUIRE(decision.cluster_id == 0);
    CHECK(decision.likest_entry == 70);
    CHECK(decision.reason.score > 0.5);
    CHECK_THAT(decision.reason.evidence, Catch::StartsWith("Not enough") && !Catch::Contains("100 % sure"));
}

TEST_CASE("what is switched off has no part in what is told of two that a rule keeps apart") {
    auto other = relayed();
    other.title = "Subsidie voor groene speelplaatsen 2025";
    auto arriving = relayed();
    arriving.source = "stad";
    arriving.title = "Subsidie voor groene speelplaatsen 2026";
    SourceMatching matching;
    matching.off = {EvidenceKind::text};
    auto const has_text = [](Decision const& decision) {
        return std::ranges::any_of(decision.contributions, [](Contribution const& part) {
            return part.feature == Feature::shared_text || part.feature == Feature::rarest_words;
        });
    };
    arriving.url = "https://stad.be/77";
    CHECK(has_text(decide_on(arriving, {stored(other)})));
    CHECK_FALSE(has_text(decide_on(arriving, {stored(other)}, {{"stad", matching}})));
}

TEST_CASE("of a full cluster it is told what it is full of") {
    auto candidate = stored({});
    candidate.cluster_entries = most_entries_in_cluster;
    CHECK(decide_on(relayed(), {candidate}).reason.evidence ==
          "The cluster of the same announcement has 32 publications and takes no more.");
    candidate.cluster_entries = 10;
    candidate.cluster_entries_of_source = most_entries_of_one_source;
    CHECK(decide_on(relayed(), {candidate}).reason.evidence ==
          "The cluster of the same announcement takes no more publications of its source.");
}
