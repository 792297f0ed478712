#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

using Codes = std::vector<std::string>;

Codes codes_in(std::string const& text, std::string const& title = {}) {
    Codes codes;
    for (auto const& tag : tags_of(text, title).municipalities)
        codes.push_back(tag.nis);
    return codes;
}

}  // namespace

TEST_CASE("municipalities are found by every kind of name") {
    auto const [text, nis] = GENERATE(table<std::string, std::string>({
        {"Vandaag opent Mechelen een nieuw park.", "12025"},
        {"Aujourd'hui, Malines inaugure un parc.", "12025"},
        {"Heute eröffnet Lüttich einen Park.", "62063"},
        {"De wijk Kessel-Lo krijgt nieuwe bomen.", "24062"},
        {"In 2018 besliste Borgloon daarover.", "73111"},
        {"De stad Sint Niklaas verhuist haar archief.", "46021"},
        {"Een nieuwe school voor Sint-Pieters-Leeuw.", "23077"},
        {"De markt van Heist-op-den-Berg verhuist.", "12014"},
        {"Les habitants d’Anvers votent.", "11002"},
    }));
    CAPTURE(text);
    CHECK(codes_in(text) == Codes{nis});
}

TEST_CASE("a title in capitals names municipalities too") {
    CHECK(codes_in("", "NIEUW ZWEMBAD VOOR LOKEREN") == Codes{"46029"});
}

TEST_CASE("a name without its capital is a word") {
    CHECK(codes_in("Op de akker staat gele mosterd; geel is de kleur en mechelen bestaat niet.").empty());
}

TEST_CASE("a risky name needs words that make it a municipality") {
    auto const [text, codes] = GENERATE(table<std::string, Codes>({
        {"De gemeente As plant een speelbos.", {"71002"}},
        {"De burgemeester van Boom tekent het charter.", {"11005"}},
        {"Een nieuw dak voor de bib in Peer.", {"72030"}},
        {"Deze winter werken Genk, As en Oudsbergen samen.", {"71002", "71016", "72042"}},
        {"Le CPAS de Lens recherche un local.", {"53046"}},
        {"Boom verwijderd na storm.", {}},
        {"Bergen afval langs de weg.", {}},
        {"De fabriek in Lille sluit.", {}},
        {"Onze AS is warm.", {}},
    }));
    CAPTURE(text);
    CHECK(codes_in(text) == codes);
}

TEST_CASE("Brussel is the City of Brussels only when the text says so") {
    auto const [text, codes] = GENERATE(table<std::string, Codes>({
        {"De Stad Brussel opent een loket.", {"21004"}},
        {"La Ville de Bruxelles ouvre un guichet.", {"21004"}},
        {"Het OCMW Brussel zoekt vrijwilligers.", {"21004"}},
        {"De ministers vergaderen in Brussel.", {}},
        {"Overleg tussen Antwerpen, Gent en Brussel.", {"11002", "44021"}},
        {"The ministers meet in Brussels.", {}},
    }));
    CAPTURE(text);
    CHECK(codes_in(text) == codes);
}

TEST_CASE("a name that stands for something else is no municipality") {
    auto const text =
        GENERATE(as<std::string>{}, "De provincie Antwerpen steunt het plan.",
                 "Onderzoekers van de Universiteit Gent meten mee.", "Supporters van KRC Genk ruimen op.",
                 "Het arrondissement Halle-Vilvoorde groeit.", "Professor Marc Van Ranst geeft uitleg.",
                 "Rij niet richting Kortrijk.", "Stuur het naar Grote Markt 1, 9300 Aalst.",
                 "De balie ligt in de Kerkstraat 12 in Aalst.", "Hinder op de E313 Antwerpen morgen.",
                 "In de rue de Namur ligt nieuw asfalt.", "De provincies Antwerpen en Luik.",
                 "In Luik, Namen en Henegouwen samen.", "Kinderen varen op de Zwalm.",
                 "Wandelaars op Bergen op Zoom.");
    CAPTURE(text);
    CHECK(codes_in(text).empty());
}

TEST_CASE("the place where an event is held is no municipality") {
    CHECK(codes_in("De studiedag vindt plaats in Leuven.").empty());
    CHECK(codes_in("", "Studiedag in Leuven") == Codes{"24062"});
}

TEST_CASE("a part that several municipalities have follows the one that is named") {
    CHECK(codes_in("De deelgemeente Hofstade wacht.").empty());
    CHECK(codes_in("Zemst vernieuwt de kern van deelgemeente Hofstade.") == Codes{"23096"});
}

TEST_CASE("what the source concerns is always there, with its successor's code") {
    Subject subject;
    subject.title = "Nieuws";
    subject.concerns = {"73009", "00000"};
    auto const tags = real_tagger().tag(subject);
    REQUIRE(tags.municipalities.size() == 1);
    CHECK(tags.municipalities[0].nis == "73111");
    CHECK(tags.municipalities[0].evidence.field == "source");
    CHECK(tags.scope == "named");
}

TEST_CASE("a municipality shows where it stands and why it is believed") {
    auto const tags = tags_of("Nieuws uit de gemeente As.");
    REQUIRE(tags.municipalities.size() == 1);
    CHECK(tags.municipalities[0].evidence == Evidence{"summary", "As", "the name of As, after \"gemeente\""});
}
