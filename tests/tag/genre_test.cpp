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

TEST_CASE("a text that asks for something by a day is a call") {
    CHECK(tags_of("Bezorg je voorstellen uiterlijk op 3 maart.", "Ideeën voor het park").genre ==
          Genre::call);
}

TEST_CASE("a text with the first day of a rule is a regulation") {
    CHECK(tags_of("Vanaf 1 maart 2025 geldt dit overal.", "Zones voor vrachtwagens").genre ==
          Genre::regulation);
}
