// Names that mean something else too: for each a sentence in which it is the municipality, and one in which
// it is not.

#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

struct Name {
    char const* nis;
    char const* language;
    char const* is_place;
    char const* is_not;
};

bool names(std::string const& nis, std::string const& language, std::string text) {
    Subject subject;
    subject.title = "Nieuws";
    subject.summary = std::move(text);
    subject.language = language;
    subject.level = Level::flemish;
    auto const tags = real_tagger().tag(subject);
    return std::ranges::find(tags.municipalities, nis, &MunicipalityTag::nis) != tags.municipalities.end();
}

void check(std::vector<Name> const& table) {
    for (auto const& name : table) {
        CAPTURE(name.nis, name.is_place, name.is_not);
        CHECK(names(name.nis, name.language, name.is_place));
        CHECK_FALSE(names(name.nis, name.language, name.is_not));
    }
}

}  // namespace

TEST_CASE("a municipality whose name is a word is told from the word") {
    check({
        {"71002", "nl", "Het OCMW van As verdeelt warme maaltijden.",
         "As ligt nog na te gloeien in de haard."},
        {"71002", "nl", "Een nieuwe brandweerpost in As.", "De AS van de wagen brak."},
        {"71002", "en", "The municipality of As opens a library.", "As planned, the library opens."},
        {"53053", "nl", "De stad Bergen renoveert het belfort.", "Bergen en dalen kleuren wit."},
        {"53053", "nl", "De werken in Bergen starten in mei.", "Bergen papier lagen op straat."},
        {"23009", "nl", "De gemeente Bever plant hagen.", "De Bever is terug in onze rivieren."},
        {"23009", "nl", "Een loket in Bever blijft open.", "Bever gespot aan de oever."},
        {"11005", "nl", "In Boom opent een nieuw containerpark.", "Boom omgewaaid op het fietspad."},
        {"11005", "nl", "Inwoners van Boom en Niel krijgen een brief.",
         "De Boom van het jaar staat in het park."},
        {"57018", "fr", "La commune de Celles rénove son école.",
         "Celles qui le souhaitent s'inscrivent en ligne."},
        {"25037", "nl", "De gemeente Graven legt een fietspad aan.", "Graven in de berm mag niet meer."},
        {"23027", "fr", "La ville de Hal accueille le marché.", "Hal 5 est fermé pour travaux."},
        {"71020", "nl", "De politie patrouilleert meer in Halen.", "Halen we de klimaatdoelen?"},
        {"71020", "nl", "De subsidie gaat naar Halen en Lummen.", "Afval halen we op maandag."},
        {"71071", "nl", "De gemeente Ham fuseerde dit jaar.", "Ham en kaas bij de receptie."},
        {"24059", "nl", "Wie in Landen woont, krijgt een brief.", "Landen over de hele wereld doen mee."},
        {"51069", "nl", "Een nieuw dak voor het station in Lessen.", "Lessen uit de crisis in een rapport."},
        {"34027", "nl", "Het stadhuis van Menen krijgt een lift.",
         "Menen dat alles goed komt, volstaat niet."},
        {"34027", "nl", "Ook Wevelgem en Menen tekenen het charter.", "Wij Menen het goed met onze burgers."},
        {"13025", "nl", "De bibliotheek van Mol is verhuisd.", "De Mol kiest een kandidaat."},
        {"13025", "nl", "Geel, Mol en Dessel delen een jurist.", "Mol vernielt gazon van sporthal."},
        {"92094", "nl", "De stad Namen opent een fietstunnel.", "Namen van kandidaten staan op de lijst."},
        {"92094", "nl", "Vanaf mei rijden er meer bussen in Namen.", "Namen noemen doet de minister niet."},
        {"72030", "nl", "Het zwembad van de stad Peer heropent.", "Peer en appel in de schoolfruitactie."},
        {"72030", "nl", "Peer ondertekent het burgemeestersconvenant.", "De Peer is rijp."},
        {"63072", "fr", "La ville de Spa rouvre ses thermes.", "Un Spa est réservé au personnel."},
        {"73109", "nl", "De gemeente Voeren krijgt extra agenten.", "Voeren van duiven is verboden."},
        {"73109", "nl", "Een nieuwe dokterswacht in Voeren.", "Voeren we de regels strenger in?"},
        {"21007", "nl", "De gemeente Vorst vernieuwt haar plein.", "Vorst aan de grond verwacht."},
        {"13003", "nl", "In Balen komt een speelbos.", "Balen stro versperren de weg."},
        {"61012", "fr", "La commune de Clavier engage.", "Clavier et souris sont fournis."},
        {"13008", "nl", "De stad Geel verkoopt gronden.", "Geel is de kleur van de afvalzak."},
        {"11023", "nl", "De gemeente Kapellen verlaagt de belasting.",
         "Kapellen en kruisen worden beschermd."},
        {"11025", "nl", "De gemeente Lint bouwt een school.", "Lint doorgeknipt aan de nieuwe school."},
        {"11057", "nl", "De politiepost in Malle verhuist.", "Malle grapjes horen daar niet bij."},
        {"55086", "fr", "Le CPAS de Manage recrute.", "Manage et écurie à louer."},
        {"55086", "en", "The municipality of Manage opens a park.", "Manage your files online."},
        {"72043", "nl", "De gemeente Pelt zet in op zonnepanelen.", "Pelt uw buur noten, help dan mee."},
        {"11040", "nl", "De gemeente Schoten organiseert een debat.", "Schoten klonken aan de kazerne."},
        {"51068", "fr", "La commune de Silly plante des haies.", "Silly est un mot anglais."},
        {"73098", "nl", "De gemeente Wellen restaureert de molen.", "Wellen uit de bodem: bronwater."},
        {"38008", "nl", "In De Panne rijden extra trams.", "De panne aan de tram is hersteld."},
        {"44086", "nl", "De Pinte fuseerde met Nazareth.", "Een pint en de pinte van de streek."},
    });
}

TEST_CASE("a municipality whose name is a surname or a first name is told from the person") {
    check({
        {"11009", "nl", "De gemeente Brecht herstelt de kasseien.", "Auteur Bertolt Brecht wordt gelezen."},
        {"31006", "nl", "De stad Damme verlicht de vaart.", "Acteur Van Damme opent de beurs."},
        {"11021", "nl", "In Hove sluit het postpunt.", "Dokter Jan Van Hove geeft uitleg."},
        {"11035", "nl", "De gemeente Ranst bouwt woningen.", "Viroloog Marc Van Ranst geeft uitleg."},
        {"13025", "nl", "In Mol start een buurtbus.", "Lieve Mol wordt de nieuwe directeur."},
        {"11005", "nl", "In Boom start een buurtbus.", "Bart Boom wordt de nieuwe directeur."},
        {"72030", "nl", "In Peer start een buurtbus.", "Schepen Peer wordt opgevolgd."},
        {"63001", "nl", "De gemeente Amel kiest een nieuw logo.", "Schrijfster Amel Benali leest voor."},
        {"62003", "fr", "La commune d'Ans rénove sa piscine.", "Madame Ans Peeters prend la parole."},
        {"13006", "nl", "Dessel organiseert een infoavond.", "Trainer Luc Van Dessel stopt ermee."},
        {"45063", "nl", "De gemeente Lierde koopt een pand.", "Notaris An Van Lierde tekent de akte."},
        {"21010", "nl", "De gemeente Jette zoekt vrijwilligers.", "Directeur Jette Claes gaat met pensioen."},
        {"63035", "fr", "La commune de Herve inaugure une crèche.", "Monsieur Herve Dubois est nommé."},
        {"44088", "nl", "De fusie van Merelbeke en Melle is rond.",
         "Onderzoeker Melle Jacobs leidt het team."},
        {"35029", "nl", "De Haan krijgt een nieuwe dijk.", "Burgemeester De Haan spreekt de raad toe."},
        {"24020", "nl", "De stad Diest herstelt de citadel.", "Architect Paul Van Diest tekende het plan."},
        {"72004", "nl", "De stad Bree sluit de markt af.", "Zangeres Axelle Van Bree treedt op."},
        {"71072", "nl", "De stad Hasselt plant bomen.", "Professor Els Van Hasselt licht toe."},
        {"12021", "nl", "De stad Lier opent een museum.", "Griffier Tom Van Lier leest voor."},
        {"73111", "nl", "De stad Tongeren verhuist het archief.", "Deskundige Bob Van Tongeren adviseert."},
        {"42028", "nl", "De gemeente Zele opent een loket.", "Kapitein Rik Van Zele blust."},
        {"12029", "nl", "De gemeente Putte vergroent.", "Fractieleider Bart Van de Putte stemt tegen."},
    });
}

TEST_CASE("a municipality that shares its name with a place abroad is told from it") {
    check({
        {"13019", "nl", "De gemeente Lille vernieuwt het dorpsplein.",
         "De trein naar Lille heeft vertraging."},
        {"13019", "nl", "Kasterlee, Vosselaar en Lille delen een dienst.", "In Lille sluit een fabriek."},
        {"53046", "fr", "La commune de Lens engage.", "Le stade de Lens est complet."},
        {"53046", "fr", "Mons, Jurbise et Lens s'associent.", "Un touriste arrive à Lens."},
        {"44086", "nl", "De gemeente Nazareth kiest voor Deinze.", "Jezus trok naar Nazareth in Galilea."},
        {"25110", "fr", "La commune de Waterloo ouvre une crèche.",
         "La bataille de Waterloo attire les touristes."},
        {"46025", "fr", "La commune de Tamise ouvre un bureau.", "La Tamise traverse Londres."},
        {"56005", "fr", "La ville de Beaumont rénove ses remparts.",
         "Beaumont, aux Etats-Unis, reçoit une aide."},
        {"72003", "nl", "De gemeente Bocholt bouwt een sporthal.",
         "Bocholt in Duitsland bouwt een sporthal."},
        {"11016", "nl", "De gemeente Essen sluit een straat af.", "In het Duitse Essen staat een museum."},
        {"23027", "nl", "De stad Halle heeft een nieuw park.", "Halle an der Saale heeft een nieuw park."},
        {"23106", "nl", "De gemeente Herne ging op in Pajottegem.", "In Herne, Duitsland, staat een mijn."},
        {"46030", "nl", "In Zwijndrecht meet men PFAS.",
         "In Zwijndrecht bij Dordrecht en Rotterdam meet men PFAS."},
        {"91114", "fr", "La ville de Rochefort lance un appel.",
         "Une Rochefort 10 accompagne le repas en France."},
        {"31005", "fr", "La ville de Bruges ouvre un musée.", "Bruges, en France, ouvre une enquête."},
        {"71004", "nl", "De stad Beringen koopt bussen.", "De Zwitserse stad die Beringen heet, wacht."},
    });
}

TEST_CASE("a municipality is told from the club, the company, the beer or the fair of its name") {
    check({
        {"21001", "nl", "Anderlecht bouwt een school.", "Supporters van Anderlecht zingen luid."},
        {"21001", "nl", "De gemeente Anderlecht verlaagt taksen.", "RSC Anderlecht speelt gelijk."},
        {"31005", "nl", "Brugge opent een nieuw museum.", "Club Brugge opent een nieuw museum."},
        {"31005", "nl", "In Brugge start een proefproject.", "Cercle Brugge wint de wedstrijd."},
        {"11002", "en", "The city of Antwerp invests in trams.", "Royal Antwerp wins the match."},
        {"52011", "nl", "Charleroi vernieuwt de kade.", "Sporting Charleroi vernieuwt het stadion."},
        {"71016", "nl", "Genk zoekt een jurist.", "KRC Genk zoekt een trainer."},
        {"44021", "nl", "Gent verlaagt de tarieven.", "AA Gent verlaagt de ticketprijs."},
        {"44021", "nl", "Ook Gent doet mee.", "De wielerkoers Gent-Wevelgem passeert."},
        {"44021", "nl", "De stad Gent bouwt.", "Het UZ Gent bouwt een vleugel."},
        {"34022", "nl", "Kortrijk test slimme lampen.", "KV Kortrijk test een speler."},
        {"24062", "nl", "Leuven wordt autoluw.", "De KU Leuven onderzoekt lucht."},
        {"24062", "nl", "Leuven zoekt crisiswoningen.", "OH Leuven verliest van de leider."},
        {"46029", "nl", "Lokeren verkoopt de pastorie.", "Sporting Lokeren verkoopt een speler."},
        {"72020", "nl", "Lommel legt een zonnepark aan.", "Lommel SK legt een veld aan."},
        {"12025", "nl", "Mechelen investeert in fietspaden.", "KV Mechelen investeert in de jeugd."},
        {"57096", "nl", "Moeskroen krijgt steun.", "Excelsior Moeskroen krijgt een licentie."},
        {"34040", "nl", "Waregem breidt het park uit.", "Zulte Waregem breidt de kern uit."},
        {"13049", "nl", "Westerlo plant een bos.", "Spelers van Westerlo trainen op zondag."},
        {"44083", "nl", "Deinze bouwt een brug.", "Trainer en spelers van Deinze protesteren."},
        {"71071", "nl", "In Tessenderlo meet men lucht.", "Tessenderlo Group bouwt een installatie."},
        {"73001", "nl", "De gemeente Alken vernieuwt haar plein.",
         "Brouwerij Alken-Maes vernieuwt een lijn."},
        {"56016", "fr", "La ville de Chimay ouvre un bureau.", "Un verre de trappist Chimay pour chacun."},
        {"24041", "nl", "In Hoegaarden start een bibbus.", "Bij de quiz hoort een Hoegaarden witbier."},
        {"23025", "nl", "Grimbergen bouwt een zwembad.", "Wij schenken een Grimbergen dubbel."},
        {"12009", "nl", "De gemeente Duffel zoekt opvang.", "Een Duffel coat ging verloren."},
        {"45065", "nl", "De gemeente Zwalm herstelt de molen.", "Kanovaarders op de Zwalm vinden afval."},
        {"63072", "fr", "La commune de Spa engage.", "Le circuit Spa-Francorchamps engage."},
        {"53020", "en", "The municipality of Dour secures the site.", "Dour weather awaits visitors."},
    });
}

TEST_CASE("a city is told from the province and from the government that sits in it") {
    check({
        {"11002", "nl", "De stad Antwerpen keurt het plan goed.",
         "De provincie Antwerpen keurt het plan goed."},
        {"11002", "nl", "In Antwerpen rijden nieuwe trams.",
         "In Antwerpen, Limburg en Vlaams-Brabant rijden bussen."},
        {"62063", "nl", "De stad Luik sluit de kaaien.", "De gouverneur van Luik sluit de bossen."},
        {"92094", "fr", "La ville de Namur ferme un pont.", "La province de Namur ferme un musée."},
        {"63046", "fr", "La ville de Limbourg restaure ses pavés.",
         "La province du Limbourg restaure une tour."},
        {"63046", "fr", "Verviers, Limbourg et Pepinster demandent de l'aide.",
         "Anvers et Limbourg demandent de l'aide."},
        {"63046", "nl", "De stad Limburg bij Verviers krijgt hulp.", "In Limburg start een campagne."},
        {"21004", "nl", "De Stad Brussel poetst de Grote Markt.", "Brussel beslist over het budget."},
        {"21004", "fr", "La Ville de Bruxelles engage.", "Bruxelles veut changer la directive."},
        {"21004", "de", "Die Stadt Brüssel öffnet ein Museum.", "Die Minister treffen sich in Brüssel."},
        {"21004", "en", "The City of Brussels opens a desk.", "Brussels Airlines cancels flights."},
        {"24062", "fr", "La ville de Louvain ouvre un parc.", "L'UCL Louvain ouvre un laboratoire."},
    });
}

TEST_CASE("of places that share a name the text tells which one is meant") {
    check({
        {"41002", "nl", "In Aalst zelf en in de wijk Nieuwerkerken komt glasvezel.",
         "Nieuwerkerken bij Sint-Truiden krijgt glasvezel."},
        {"71045", "nl", "De gemeente Nieuwerkerken krijgt glasvezel.",
         "De stad Aalst legt in haar dorp Nieuwerkerken een plein aan."},
        {"37022", "nl", "De stad Tielt opent een bos.", "De gemeente Tielt-Winge opent een bos."},
        {"21013", "nl", "De gemeente Sint-Gillis zoekt agenten.",
         "De gemeente Sint-Gillis-Waas zoekt agenten."},
        {"45059", "nl", "De gemeente Brakel bouwt een hal.", "De gemeente Eigenbrakel bouwt een hal."},
        {"25112", "nl", "De stad Waver bouwt een hal.", "De gemeente Sint-Katelijne-Waver bouwt een hal."},
        {"12025", "nl", "De stad Mechelen bouwt.", "In Mechelen-aan-de-Maas bouwt men."},
        {"34022", "nl", "De stad Kortrijk bouwt.", "In Kortrijk-Dutsel bouwt men."},
        {"23096", "nl", "Zemst legt een plein aan in Hofstade.",
         "De stad Aalst legt een plein aan in Hofstade."},
        {"41002", "nl", "De stad Aalst legt een plein aan in Hofstade.", "Het plein in Hofstade is klaar."},
        {"24041", "nl", "Hoegaarden heraanlegt het plein in Meldert.", "Het plein in Meldert is klaar."},
        {"12041", "nl", "Puurs-Sint-Amands vernieuwt Ruisbroek.", "Sint-Pieters-Leeuw vernieuwt Ruisbroek."},
        {"13049", "nl", "De abdij van Tongerlo in Westerlo.", "De kerk van Tongerlo in Bree."},
        {"62093", "fr", "La commune de Saint-Nicolas engage.",
         "Anvers, Gand, Alost et Saint-Nicolas engagent."},
        {"46021", "fr", "Gand, Alost et Saint-Nicolas engagent.", "La Saint-Nicolas se fête à l'école."},
        {"44013", "nl", "Destelbergen opent een post in Heusden.",
         "Heusden-Zolder opent een post in Heusden."},
    });
}

TEST_CASE("a part whose name is a word, a person or a place abroad is told from it") {
    check({
        {"44021", "nl", "De brug in Drongen gaat dicht.", "Bewoners Drongen aan op een oplossing."},
        {"46030", "nl", "De haven groeit tot in Doel.", "Doel is minder afval."},
        {"46030", "nl", "Een nieuw plein in Burcht.", "Burcht en kasteel zijn open."},
        {"34027", "nl", "De markt in Lauwe verhuist.", "Lauwe reacties op het plan."},
        {"13053", "nl", "De deelgemeente Veerle krijgt riolering.", "Veerle Claes wordt directeur."},
        {"11037", "nl", "De bus stopt in Reet.", "Reet in het wegdek hersteld."},
        {"71004", "nl", "In Paal komt een ontmoetingsplek.", "Paal aangereden op de ring."},
        {"12025", "nl", "In Leest en Hombeek komt riolering, meldt Mechelen.", "Leest u het verslag?"},
        {"21004", "nl", "De Stad Brussel verbouwt in Laken en Haren.", "Laken en dekens voor daklozen."},
        {"13035", "nl", "De gemeente Ravels investeert in Weelde.", "Weelde is anders."},
        {"13014", "nl", "Hoogstraten sluit de weg in Wortel.", "Wortel en ui op het menu."},
        {"57097", "nl", "De deelgemeente Komen krijgt een brug.", "Komen jullie ook?"},
        {"73107", "nl", "In Leut start een buurtwinkel.", "Leut en plezier voor jong en oud."},
        {"24104", "nl", "Tervuren vernieuwt de kern van Duisburg.", "De haven van Duisburg groeit."},
        {"92094", "fr", "Namur rénove l'école de Jambes.", "Jambes lourdes : un atelier santé."},
        {"12007", "nl", "De gemeente Bornem baggert in Weert.", "In het Nederlandse Weert is markt."},
        {"46030", "nl", "De deelgemeente Bazel krijgt een park.", "De conferentie van Bazel in Zwitserland."},
        {"24066", "nl", "De gemeente Lubbeek plant in Linden.", "Linden en eiken langs de laan."},
        {"23003", "nl", "In Lot komt een fietsbrug, zegt Beersel.", "Lot of toeval: een debat."},
        {"71070", "nl", "De deelgemeente Zolder viert.", "Zolder isoleren met een premie."},
        {"51067", "nl", "De deelgemeente Mark viert.", "Mark Janssens wordt schepen."},
        {"45035", "nl", "De deelgemeente Eine viert.", "Eine gute Nachricht."},
        {"41082", "nl", "De deelgemeente Burst viert.", "Burst of energy: een lezing."},
        {"11002", "nl", "Antwerpen laat in Deurne bomen planten.", "In het Nederlandse Deurne staan kramen."},
        {"57081", "fr", "La ville de Tournai ferme la route à Ere.", "Ere wie ere toekomt."},
    });
}

TEST_CASE("a shop's word, a title or a slogan does not make a part of its capital") {
    for (auto const* text : {"Werken aan de weg beginnen.",
                             "De dienst Openbare Werken meldt hinder.",
                             "Meer groen in de straat.",
                             "Melden kan via de app.",
                             "Alle loketten zijn dicht.",
                             "Heer en meester over je data.",
                             "Recht op water.",
                             "Muizen en ratten bestrijden.",
                             "Herten in het bos.",
                             "Klerken gezocht.",
                             "Meeuwen voederen verboden.",
                             "Perk en plantsoen.",
                             "Naast het plein.",
                             "Nouvelles mesures.",
                             "On cherche des bénévoles.",
                             "Champion du tri.",
                             "Vorsen naar het verleden.",
                             "Schaffen we af?",
                             "Kalken en cement.",
                             "Sluizen open.",
                             "Appels plukken.",
                             "Bevel van de rechter.",
                             "Spy is a word."}) {
        CAPTURE(text);
        auto const tags = tags_of(text, "Nieuws");
        CHECK(tags.municipalities.empty());
    }
}
