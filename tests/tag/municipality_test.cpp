#include "real_tagger.hpp"
#include "repeated.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

using Codes = std::vector<std::string>;

Codes codes_in(std::string const& text, std::string const& title = "Nieuws") {
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
    CHECK(codes_in("", "Studiedag in Leuven").empty());
    CHECK(codes_in("Er zijn sessies in Gent en Namen.", "Nieuwe opleiding voor griffiers").empty());
    CHECK(codes_in("Kom naar het gemeentehuis van Essen.", "Infomarkt") == Codes{"11016"});
}

TEST_CASE("a place that an announcement mentions in passing is no municipality") {
    auto const text = GENERATE(
        as<std::string>{}, "Zoals in Gent en Brugge komt er een zone 30.",
        "Een man uit Menen is aangehouden.", "Het verkeer rijdt om via Lokeren.",
        "De grens met Tubeke blijft open.", "Ons kantoor in Hasselt is gesloten.",
        "Vorig jaar ging de prijs naar Deinze.", "De treinen richting Oostende rijden.",
        "Net als Kortrijk kiest het agentschap voor sms.", "Gedaan te Leuven, 3 mei 2024.",
        "Aalst, 3 mei 2024 - De raad vergaderde.", "De ministers vergaderden in Oostende.",
        "Dat zegt Wim Jansen, burgemeester van Genk en voorzitter.", "Une femme de Mons a été blessée.",
        "Comme à Liège, un guichet mobile.", "Nos bureaux de Namur sont fermés.",
        "L'an dernier, Tournai avait gagné.", "Die Umleitung führt über die Straße Richtung Eupen.",
        "Der Vertrag wurde unterzeichnet in Eupen.", "Dredging on the canal towards Bruges.",
        "Politiezone Rupel heeft al een eigen team.");
    CAPTURE(text);
    CHECK(codes_in(text).empty());
}

TEST_CASE("examples are told from the members of a group that is meant") {
    CHECK(codes_in("Grote steden zoals Gent en Brugge kampen met leegstand.").empty());
    CHECK(codes_in("De nieuwe gemeenten, zoals Lokeren en Pajottegem, krijgen uitstel.") ==
          Codes{"23106", "46029"});
}

TEST_CASE("in a call what earlier rounds brought is told in passing") {
    std::string const title = "Oproep: dien je project in voor 1 mei";
    CHECK(codes_in("In 2023 gingen de middelen naar Aalst, Genk en Ronse.", title).empty());
    CHECK(codes_in("Lors du premier appel, Namur et Mons ont été soutenues.", title).empty());
    CHECK(codes_in("De 3 gemeenten zijn Aalst, Genk en Ronse.", title) == Codes{"41002", "45041", "71016"});
    CHECK(codes_in("In 2023 gingen de middelen naar Aalst.", "Resultaten bekend") == Codes{"41002"});
}

TEST_CASE("a police zone is all its municipalities") {
    CHECK(codes_in("Politiezone Het Houtsche zoekt inspecteurs.") == Codes{"31003", "31022", "31040"});
    CHECK(codes_in("La zone de police Montgomery engage.") == Codes{"21005", "21018", "21019"});
    CHECK(codes_in("PZ Geel-Laakdal-Meerhout controleert.") == Codes{"13008", "13021", "13053"});
    auto const tags = tags_of("De politiezone Druivenstreek zoekt agenten.", "Nieuws").municipalities;
    REQUIRE(tags.size() == 2);
    CHECK(tags[0].evidence ==
          Evidence{"summary", "politiezone Druivenstreek", "police zone Druivenstreek is that of Hoeilaart"});
}

TEST_CASE("an adjective is a municipality only where it names its government") {
    CHECK(codes_in("Het Gentse stadsbestuur kiest een nieuw plan.") == Codes{"44021"});
    CHECK(codes_in("De Mechelse burgemeester en de Antwerpse gemeenteraad.") == Codes{"11002", "12025"});
    CHECK(codes_in("Gentse waffels op de Antwerpse markt.").empty());
    CHECK(codes_in("De Luikse gemeenten en de Antwerpse gouverneur.").empty());
}

TEST_CASE("names in a list support one another, also one to a line or with other words between") {
    CHECK(codes_in("Doen mee: Genk, As en Ham.") == Codes{"71002", "71016", "71071"});
    CHECK(codes_in("Genk\nAs\nOudsbergen") == Codes{"71002", "71016", "72042"});
    CHECK(codes_in("In Genk en in Peer komt een loket.") == Codes{"71016", "72030"});
    CHECK(codes_in("De stad Gent en de gemeente Boom tekenen.") == Codes{"11005", "44021"});
    CHECK(codes_in("", "Heusden-Zolder en Beringen bouwen samen") == Codes{"71004", "71070"});
    CHECK(codes_in("", "Tielt-Deinze: nieuw fietspad") == Codes{"37022", "44083"});
    CHECK(codes_in("Antwerpen: Mia\nWest-Vlaanderen: Jo\nLuik: Piet").empty());
}

TEST_CASE("a tale of the press names places, not announcements' municipalities") {
    auto const in_tale = [](std::string text) {
        Subject subject;
        subject.title = "Een leven";
        subject.summary = std::move(text);
        subject.language = "nl";
        Codes codes;
        for (auto const& tag : real_tagger().tag(subject).municipalities)
            codes.push_back(tag.nis);
        return codes;
    };
    CHECK(in_tale("Hij pendelde tussen Antwerpen en Brussel.") == Codes{"11002", "21004"});
    CHECK(in_tale("Een man uit Menen reed richting Bergen.") == Codes{"34027"});
    CHECK(in_tale("Zijn lerares woonde in Borgerhout.") == Codes{"11002"});
    CHECK(in_tale("Zij las de roman De nacht van Borgerhout.").empty());
    CHECK(in_tale("Het Gentse stadsbestuur en het Brussels Prentenkabinet.").empty());
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

TEST_CASE("what every municipality has one of makes a name a place") {
    CHECK(codes_in("Het kerkhof van Mol krijgt meer groen") == codes_in("Nieuws uit de gemeente Mol"));
    CHECK(codes_in("De kerk van Peer wordt een bibliotheek") == codes_in("Nieuws uit de gemeente Peer"));
}

TEST_CASE("a municipality shows where it stands and why it is believed") {
    auto const tags = tags_of("Nieuws uit de gemeente As.", "Nieuws");
    REQUIRE(tags.municipalities.size() == 1);
    CHECK(tags.municipalities[0].evidence == Evidence{"summary", "As", "the name of As, after \"gemeente\""});
}

TEST_CASE("a long list of names that can mean several municipalities costs no more than its length") {
    // Each name beside all others of the list would take gigabytes.
    CHECK(codes_in(test::repeated("Halle, Mol, ", 11'000)) == codes_in("Halle, Mol, Halle"));
}
