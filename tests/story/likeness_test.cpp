#include "story/items.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::story;

namespace {

bool join(Item const& stored_item, Item const& arriving) {
    return decide_on(arriving, {stored(stored_item)}).cluster_id == 7;
}

Item call(std::string title, std::string text) {
    Item item;
    item.title = std::move(title);
    item.text = std::move(text);
    return item;
}

Item relayed(std::string title, std::string text) {
    Item item = story::relayed();
    item.title = std::move(title);
    item.text = std::move(text);
    return item;
}

}  // namespace

TEST_CASE("quirk 42: the same title and text of another source join") {
    auto const decision = decide_on(story::relayed(), {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "likeness");
    CHECK(decision.reason.score > 0.8);
}

TEST_CASE("quirk 18: a cut text joins its whole") {
    auto item = story::relayed();
    item.text = "Scholen kunnen tot 30 september een aanvraag indienen voor het vergroenen...";
    CHECK(join({}, item));
}

TEST_CASE("another title and a rewritten text of an association join") {
    CHECK(join(
        call("Projectoproep ‘Dorpspunten’: 3 miljoen euro voor kleine kernen",
             "Gemeenten met minder dan 15.000 inwoners kunnen tot 12 maart 2027 een dossier voor een "
             "dorpspunt indienen "
             "bij het Agentschap Binnenlands Bestuur."),
        relayed(
            "Dorpspunten: dien je dossier in vóór 12 maart",
            "Het Agentschap Binnenlands Bestuur verdeelt 3 miljoen euro onder kleine kernen. De oproep voor "
            "dorpspunten richt zich tot gemeenten met minder dan 15.000 inwoners.")));
}

TEST_CASE("the copy of a municipality that says whose decision it is joins") {
    CHECK(join(call("Gouverneur verbiedt vuurwerk tijdens de eindejaarsperiode",
                    "Van 30 december tot 2 januari geldt in de hele provincie een verbod op vuurwerk en "
                    "wensballonnen."),
               of_town("zandhoven", "Vuurwerk verboden",
                       "Van 30 december tot 2 januari geldt in de hele provincie een verbod op vuurwerk en "
                       "wensballonnen.")));
}

TEST_CASE("quirk 38: the same title with another text does not join") {
    auto item = story::relayed();
    item.title = "Nieuws";
    item.text =
        "Onze vereniging vindt het bedrag veel te laag en vraagt de regering om een structurele oplossing.";
    Item original;
    original.title = "Nieuws";
    CHECK_FALSE(join(original, item));
}

TEST_CASE("a title that everyone uses never joins by itself") {
    auto const title =
        GENERATE(as<std::string>{}, "Nieuws", "NIEUWSBRIEF", "Vacature", "Actualiteit", "Agenda");
    CAPTURE(title);
    CHECK_FALSE(join(call(title, ""), relayed(title, "")));
}

TEST_CASE("a title alone never joins, unless a date, an amount or a place stands in for the text") {
    auto const* const title = "Vernieuwde subsidie voor geveltuinen en regentonnen";
    CHECK_FALSE(join(call(title, ""), relayed(title, "")));
    CHECK_FALSE(join(call(title, "Bewoners krijgen meer."), relayed(title, "")));
}

TEST_CASE("words that stand under every title are no text") {
    auto const* const title = "Vacature: deskundige omgeving";
    CHECK_FALSE(join(call(title, "Lees meer"), relayed(title, "Lees meer")));
    CHECK_FALSE(join(call(title, "Lees meer op onze site."), relayed(title, "Klik hier")));
}

TEST_CASE("what is switched off does not stand in for a text that is missing") {
    auto const one = call("Subsidie voor regentonnen: 40.000 euro", "");
    auto const other = relayed("Subsidie voor regentonnen: 40.000 euro", "");
    REQUIRE_THAT(decide_on(other, {stored(one)}).reason.evidence, !Catch::Contains("title alone"));
    SourceMatching matching;
    matching.off = {EvidenceKind::numbers};
    auto const decision = decide_on(other, {stored(one)}, {{one.source, matching}});
    CHECK(decision.cluster_id == 0);
    CHECK_THAT(decision.reason.evidence, Catch::Contains("a title alone proves nothing"));
}

TEST_CASE("quirk 39: titles that differ in a round or a stage do not join") {
    auto const* const text = "De Vlaamse Regering keurde het ontwerp van decreet over wonen goed.";
    auto const [one, other] = GENERATE(table<char const*, char const*>(
        {{"Eerste oproep voor woonprojecten", "Tweede oproep voor woonprojecten"},
         {"Decreet wonen: principiële goedkeuring", "Decreet wonen: definitieve goedkeuring"}}));
    CAPTURE(one, other);
    auto later = relayed(other, text);
    later.day += 40;
    CHECK_FALSE(join(call(one, text), later));
}

TEST_CASE("an erratum is an announcement of its own") {
    CHECK_FALSE(
        join(call("Omzendbrief over de begroting van 2028",
                  "De omzendbrief bepaalt hoe besturen hun begroting opmaken."),
             relayed("Erratum bij de omzendbrief", "In bijlage 3 staat een verkeerd rekeningnummer.")));
}

TEST_CASE("the call of the next year is another announcement") {
    CHECK_FALSE(join(
        call("Bestelformulier voedselbedeling 2026", "Bestellen kan tot en met 14 juni 2026 in het portaal."),
        relayed("Bestelformulier voedselbedeling 2027",
                "Bestellen kan tot en met 13 juni 2027 in het portaal.")));
}

TEST_CASE("two indexations of one amount are two announcements") {
    auto march = call("Nieuwe bedragen op 1 maart 2027",
                      "De spilindex werd in februari overschreden. Alles stijgt met 2 %.");
    auto june = relayed("Nieuwe bedragen op 1 juni 2027",
                        "De spilindex werd in mei overschreden. Alles stijgt met 2 %.");
    june.day += 30;
    CHECK_FALSE(join(march, june));
}

TEST_CASE("a reaction to a decision is an announcement of its own") {
    CHECK_FALSE(join(call("Regering hervormt het gemeentefonds",
                          "De verdeling van het gemeentefonds verandert vanaf 2028."),
                     relayed("Vereniging reageert bezorgd op plannen met het fonds",
                             "Wij vragen overleg voordat er iets aan de verdeling verandert.")));
}

TEST_CASE("two municipalities with one template stay apart") {
    CHECK_FALSE(join(
        of_town("wijnegem", "Gemeentehuis gesloten op 11 november",
                "Het gemeentehuis is gesloten op woensdag 11 november. Maak tijdig een afspraak."),
        of_town("schelle", "Gemeentehuis gesloten op 11 november",
                "Het gemeentehuis blijft dicht op woensdag 11 november. Maak een afspraak op 12 november.")));
}

TEST_CASE("a municipality's own part in a national action stays apart from it") {
    CHECK_FALSE(join(
        call("Nationale boomplantdag op 21 november", "Heel Vlaanderen plant op zaterdag 21 november bomen."),
        of_town("schelle", "Boomplantdag in Schelle op 21 november",
                "Op zaterdag 21 november planten we bomen aan de Laarhoek in Schelle.")));
}

TEST_CASE("the newsletter of the next month stays apart") {
    auto june = call("Nieuwsbrief juni 2027", "In dit nummer: de begroting, de bibliotheek en de zomer.");
    auto july = relayed("Nieuwsbrief juli 2027", "In dit nummer: de markt, de kermis en de vakantie.");
    july.day += 30;
    CHECK_FALSE(join(june, july));
}
