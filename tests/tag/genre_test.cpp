#include "real_tagger.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::tag;

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
