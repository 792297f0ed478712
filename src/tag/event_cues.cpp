// The words of what people attend on a day, in Dutch, French, German and English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "studiedag*", "studienamiddag*", "studievoormiddag*", "infoavond*", "infomarkt*", "infodag*",
    "infovergadering*", "informatievergadering*", "informatieavond*", "trefdag*", "netwerkdag*",
    "inspiratiedag*", "opendeurdag*", "bewonersvergadering*", "buurtvergadering*", "wijkvergadering*",
    "gemeenteraadszitting*", "jobbeurs*", "agenda gemeenteraad", "agenda van de gemeenteraad",
    "zitting van de gemeenteraad", "gemeenteraadscommissie", "vergadering van de gemeenteraad",
    "nieuwjaarsreceptie*", "bloedinzameling*",
    // French
    "ordre du jour du conseil communal", "portes ouvertes", "journée d'étude", "journées d'étude",
    "journée d'études", "matinée d'étude", "après-midi d'étude", "colloque*", "soirée d'information",
    "soirée d'info", "réunion d'information", "séance du conseil communal", "réunion du conseil communal",
    "salon de l'emploi", "bourse de l'emploi", "collecte de sang",
    // German
    "Informationsabend*", "Infoabend*", "Infoveranstaltung*", "Informationsveranstaltung*",
    "Informationsversammlung*", "Studientag*", "Fachtagung*", "Stadtratssitzung*", "Gemeinderatssitzung*",
    "Ratssitzung*", "Sitzung des Gemeinderats", "Sitzung des Stadtrats", "Tag der offenen Tür", "Jobmesse",
    "Blutspende*",
    // English
    "study day*", "information evening", "council meeting", "open day", "job fair", "blood drive"};

constexpr char const* signs[] = {
    // Dutch
    "inschrijven is verplicht", "inschrijving is verplicht", "inschrijven verplicht", "vooraf inschrijven",
    "deelname is gratis", "deelnemen is gratis", "gratis deelname", "toegang is gratis", "toegang gratis",
    "gratis toegang", "inkom gratis", "gratis inkom", "iedereen welkom", "iedereen is welkom",
    "vindt plaats op", "vinden plaats op", "gaat door op", "kom langs op", "kom naar de", "deuren om",
    "deuren gaan open", "aftrap om", "vertrek om", "verzamelen om", "afspraak om", "afspraak aan",
    "noteer alvast", "noteer in je agenda", "hou de datum vrij", "jobdag*", "wijkateliers", "kom mee",
    "kom je mee", "kom gerust", "loop binnen", "we nodigen je", "we nodigen u", "wij nodigen",
    "kom in gesprek", "zet de deuren open", "zet haar deuren open", "zetten hun deuren open", "trakteert",
    "je kan een kijkje nemen", "een kijkje nemen", "ben je welkom", "bent u welkom", "is elke inwoner welkom",
    "alle inwoners welkom", "plannen voor in de", "stellen we de plannen voor", "organiseert een infosessie",
    "organiseert een infoavond", "in zaal", "in de zaal", "parochiezaal", "je bent welkom", "u bent welkom",
    "iedereen van harte", "schuif aan", "kom kijken", "kom luisteren", "kom proeven", "kom dansen",
    "kom naar je wijk", "komt op bezoek in je wijk", "op de agenda staan", "leggen bloemen neer",
    "deelname gratis", "ontvangen lokale besturen", "ontvangt lokale besturen", "ruimen we samen",
    "op te ruimen", "verzamelen we", "we verzamelen", "we ruimen",
    // French
    "inscription gratuite", "participation gratuite", "aura lieu", "auront lieu", "se tiendra",
    "se tiendront", "nous vous invitons", "vous attendent", "vous attend", "vous accueille", "vous convie",
    "vous convient", "gants fournis", "inscription obligatoire", "inscription souhaitée", "entrée libre",
    "entrée gratuite", "rendez-vous le", "rendez-vous à", "bienvenue à tous", "ouvert à tous",
    "à vos agendas", "bloquez la date", "vous êtes invités", "vous êtes cordialement invités",
    "ouvre ses portes", "ouvrent leurs portes", "organise une séance", "organise une réunion",
    "organise une soirée", "la séance débute", "points à l'ordre du jour", "salle communale", "vous reçoit",
    "een journée d'échanges", "donne rendez-vous", "donnent rendez-vous", "rendez-vous samedi",
    "rendez-vous dimanche", "le Collège vous reçoit",
    // German
    "Eintritt frei", "Eintritt ist frei", "findet am", "finden am", "sind herzlich eingeladen",
    "sind alle willkommen", "Sie sind herzlich", "herzliche Einladung", "öffnet ihre Türen",
    "lernen Sie kennen", "auf der Tagesordnung",
    // English
    "opens its doors", "save the date", "free admission", "free entry", "admission is free", "takes place on",
    "everyone is welcome", "join us on", "you are invited", "we invite you"};

constexpr char const* headings[] = {
    // Dutch
    "infosessie*", "infomoment*", "webinar*", "*webinar", "opleiding*", "vorming*", "bijscholing*", "cursus*",
    "basiscursus", "basisopleiding", "workshop*", "masterclass*", "congres*", "symposium", "conferentie",
    "seminarie", "netwerkmoment*", "netwerkevent*", "inspiratiesessie*", "lerend netwerk",
    "lerende netwerken", "intervisie*", "startmoment", "startevent", "slotevent", "slotmoment",
    "bijeenkomst*", "informatiesessie*", "lezing*", "rondetafel*", "raadszitting", "jaarmarkt", "kerstmarkt*",
    "rommelmarkt*", "kermis", "buurtfeest", "concert*", "tentoonstelling", "opruimactie*", "table ronde",
    "kennissessie*", "leertraject*", "stadsgesprek*", "ontbijt", "feestprogramma", "proclamation",
    "proclamatie", "voorleesnamiddag", "repetitie", "wandelzoektocht", "onthaal nieuwe inwoners",
    "onthaal van nieuwe inwoners", "drink", "barbecue", "ronde tafel", "rondetafelgesprek", "demonstratie",
    "demodag", "demo", "opstartvergadering", "vergadering", "voorstelling van het", "boekvoorstelling",
    "studiebezoek", "studiereis", "zomerschool", "politiek café", "wandelcafé", "praatcafé",
    "herdenkingsmoment", "kranslegging", "bloemenhulde", "dankmoment", "afscheidsmoment", "hulde",
    "gedenkmoment", "ontmoetingsavond", "ontmoetingsdag*",
    // French
    "séance d'information", "séances d'information", "séance d'info", "séances d'info", "webinaire*",
    "formation", "formations", "conférence*", "séminaire*", "atelier*", "congrès", "marché de Noël",
    "brocante", "ducasse", "exposition", "cérémonie", "accueil des nouveaux habitants", "apéritif",
    "petit-déjeuner", "souper", "dîner", "sessions d'information", "session d'information", "sessions d'info",
    "session d'info", "voyage d'étude", "visite d'étude", "journée thématique", "journée d'inspiration",
    "université d'été", "café citoyen",
    // German
    "Tagung", "Weiterbildung*", "Fortbildung*", "Schulung*", "Seminar", "Vortrag", "Konferenz",
    "Weihnachtsmarkt*", "Ausstellung", "Gemeinderat tagt", "Stadtrat tagt", "Studienreise",
    // English
    "conference", "info session", "information session", "guided tour"};

constexpr char const* hints[] = {
    // Dutch
    "inschrijven via", "inschrijven kan via", "vindt plaats", "vinden plaats", "nodigt uit", "nodigen uit",
    "nodigt iedereen", "nodigt inwoners", "nodigt u uit", "nodigen je uit", "uitnodiging", "sprekers",
    "keynote", "op het programma", "kom langs", "organiseert op", "optreden", "wandel mee", "fiets mee",
    "inscriptions via", "a lieu", "ont lieu", "rejoignez-nous", "vous invite", "om samen op te ruimen",
    "samenkomst", "bijeenkomst", "startplaats", "start aan", "vertrek aan", "gidsbeurt", "starts at",
    "namiddag over", "voormiddag over", "avond over", "vrijwilligers verzamelen", "zaterdag opruimen",
    "deelnemers leren", "gratis", "uitgenodigd", "stands", "standhouders", "fanfare", "kinderdorp",
    "vuurwerk om", "vanaf 14 uur", "vanaf 10 uur", "vanaf 19 uur", "vanaf 20 uur", "concerten",
    "voordrachten", "sessions", "bijeenkomsten", "lezingen", "muzikaal", "ambiance", "food trucks",
    "foodtrucks", "aan tafel met", "in gesprek met", "stel je vragen", "programma en inschrijvingen",
    "nodigt alle", "nodigen alle", "telkens op", "welkom op", "krans neer", "leggen we een krans",
    // French
    "infos et inscriptions", "orateurs", "au programme", "venez", "invitent", "invite tous", "invite les",
    "organise le", "rendez-vous", "verre de l'amitié", "départ à", "départ de", "accueil dès",
    "accueil à partir", "après-midi consacré", "journée consacrée", "matinée consacrée", "soirée consacrée",
    "petit-déjeuner offert", "gratuit", "invité", "feu d'artifice", "dès 14 h", "dès 18 h",
    "avec le bourgmestre", "journée d'échanges",
    // German
    "findet statt", "finden statt", "laden ein", "lädt ein", "laden alle", "lädt alle", "kommen Sie",
    "Referenten", "auf dem Programm", "Anmeldung erforderlich", "Treffpunkt", "Beginn", "kostenlos",
    "eingeladen",
    // English
    "takes place", "join us", "speakers", "come along", "come to", "registration is required",
    "invited to attend", "meeting point", "invited"};

constexpr char const* in_title[] = {
    // Dutch
    "info-avond", "debatavond", "panelgesprek", "netwerkbijeenkomst", "inspiratiemoment", "startdag",
    "terugkomdag", "ontmoetingsmoment", "roadshow", "hackathon", "algemene vergadering", "ledendag",
    "gemeenteraad op", "gemeenteraad van", "agenda van de", "participatiemoment*", "inspraakmoment*",
    "inspraakavond", "dialoogmoment", "inloopmoment*", "inloopavond*", "buurtmoment", "plannenmarkt",
    "zwerfvuilactie*", "boerenmarkt", "avondmarkt", "braderie", "dorpsfeest*", "straatfeest*", "volksfeest*",
    "zomerfeest*", "festival", "optocht", "stoet", "carnavalstoet", "herdenking", "herdenkingsplechtigheid",
    "plechtigheid", "*viering", "manifestatie", "wandeling", "wandeltocht", "fietstocht", "zoektocht", "expo",
    "autoloze zondag", "autovrije zondag", "jobevent*", "opendeur", "erfgoeddag", "buitenspeeldag",
    "plantdag", "boomplantactie", "zitdag*", "vaccinatiemoment", "midi de", "concert",
    "dimanche sans voiture", "zwerfvuilopruiming", "opruimdag", "zwerfvuildag", "informatiedag", "inleefdag",
    "infobeurs", "sessies", "sessie", "opfrissing", "verkiezingsdebat", "hoorzitting", "kennisdag",
    "praktijkdag", "ledenbijeenkomst", "academische zitting", "receptie", "wake", "serenade", "picknick",
    "speelstraat", "straatspeeldag", "bal", "fuif", "rondleiding", "bezoekdag", "kijkdag", "werfbezoek",
    "grand nettoyage", "*drink", "*receptie", "*feest", "*feesten", "*tocht", "*wandeling", "*concert",
    "*sessie", "*sessies", "*voorstelling", "*lezing", "*festival", "*parade", "*stoet", "*quiz",
    "trefmoment*", "leernetwerk*", "academie voor", "opendeurweekend", "rommelmarkten", "braderij",
    "stadswandeling", "natuurwandeling", "voordracht", "toneel", "circus", "filmvoorstelling",
    "inhuldiging vernieuwd", "ouderenweek", "seniorenweek", "jeugdweek", "bibweek", "boekenweek",
    "klimaatweek", "ontmoeting", "buurt aan de beurt", "met de burgemeester", "nieuwe inwoners", "uitreiking",
    "repair café", "open atelier", "open bedrijvendag", "open monumentendag", "open kerkendagen", "open deur",
    // French
    "assises", "foire", "conseil communal du", "ordre du jour", "kermesse", "carnaval", "cortège",
    "commémoration", "balade", "journée du patrimoine", "journées du patrimoine", "manifestation",
    "assemblée générale", "vernissage", "journée d'information", "journée de formation", "conférence-débat",
    "visite guidée", "apéro", "goûter", "spectacle", "invités", "marché de printemps", "marché artisanal",
    "marché aux puces", "journée place", "journée portes", "festivités", "festivité", "soirée",
    "parcours d'artistes", "cinéma", "théâtre", "remise des prix",
    // German
    "Workshop", "Kirmes", "Karneval", "Konzert", "Führung", "Gedenkfeier", "Veranstaltung*",
    "autofreier Sonntag", "Versammlung", "Bürgerversammlung", "Dorffest", "Frühjahrsputz", "Theater",
    "Preisverleihung",
    // English
    "training", "lecture", "Christmas market", "exhibition", "car-free Sunday", "meet-up"};

constexpr char const* openings[] = {
    // Dutch
    "kom", "ontmoet", "invitation", "agenda",
    // German
    "Einladung",
    // English
    "meet", "come and"};

constexpr char const* traces[] = {
    // Dutch
    "schrijf je in", "schrijf u in", "activiteiten", "feest", "stap mee", "stapt mee", "debat", "beurs",
    "dag van de", "toelichting", "*dag", "om 9 uur", "om 10 uur", "om 14 uur", "om 19 uur", "om 20 uur",
    "om 19.30 uur", "om 20.00 uur", "avonden", "collega's van", "in gesprek", "ontdek", "*dagen", "*avond",
    "*namiddag", "week van de", "nacht van de", "programma", "film", "muziek", "zaal", "animatie",
    "bezoekers", "gidsen", "voor het publiek", "leer je", "kinderanimatie",
    // French
    "inscrivez-vous", "nuit de", "activités", "fête", "fêtes", "forum", "rencontre", "rencontres", "matinée",
    "journée", "à 19 h", "à 20 h", "à 19h", "à 20h", "soirées", "découvrez", "découvrent", "semaine de la",
    "semaine des", "semaine du", "nuit des", "journée de la", "journée des", "journée du", "programme",
    "musique", "salle", "animations", "visiteurs", "réunion",
    // German
    "Fest", "Treffen", "Tag", "um 19 Uhr", "um 20 Uhr", "entdecken", "Woche der", "Tag der", "Nacht der",
    "Programm", "Musik", "Saal", "Besucher", "Abend", "Markt",
    // English
    "fair", "day", "week of", "day of"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},       {GenreWeight::sign, signs},
                                  {GenreWeight::heading, headings}, {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title},   {GenreWeight::opening, openings},
                                  {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> event_cues() {
    return lists;
}

}  // namespace belleman::tag
