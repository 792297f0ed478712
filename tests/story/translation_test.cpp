#include "story/items.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::story;

namespace {

Item dutch() {
    Item item;
    item.source = "fod-nl";
    item.level = Level::federal;
    item.url = "https://fod.example.be/nl/nieuws/telling-2027";
    item.title = "Telling van daklozen in twaalf gemeenten";
    item.text =
        "Op 29 oktober 2027 tellen OCMW's in Gent, Charleroi en tien andere gemeenten de daklozen. Kosten: "
        "412.500 euro.";
    return item;
}

Item french() {
    Item item = dutch();
    item.source = "fod-fr";
    item.language = "fr";
    item.url = "https://fod.example.be/fr/actualites/denombrement-2027";
    item.title = "Dénombrement des sans-abri dans douze communes";
    item.text =
        "Le 29 octobre 2027, les CPAS de Gand, Charleroi et dix autres communes compteront les sans-abri. "
        "Coût : 412.500 euros.";
    return item;
}

}  // namespace

TEST_CASE("quirk 36: a translation makes a cluster of its own in the story of the original") {
    auto const decision = decide_on(french(), {stored(dutch(), 7, 70, 5)});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 5);
    REQUIRE(decision.story_reason);
    CHECK(decision.story_reason->method == "translation");
    CHECK_THAT(decision.story_reason->evidence, Catch::Contains("fod-nl"));
}

TEST_CASE("addresses that differ in the language alone make a story") {
    auto item = french();
    item.url = "https://fod.example.be/fr/nieuws/telling-2027";
    item.title = "Sans-abri";
    item.text = "";
    auto const decision = decide_on(item, {stored(dutch(), 7, 70, 5)});
    CHECK(decision.story_id == 5);
    REQUIRE(decision.story_reason);
    CHECK(decision.story_reason->method == "parallel-address");
}

TEST_CASE("a parallel address with another date in its title is another announcement") {
    auto original = dutch();
    original.title = "Telling op 29 oktober";
    auto item = french();
    item.url = "https://fod.example.be/fr/nieuws/telling-2027";
    item.title = "Dénombrement le 5 novembre";
    item.text = "";
    CHECK(decide_on(item, {stored(original, 7, 70, 5)}).story_id == 0);
}

TEST_CASE("home pages in two languages, and one page, are no parallel addresses") {
    auto const [dutch_page, french_page, language] = GENERATE(table<char const*, char const*, char const*>(
        {{"https://stad.be/nl", "https://stad.be/fr", "fr"},
         {"https://stad.be/nieuws", "https://stad.be/nieuws", "fr"},
         {"https://stad.be/nieuws", "https://stad.be/nieuws", ""}}));
    CAPTURE(dutch_page, french_page, language);
    auto original = dutch();
    original.url = dutch_page;
    auto item = french();
    item.source = original.source;
    item.url = french_page;
    item.language = language;
    item.title = "Nouveau parc";
    item.text = "Le parc de la ville ouvre ses portes au public.";
    CHECK(decide_on(item, {stored(original, 7, 70, 5)}).story_id == 0);
}

TEST_CASE("one guid in two languages makes a story") {
    auto original = dutch();
    auto item = french();
    original.guid = item.guid = "4711 at https://fod.example.be";
    item.title = "Sans-abri";
    item.text = "";
    auto const decision = decide_on(item, {stored(original, 7, 70, 5)});
    CHECK(decision.story_id == 5);
    REQUIRE(decision.story_reason);
    CHECK(decision.story_reason->method == "identity");
}

TEST_CASE("two announcements of one organisation on one day are no translations of each other") {
    auto item = french();
    item.title = "Nouveau directeur général au SPF";
    item.text = "Le ministre a désigné la nouvelle direction du service.";
    CHECK(decide_on(item, {stored(dutch(), 7, 70, 5)}).story_id == 0);
}

TEST_CASE("the entry goes into its language's cluster of the story, not into that of the other language") {
    auto copy = french();
    copy.source = "association";
    copy.level = Level::association;
    copy.url = "https://association.example.be/12";
    auto const decision = decide_on(copy, {stored(dutch(), 7, 70, 5), stored(french(), 8, 80, 5)});
    CHECK(decision.cluster_id == 8);
    CHECK(decision.story_id == 5);
    CHECK_FALSE(decision.story_reason);
}

TEST_CASE("a translation says nothing for an entry whose own language says no") {
    auto other = french();
    other.source = "association";
    other.level = Level::association;
    other.url = "https://association.example.be/13";
    other.title = "Formation pour les nouveaux conseillers";
    other.text = "Inscrivez-vous avant le 3 mars 2028 à la formation en ligne.";
    auto const decision = decide_on(other, {stored(dutch(), 7, 70, 5), stored(french(), 8, 80, 5)});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 0);
}

TEST_CASE("what is of an unknown language is no translation because it is like one") {
    Item unknown = relayed();
    unknown.language.clear();
    auto const decision = decide_on(unknown, {stored({})});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 0);
    CHECK(decide_on({}, {stored(unknown)}).story_id == 0);
}

TEST_CASE("what is of an unknown language joins the page that it passes on") {
    Item unknown = relayed();
    unknown.language.clear();
    unknown.url = "https://departement.be/nieuws/speelplaatsen";
    CHECK(decide_on(unknown, {stored({})}).cluster_id == 7);
    CHECK(decide_on({}, {stored(unknown)}).cluster_id == 7);
}

TEST_CASE("what is of an unknown language is a translation of what names it") {
    Item unknown = relayed();
    unknown.language.clear();
    unknown.url = "https://departement.be/fr/cours-de-recreation";
    Item dutch;
    dutch.translations = {{"fr", unknown.url}};
    auto const decision = decide_on(unknown, {stored(dutch)});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 7);
}
