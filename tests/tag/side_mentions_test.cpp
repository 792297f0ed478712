// What an announcement concerns and what it mentions in passing: for each way of mentioning a municipality a
// text that concerns it, and one under the same title that does not.

#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

struct Pair {
    char const* municipality;
    char const* language;
    char const* title;
    char const* concerns;
    char const* mentions;
};

bool is_tagged(Pair const& pair, char const* text) {
    Subject subject;
    subject.title = pair.title;
    subject.summary = text;
    subject.language = pair.language;
    subject.level = Level::flemish;
    subject.published = std::chrono::sys_days{std::chrono::year{2026} / 1 / 20} + std::chrono::hours{9};
    auto const wanted = real_gazetteer()->resolve(pair.municipality)->nis;
    auto const tags = real_tagger().tag(subject);
    return std::ranges::find(tags.municipalities, wanted, &MunicipalityTag::nis) != tags.municipalities.end();
}

void check(std::vector<Pair> const& pairs) {
    for (auto const& pair : pairs) {
        CAPTURE(pair.municipality, pair.title, pair.concerns, pair.mentions);
        CHECK(is_tagged(pair, pair.concerns));
        CHECK_FALSE(is_tagged(pair, pair.mentions));
    }
}

}  // namespace

TEST_CASE("a call concerns those whom it invites, not those who had their turn") {
    check({
        {"Ronse", "nl", "Oproep: plannen voor stationsbuurten indienen tot 3 mei",
         "De oproep loopt tot 3 mei. Enkel Ronse, Halle en Tienen kunnen indienen.",
         "De oproep loopt tot 3 mei. De eerste stations in Ronse, Halle en Tienen staan in de steigers."},
        {"Genk", "nl", "Oproep: dien uw voorstel in voor 15 maart",
         "Inwoners van Genk kunnen tot 15 maart een voorstel indienen.",
         "Steden dienen in voor 15 maart. Momenteel werkt een team in Genk aan zo'n voorstel."},
        {"Lede", "nl", "Oproep lerend netwerk: inschrijven tot 1 juni",
         "Inschrijven kan tot 1 juni. De plaatsen zijn voorbehouden voor besturen uit Lede en Wichelen.",
         "Inschrijven kan tot 1 juni. In het eerste netwerk spraken Lede en Wichelen over eenzaamheid."},
        {"Izegem", "nl", "Stel u kandidaat voor het label tot 30 juni",
         "Kandidaten melden zich voor 30 juni. Deze keer mogen Izegem en Tielt meedoen.",
         "Kandidaten melden zich voor 30 juni. Het label hangt al aan de gevel in Izegem en Tielt."},
        {"Dinant", "fr", "Appel à projets : dossiers à rentrer pour le 2 mai",
         "Les communes de Dinant et d'Yvoir peuvent rentrer un dossier pour le 2 mai.",
         "Les dossiers sont à rentrer pour le 2 mai. Dinant et Yvoir participent déjà au programme."},
        {"Verviers", "fr", "Appel à candidatures jusqu'au 2 mai",
         "Seules les villes suivantes sont éligibles jusqu'au 2 mai : Verviers et Huy.",
         "Candidatures jusqu'au 2 mai. Le label orne actuellement la gare de Verviers et celle de Huy."},
        {"Ath", "fr", "Appel à projets Coeur de ville",
         "Les dossiers sont analysés. Ath : une nouvelle place. Lessines : un parc.",
         "Les dossiers sont attendus pour le 2 mai. Une place d'Ath figure sur la photo."},
        {"Amel", "de", "Aufruf: Anträge bis 30. September",
         "Anträge bis 30. September. Nur die Gemeinden Amel und Büllingen können sich bewerben.",
         "Anträge bis 30. September. Bisherige Preisträger waren Amel und Büllingen."},
        {"Lokeren", "nl", "Gaststad gezocht voor de ouderendag", "Lokeren ontvangt de ouderendag.",
         "Na Lokeren komt een andere stad aan de beurt."},
        {"Bree", "nl", "Elk bestuur kan een zonnedak huren", "Bree en Peer huren als eerste een dak.",
         "Elk bestuur kan een dak huren. In Bree kwam het eerste dak er al."},
    });
}

TEST_CASE("what earlier editions brought is told in passing") {
    check({
        {"Bonheiden", "nl", "Prijs voor duurzame besturen", "Bonheiden wint de prijs voor duurzame besturen.",
         "De vorige prijs ging naar Bonheiden."},
        {"Hooglede", "nl", "Sportgemeente van het jaar", "Zes besturen maken kans, onder wie Hooglede.",
         "De laatste editie werd gewonnen door Hooglede."},
        {"Duffel", "nl", "Klimaatpact groeit", "Duffel en Putte ondertekenden dinsdag het pact.",
         "Eerder ondertekenden Duffel en Putte het pact."},
        {"Ciney", "fr", "Trophées de la propreté", "Ciney et Rixensart reçoivent un trophée.",
         "Au palmarès de la dernière édition : Ciney et Rixensart."},
        {"Büllingen", "de", "Unser Dorf blüht", "Büllingen gewinnt den Wettbewerb.",
         "In der letzten Runde gewann Büllingen."},
        {"Schilde", "nl", "Burgerbevraging", "Schilde scoort het best in de burgerbevraging.",
         "Uit de vorige bevraging bleek dat Schilde goed scoorde."},
    });
}

TEST_CASE("a trial that is over is told in passing") {
    check({
        {"Tielt", "nl", "Slimme borden", "Vanaf maart testen Tielt en Menen slimme borden.",
         "Na een geslaagde test in Tielt en Menen kan de rest van het land volgen."},
        {"Duffel", "nl", "Huisvuilzakken met chip", "In Duffel en Berlaar start een proef met chips.",
         "Na een proefproject in Duffel en Berlaar komen de chips overal."},
        {"Nivelles", "fr", "Compteurs intelligents", "Nivelles et Wavre testent des compteurs.",
         "Après une phase pilote à Nivelles et Wavre, les compteurs arrivent partout."},
        {"Kelmis", "de", "Digitale Tafeln", "Kelmis und Lontzen testen digitale Tafeln.",
         "Nach einem Pilotprojekt in Kelmis und Lontzen kommen die Tafeln überall."},
        {"Beernem", "nl", "Bomenkaart", "De bomen in Beernem worden geteld.",
         "De methode is getest in Beernem en dekt nu heel Vlaanderen."},
    });
}

TEST_CASE("what others show to the reader is an example") {
    check({
        {"Edegem", "nl", "Burgerpanels", "Edegem en Wetteren loten een burgerpanel uit.",
         "Schepenen uit Edegem en Wetteren delen hun ervaring met burgerpanels."},
        {"Zwevegem", "nl", "Autodelen", "Zwevegem keurt een reglement voor autodelen goed.",
         "Het reglement is gebaseerd op dat van Zwevegem."},
        {"Wijnegem", "nl", "Hitteplannen", "Wijnegem stelt een hitteplan voor.",
         "Het hitteplan van Wijnegem dient als inspiratie."},
        {"Pelt", "nl", "Fusies", "Pelt en Aalter vieren hun fusie.",
         "De onderzoekers interviewden ambtenaren van Pelt en Aalter."},
        {"Temse", "nl", "Fietsstraten", "In Temse komen vijf fietsstraten.",
         "Fietsstraten werken; in bijvoorbeeld Temse steeg het aantal fietsers."},
        {"Riemst", "nl", "Erfgoedpremie", "De hoeve in Riemst krijgt een premie.",
         "In deze video vertelt een eigenaar uit Riemst zijn verhaal."},
        {"Gembloux", "fr", "Rues scolaires", "Gembloux ferme la rue devant l'école.",
         "Parmi les bonnes pratiques : une rue scolaire à Gembloux."},
        {"Seraing", "fr", "Aide alimentaire", "Le CPAS de Seraing distribue des colis.",
         "La matinée se termine par le témoignage du CPAS de Seraing."},
        {"Herstal", "fr", "Marchés publics", "La ville de Herstal attribue un marché.",
         "Nous remercions les agents de Herstal qui ont relu ce texte."},
        {"Raeren", "de", "Bürgerbeteiligung", "Raeren befragt seine Bürger.",
         "Ein Beispiel aus Raeren zeigt, wie es geht."},
        {"Machelen", "nl", "Taxi's", "Machelen verbiedt wachtende taxi's.",
         "In luchthavengemeenten als Machelen geldt een overgang."},
    });
}

TEST_CASE("the text of a guide or of a study day gives examples, its title may name whom it is for") {
    std::string const text = "Met een bijdrage van de stad Mortsel en de gemeente Zwevegem.";
    for (auto const* title : {"Handleiding autodelen", "Leidraad noodopvang", "Inspiratiegids autodelen",
                              "Netwerkdag autodelen", "Webinar over autodelen"}) {
        CAPTURE(title);
        CHECK(tags_of(text, title).municipalities.empty());
    }
    CHECK(tags_of(text, "Autodelen groeit").municipalities.size() == 2);
    CHECK(tags_of("Stap voor stap.", "Handleiding voor inwoners van Mortsel").municipalities.size() == 1);
}

TEST_CASE("an office, a counter or a person to ask is no subject") {
    check({
        {"Zottegem", "nl", "Nieuwe dienstverlening", "In Zottegem en Ronse komt een rijdende bibliotheek.",
         "De kantoren van het agentschap in Zottegem en Ronse zijn dicht."},
        {"Leuven", "nl", "Archieven", "Leuven digitaliseert zijn registers.",
         "De leeszalen van Beveren en Leuven zijn dicht."},
        {"Namur", "fr", "Services fermés", "Les écoles de Namur ferment pour travaux.",
         "Les bureaux du service à Namur sont fermés lundi."},
        {"Eupen", "de", "Sprechstunden", "In Eupen eröffnet ein Schwimmbad.",
         "Die Sprechstunden in Eupen fallen aus."},
        {"Hasselt", "nl", "Energie-advies", "Hasselt geeft gratis energie-advies.",
         "Uw contactpersoon voor Limburg zit in Hasselt."},
        {"Zwevegem", "nl", "Nieuwe oproep aangekondigd", "In Zwevegem start een woonproject.",
         "De minister zei dat tijdens een werkbezoek aan een project in Zwevegem."},
    });
}

TEST_CASE("where one can attend is no subject, unless what happens there is") {
    check({
        {"Turnhout", "nl", "Nieuwe regels voor crematoria", "Het crematorium in Turnhout breidt uit.",
         "De infosessies zijn op 3 juni (Brugge) en 10 juni (Turnhout)."},
        {"Roeselare", "nl", "Het agentschap in uw buurt", "Op 14 maart opent in Roeselare een energiehuis.",
         "Het agentschap komt naar u toe: 12 maart Genk, 14 maart Roeselare."},
        {"Mechelen", "nl", "Prijs voor bibliotheken", "De bibliotheek van Mechelen krijgt de prijs.",
         "De uitreiking van de prijs is op 3 mei in Mechelen."},
        {"Hasselt", "nl", "Aanpak van drugs", "Hasselt en Genk krijgen extra speurders.",
         "De ministers lichtten de aanpak toe op een persconferentie in Hasselt."},
        {"Mons", "fr", "Nouvelles règles d'urbanisme", "À Mons, un quartier est rénové.",
         "Les séances d'information ont lieu à Namur et à Mons."},
        {"Malmedy", "de", "Angebot für Gemeinden", "In Malmedy wird der Marktplatz erneuert.",
         "Die Weiterbildung findet an zwei Tagen in Malmedy statt."},
        {"Staden", "nl", "Selectie omgevingsambtenaar", "Het lokaal bestuur Staden werft een ambtenaar aan.",
         "De selectieproef is op 4 juni in Staden."},
    });
}

TEST_CASE("where a person or a firm comes from is no subject") {
    check({
        {"Diepenbeek", "nl", "Drones", "Diepenbeek zet drones in.",
         "De vraag kwam van een jurist uit Diepenbeek."},
        {"Temse", "nl", "Camera's", "Temse plaatst camera's.",
         "Het contract gaat naar een groot bedrijf uit Temse."},
        {"Lommel", "nl", "Openbare ruimte", "Lommel vergroent zijn markt.",
         "Ook ontwerpers uit Lommel tekenden plannen."},
        {"Aarschot", "nl", "Herstel na de aanval", "De loketten in Aarschot werken weer.",
         "De stad kreeg hulp van it'ers uit Aarschot."},
        {"Wielsbeke", "nl", "Speelpleinen", "Wielsbeke keurt een speelplein.",
         "Fabrikanten met vestigingen in Wielsbeke krijgen twee jaar."},
        {"Eupen", "de", "Neue Kamera", "Eupen bekommt Kameras.",
         "Den Auftrag erhält ein kleiner Betrieb aus Eupen."},
        {"Kontich", "nl", "Ratten bestrijden", "In Kontich worden ratten bestreden.",
         "Ratten worden bestreden met ploegen vanuit Kontich."},
        {"Poperinge", "nl", "Gemeentefonds", "De burgemeester van Poperinge ondertekent het charter.",
         "Hij spreekt als burgemeester van Poperinge voor de hele streek."},
    });
}

TEST_CASE("ways round and what lies nearby are no subject") {
    check({
        {"Diksmuide", "nl", "Geen treinen", "Tussen Diksmuide en Veurne rijden geen treinen.",
         "Er rijden vervangbussen tot Diksmuide."},
        {"Oudenaarde", "nl", "N60 dicht", "In Oudenaarde is de N60 dicht.",
         "Doorgaand verkeer tussen Oudenaarde en Doornik volgt de borden."},
        {"Gent", "nl", "E40 versmald", "In Gent is de E40 versmald.",
         "De E40 is versmald in de rijrichting van Gent."},
        {"Deerlijk", "nl", "Nieuwe kazerne", "In Deerlijk komt een kazerne.",
         "De kazerne komt vlak bij Deerlijk te liggen."},
        {"Waregem", "nl", "Gemeente zoekt directeur", "Waregem zoekt een directeur.",
         "De gemeente, gelegen tussen Kortrijk en Waregem, zoekt een directeur."},
        {"Namur", "fr", "Chantier", "La rue est refaite à Namur.", "Le chantier se trouve près de Namur."},
    });
}

TEST_CASE("who helped is no subject") {
    check({
        {"Mechelen", "nl", "Tegen sluikstort", "Mechelen voert campagne tegen sluikstort.",
         "De campagne wordt gesteund door onder meer de steden Aalst en Mechelen."},
        {"Durbuy", "nl", "Logies", "Durbuy vergunt logies.", "De brochure kwam er met dank aan Durbuy."},
        {"Huy", "fr", "Vélos", "Huy loue des vélos.", "Le projet est soutenu par notamment la ville de Huy."},
    });
}

TEST_CASE("a vacancy concerns who seeks, not where one works") {
    check({
        {"Kortrijk", "nl", "Vacature: ruimtelijk planner (voltijds)",
         "De stad Kortrijk werft een planner aan.", "De intercommunale werft aan. Je werkt vanuit Kortrijk."},
        {"Anzegem", "nl", "Vacature: brandweerman", "Voor de post in Anzegem zoeken we brandweerlieden.",
         "De zone zoekt brandweerlieden. Zij rijden met een wagen die in Anzegem staat."},
        {"Soignies", "fr", "Offre d'emploi : ouvrier", "Le CPAS de Soignies engage un ouvrier.",
         "L'intercommunale engage un ouvrier. Lieu de travail : Soignies."},
    });
}

TEST_CASE("names with a comma between them are not one name") {
    check({
        {"Vilvoorde", "nl", "Extra middelen", "Dilbeek, Halle, Vilvoorde en Ninove krijgen extra middelen.",
         "Het arrondissement Halle-Vilvoorde krijgt extra middelen."},
        {"Waregem", "nl", "Extra middelen", "Deinze, Zulte, Waregem en Tielt krijgen extra middelen.",
         "Zulte Waregem krijgt extra middelen."},
        {"Eeklo", "nl", "Extra middelen", "De steden Gent, Eeklo en Deinze krijgen extra middelen.",
         "De spoorlijn Gent-Eeklo krijgt extra middelen."},
        {"Tielt", "nl", "Extra middelen", "Sint-Truiden, Tielt en Dilbeek krijgen extra middelen.",
         "Aarschot, Tielt en Glabbeek krijgen extra middelen."},
        {"Brussel", "nl", "Extra middelen", "Anderlecht, Brussel en Schaarbeek krijgen extra middelen.",
         "Antwerpen, Brussel en Gent krijgen extra middelen."},
    });
}

TEST_CASE("a government's word with a capital is no first name") {
    check({
        {"Mol", "nl", "Nieuws", "Stad Mol zoekt hulp.", "Bart Mol zoekt hulp."},
        {"Peer", "nl", "Nieuws", "De Stad Peer opent een loket.", "De Schilder Peer opent een loket."},
        {"Boom", "nl", "Nieuws", "Gemeente Boom zoekt redders.", "Trainer Boom zoekt redders."},
        {"Amel", "de", "Nachricht", "Sankt Vith und die Gemeinde Amel planen.",
         "Sankt Vith lobt Frau Amel Benali."},
    });
}

TEST_CASE("an English word with a capital is no part of a municipality") {
    check({
        {"Ferrières", "en", "News", "The municipality of My plants trees.", "A Week in My Life."},
        {"Havelange", "en", "News", "The municipality of Havelange plants trees.",
         "Greenwich Mean Time is used here."},
        {"Leuven", "en", "News", "The streets in Kessel-Lo get trees.", "The streets get trees."},
    });
}
