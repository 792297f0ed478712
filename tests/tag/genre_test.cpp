#include "real_tagger.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::tag;

namespace {

Tags tags_under(std::string category, std::string title, std::string text, std::string source_name = {}) {
    Subject subject;
    subject.title = std::move(title);
    subject.summary = std::move(text);
    if (!category.empty()) subject.categories = {"Beringen", std::move(category)};
    subject.source_name = std::move(source_name);
    subject.published = std::chrono::sys_days{std::chrono::year{2025} / 1 / 10};
    return real_tagger().tag(subject);
}

}  // namespace

TEST_CASE("the genre is read from cue words, the first in order that has enough") {
    auto const [title, text, genre] = GENERATE(table<std::string, std::string, Genre>({
        {"Vacature: deskundige ruimte", "", Genre::vacancy},
        {"Wij zoeken een redder", "Voltijds contract. Solliciteer vóór 3 mei.", Genre::vacancy},
        {"Stellenangebot der Gemeinde", "", Genre::vacancy},
        {"Projectoproep buurtwerk", "Kom naar de infosessie.", Genre::call},
        {"Appel à projets : écoles vertes", "", Genre::call},
        {"Openbaar onderzoek over de Dorpsstraat", "", Genre::call},
        {"Studiedag over archieven", "", Genre::event},
        {"Séance d'information sur le budget", "", Genre::event},
        {"Omzendbrief over begraafplaatsen", "", Genre::regulation},
        {"Het besluit treedt in werking", "", Genre::regulation},
        {"Gemeentehuis uitzonderlijk gesloten", "", Genre::practical},
        {"Travaux dans le centre", "", Genre::practical},
        {"Burgemeester tevreden over het jaar", "Het was een goed jaar.", Genre::news},
    }));
    CAPTURE(title);
    CHECK(tags_of(text, title).genre == genre);
}

TEST_CASE("the genre is read in four languages") {
    auto const [title, genre] = GENERATE(table<std::string, Genre>({
        {"Offre d'emploi : bibliothécaire", Genre::vacancy},
        {"Stellenausschreibung: Hausmeister", Genre::vacancy},
        {"Enquête publique sur la rue Haute", Genre::call},
        {"Have your say on the new park", Genre::call},
        {"Marché de Noël sur la place", Genre::event},
        {"Tag der offenen Tür bei der Feuerwehr", Genre::event},
        {"Circulaire sur les cimetières", Genre::regulation},
        {"Das Dekret tritt in Kraft", Genre::regulation},
        {"Administration communale fermée lundi", Genre::practical},
        {"Straßensperrung in der Unterstadt", Genre::practical},
        {"Le bourgmestre satisfait de son bilan", Genre::news},
    }));
    CAPTURE(title);
    CHECK(tags_of("", title).genre == genre);
}

TEST_CASE("what reports on a call, a rule or works is news") {
    auto const title = GENERATE(as<std::string>{}, "Laureaten van de projectoproep buurtwerk",
                                "Projectoproep dorpspleinen: 40 dossiers ingediend",
                                "Les communes répondent à l'appel", "L'Union réagit au projet de décret",
                                "Raad schorst belastingreglement", "Fin des travaux rue Haute");
    CAPTURE(title);
    CHECK(tags_of("", title).genre == Genre::news);
}

TEST_CASE("the word in the title outweighs words in the text") {
    CHECK(tags_of("Op de agenda: het nieuwe politiereglement en de wegenwerken.", "Studiedag veiligheid")
              .genre == Genre::event);
    CHECK(tags_of("De webinar van 3 maart licht de oproep toe.", "Projectoproep buurtwerk").genre ==
          Genre::call);
}

TEST_CASE("a word that opens the title says more than the same word inside it") {
    CHECK(tags_of("", "Schrijf je idee voor het plein").genre == Genre::call);
    CHECK(tags_of("", "Wie schreef, schrijf of las mee aan de kroniek").genre == Genre::news);
}

TEST_CASE("everyday words in a text add up to nothing") {
    CHECK(tags_of("Aan het loket, in de straat en online, met de bus en over de brug.", "De stad leeft")
              .genre == Genre::news);
}

TEST_CASE("who asks to register for something to attend announces an event") {
    CHECK(tags_of("Inschrijven kan tot 3 maart.", "Webinar over archieven").genre == Genre::event);
    CHECK(tags_of("Inschrijven kan tot 3 maart.", "Fietscampagne voor scholen").genre == Genre::call);
}

TEST_CASE("a text that asks for something by a day is a call") {
    CHECK(tags_of("Bezorg je voorstellen uiterlijk op 3 maart.", "Ideeën voor het park").genre ==
          Genre::call);
}

TEST_CASE("a text with the first day of a rule is a regulation") {
    CHECK(tags_of("Vanaf 1 maart 2025 geldt dit overal.", "Zones voor vrachtwagens").genre ==
          Genre::regulation);
}

TEST_CASE("the genre tells the words that speak loudest for it") {
    CHECK(tags_of("Aan het loket kan je terecht.", "Omzendbrief over begraafplaatsen").genre_evidence ==
          Evidence{"title", "Omzendbrief", "\"omzendbrief*\" speaks for this genre"});
    auto const asked = tags_of("Bezorg je voorstellen uiterlijk op 3 maart.", "Ideeën voor het park");
    REQUIRE(asked.genre == Genre::call);
    CHECK(asked.genre_evidence ==
          Evidence{"summary", "uiterlijk op 3 maart", "a day of submission speaks for this genre"});
    auto const invited = tags_of("Afspraak op 3 maart om 20 uur aan de kerk.", "De harmonie in het park");
    REQUIRE(invited.genre == Genre::event);
    CHECK(invited.genre_evidence ==
          Evidence{"summary", "3 maart om 20 uur", "the hour of a day to come speaks for this genre"});
}

TEST_CASE("an entry that nothing makes anything else is news for that reason") {
    CHECK(tags_of("", "Burgemeester gelukkig").genre_evidence ==
          Evidence{"", "", "too little speaks for another genre"});
}

TEST_CASE("the source's own category tells the genre of what nothing else tells") {
    auto const [category, genre] = GENERATE(table<std::string, Genre>({
        {"Vacatures", Genre::vacancy},
        {"OFFRES D'EMPLOI", Genre::vacancy},
        {"Oproepen", Genre::call},
        {"Appels à projets", Genre::call},
        {"Agenda", Genre::event},
        {"Événements", Genre::event},
        {"Veranstaltungen", Genre::event},
        {"Omzendbrieven", Genre::regulation},
        {"Circulaire", Genre::regulation},
        {"Wegenwerken", Genre::practical},
        {"Press releases", Genre::news},
        {"Jeugd", Genre::news},
    }));
    CAPTURE(category);
    auto const tags = tags_under(category, "De vijver in het park", "Er is veel te zien.");
    CHECK(tags.genre == genre);
    if (genre != Genre::news)
        CHECK(tags.genre_evidence == Evidence{"source", category, "the source's own category"});
}

TEST_CASE("the words of a text outweigh the category of its source") {
    CHECK(tags_under("Agenda", "Vacature: deskundige ruimte", "Solliciteer nu.").genre == Genre::vacancy);
    CHECK(tags_under("Oproepen", "Laureaten van de oproep bekend", "").genre == Genre::news);
    CHECK(tags_under("Persberichten", "Projectoproep buurtwerk", "").genre == Genre::call);
}

TEST_CASE("what is filed as an event stays one when it asks to register") {
    CHECK(tags_under("Opleidingen", "Omgaan met verlies", "Inschrijven kan tot 3 maart.").genre ==
          Genre::event);
}

TEST_CASE("a source whose name begins or ends with what it holds tells the genre") {
    std::string const title = "De vijver in het park";
    CHECK(tags_under("", title, "", "Stad Geel: vacatures").genre == Genre::vacancy);
    CHECK(tags_under("", title, "", "Vacatures van de stad Geel").genre == Genre::vacancy);
    CHECK(tags_under("", title, "", "geel-agenda").genre == Genre::event);
    CHECK(tags_under("", title, "", "Agenda").genre_evidence ==
          Evidence{"source", "Agenda", "the name of the source"});
    CHECK(tags_under("", title, "", "Nieuws over vacatures in Geel").genre == Genre::news);
    CHECK(tags_under("Agenda", title, "", "Geel agenda").genre == Genre::event);
}
