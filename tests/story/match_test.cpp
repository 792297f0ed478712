#include "belleman/story/match.hpp"

#include "belleman/story/fingerprint.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::story;

namespace {

constexpr char const* subsidy_title = "Subsidie voor groene speelplaatsen in de kern";
constexpr char const* subsidy_text =
    "<p>Scholen kunnen tot 30 september een aanvraag indienen voor het vergroenen van hun speelplaats. De "
    "minister "
    "trekt daar dit jaar vier miljoen euro voor uit.</p>";

struct Item {
    std::string source = "departement";
    std::string url = "https://departement.be/nieuws/speelplaatsen";
    std::string title = subsidy_title;
    std::string text = subsidy_text;
    std::string language = "nl";
    int day = 20'000;
};

Fingerprint fingerprint(Item const& item) {
    Entry entry;
    entry.source_id = item.source;
    entry.url = item.url;
    entry.title = item.title;
    entry.content_html = item.text;
    entry.language = item.language;
    entry.published = Instant{std::chrono::days{item.day}};
    return fingerprint_of(entry);
}

Candidate stored(Item const& item, std::int64_t cluster = 7, std::int64_t entry = 70) {
    return {entry, cluster, item.source, fingerprint(item)};
}

Decision decide_on(Item const& item, std::vector<Candidate> const& candidates) {
    return decide(fingerprint(item), item.source, candidates);
}

Item relayed() {
    Item item;
    item.source = "vereniging";
    item.url = "https://vereniging.be/n/12";
    return item;
}

}  // namespace

TEST_CASE("without candidates an entry makes a new cluster") {
    auto const decision = decide_on({}, {});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.reason.method == "new");
    CHECK(decision.reason.score == 1.0);
    CHECK_FALSE(decision.reason.evidence.empty());
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

TEST_CASE("quirk 36: one address in two languages stays two announcements") {
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

TEST_CASE("quirk 42: the same title and text on the same day join across sources") {
    auto const decision = decide_on(relayed(), {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "title-and-text");
    CHECK(decision.reason.score == 1.0);
    CHECK(decision.reason.evidence ==
          "It has the same title as the publication of departement on the same day, and "
          "100 % of the shorter text stands in the other.");
}

TEST_CASE("the same title joins from day to day, not over two days") {
    auto item = relayed();
    auto const [days, joins] =
        GENERATE(table<int, bool>({{-2, false}, {-1, true}, {0, true}, {1, true}, {2, false}}));
    item.day += days;
    CAPTURE(days);
    CHECK((decide_on(item, {stored({})}).cluster_id == 7) == joins);
}

TEST_CASE("quirk 38: the same title with another text does not join") {
    auto item = relayed();
    item.text =
        "Onze vereniging vindt het bedrag veel te laag en vraagt de regering om een structurele oplossing.";
    CHECK(decide_on(item, {stored({})}).cluster_id == 0);
}

TEST_CASE("the words of the title prove nothing when both texts repeat it") {
    auto item = relayed();
    item.text = std::string{subsidy_title} + ". Lees de reactie van de vereniging.";
    Item original;
    original.text = std::string{subsidy_title} + ". Vanaf maandag dient u uw aanvraag in.";
    CHECK(decide_on(item, {stored(original)}).cluster_id == 0);
}

TEST_CASE("quirk 18: a cut text joins its whole") {
    auto item = relayed();
    item.text = "Scholen kunnen tot 30 september een aanvraag indienen voor het vergroenen...";
    CHECK(decide_on(item, {stored({})}).reason.method == "title-and-text");
}

TEST_CASE("a telling title joins when one of the texts is missing") {
    auto item = relayed();
    item.text = "";
    auto const decision = decide_on(item, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.score == 0.5);
}

TEST_CASE("a short title does not stand for a text that is missing") {
    auto item = relayed();
    Item original;
    item.title = original.title = "Samenwerking VDAB gemeente";
    item.text = "";
    CHECK(decide_on(item, {stored(original)}).cluster_id == 0);
}

TEST_CASE("a title that everyone uses never joins") {
    auto const title =
        GENERATE(as<std::string>{}, "Nieuws", "NIEUWSBRIEF", "Vacature", "Actualiteit", "Agenda");
    auto item = relayed();
    Item original;
    item.title = original.title = title;
    CAPTURE(title);
    CHECK(decide_on(item, {stored(original)}).cluster_id == 0);
}

TEST_CASE("two entries of one source with different addresses never join") {
    Item again;
    again.url = "https://departement.be/nieuws/speelplaatsen-0";
    CHECK(decide_on(again, {stored({})}).cluster_id == 0);
}

TEST_CASE("quirk 39: titles that differ in a number or a stage do not join") {
    auto item = relayed();
    Item original;
    original.title = "Eerste principiële goedkeuring van het decreet wonen";
    item.title = "Tweede principiële goedkeuring van het decreet wonen";
    CHECK(decide_on(item, {stored(original)}).cluster_id == 0);
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
    std::ranges::sort(candidates, {}, &Candidate::entry_id);
    do {
        CHECK(decide_on(arriving, candidates).cluster_id == 2);  // the best text; of equals the first
    } while (std::ranges::next_permutation(candidates, {}, &Candidate::entry_id).found);
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
    CHECK((decision.reason.method == "new") != example.joins);
}

TEST_CASE("beside a full cluster the strongest that has room takes the entry") {
    auto full = stored({}, 1, 10);
    full.cluster_entries = most_entries_in_cluster;
    CHECK(decide_on({}, {full, stored(relayed(), 2, 20)}).cluster_id == 2);
}

TEST_CASE("the same address is stronger than the same title") {
    auto arriving = relayed();
    arriving.url = Item{}.url;
    arriving.text = "De aanvraag moet voor 30 september binnen zijn.";
    auto other = relayed();
    other.source = "agentschap";
    other.text = arriving.text;
    auto const decision = decide_on(arriving, {stored(other, 3, 30), stored({}, 2, 20)});
    CHECK(decision.cluster_id == 2);
    CHECK(decision.reason.method == "address");
}
