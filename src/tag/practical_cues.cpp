// The words of closures, roadworks, interruptions, guides and yearly duties, in Dutch, French, German and
// English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "sluitingsdag*", "sluitingsperiode*", "sluitingsdagen", "handleiding*", "leidraad", "draaiboek*",
    "modelreglement*", "modelovereenkomst*", "modelbesluit*", "modelverordening*", "modelpolitieverordening",
    "stappenplan*", "veelgestelde vragen", "ophaalkalender*", "afvalkalender*", "aanslagbiljet*",
    "wegenwerken", "wegwerkzaamheden", "nachtwerken", "jaarlijkse rapportering", "openingsuren",
    "openingstijden", "handreiking*", "praktijkgids", "vademecum",
    // French
    "avertissement-extrait de rôle", "fermeture exceptionnelle", "jours de fermeture", "mode d'emploi",
    "vade-mecum", "foire aux questions", "questions fréquentes", "heures d'ouverture", "horaires d'ouverture",
    "guide pratique", "modèle de règlement", "modèle de convention", "modèle de délibération",
    "fiche pratique", "calendrier des collectes", "boîte à outils", "règlement-type",
    // German
    "Leitfaden*", "Öffnungszeiten", "Straßenarbeiten", "Straßensperrung*", "Müllabfuhr", "Abfuhrkalender",
    "Mustersatzung", "häufig gestellte Fragen",
    // English
    "opening hours", "roadworks", "road works", "frequently asked questions", "collection calendar"};

constexpr char const* signs[] = {
    // Dutch
    "uitzonderlijk gesloten", "diensten gesloten", "loketten gesloten", "gemeentehuis gesloten",
    "stadhuis gesloten", "zijn gesloten", "blijft gesloten", "blijven gesloten", "gesloten op",
    "gesloten tijdens", "gesloten van", "sluit de loketten", "gewijzigde openingsuren",
    "aangepaste openingsuren", "aangepaste dienstverlening", "beperkte dienstverlening", "niet bereikbaar",
    "tijdelijk onbereikbaar", "tijdelijk niet beschikbaar", "buiten gebruik", "gepland onderhoud",
    "onderhoudswerken", "stroomonderbreking*", "wateronderbreking*", "verkeershinder", "werken starten",
    "werken starten op", "werken duren", "start van de werken", "rioleringswerken", "nutswerken",
    "asfalteringswerken", "afgesloten voor", "volledig afgesloten", "'s nachts afgesloten", "'s nachts dicht",
    "verkeer wordt omgeleid", "omleiding via", "rijdt om via", "doorgaand verkeer", "eenrichtingsverkeer",
    "enkelrichting", "parkeerverbod", "heraanleg start", "minder hinder", "verkeersmaatregelen",
    "veiligheidsmaatregelen", "mobiliteitsmaatregelen", "praktische info", "praktische informatie",
    "extra trams", "extra bussen", "extra treinen", "hoe vraag", "zo vraag", "hoe werkt", "maak een afspraak",
    "maak tijdig een afspraak", "hoef je niet meer", "vraag het online aan", "doe je online",
    "gebruik het model", "aangepast model", "model beschikbaar", "modellen beschikbaar", "sjabloon*",
    "checklist", "voorbeelddocument*", "door werken", "afspraak nodig", "breng mee", "wat breng je mee",
    "in enkele klikken", "hoef je niet meer langs", "zonder aan te schuiven", "via het online loket aan",
    "geef je adres", "deze handleiding", "in deze gids", "richtlijnen voor het invullen", "stap voor stap",
    "jaarlijks te rapporteren", "moeten jaarlijks", "volg deze stappen", "volg de stappen",
    "meest gestelde vragen", "vaak gestelde vragen", "gebruik het voorbeeld", "download de formulieren",
    "download het sjabloon", "download het model", "download de gids", "rijden de bussen", "bussen rijden",
    "buitenzetten", "wordt opgehaald", "worden opgehaald", "lukt momenteel niet", "werkt momenteel niet",
    "technische problemen", "enkel op afspraak", "geen dienstverlening", "houdt zitdagen", "permanentie voor",
    "reispas aanvragen", "rijbewijs aanvragen", "identiteitskaart aanvragen", "attest aanvragen",
    "attesten aanvragen", "akte aanvragen", "aktes aanvragen", "uittreksel aanvragen",
    "parkeerkaart aanvragen", "parkeervergunning aanvragen", "vergunning aanvragen",
    "gevolgen voor de dienstverlening", "hinder door staking", "nationale staking", "stiptheidsacties",
    "onthaal gesloten", "afspraken verplaatst", "niet te bereiken", "telefonisch niet bereikbaar",
    "moeilijk bereikbaar", "niet bereiken", "kan je afhalen", "kunt u afhalen", "afhalen bij", "te koop bij",
    "breng je identiteitskaart mee", "betaal met bancontact", "wordt heraangelegd", "parkeren tijdelijk",
    "bel naar het nummer", "nieuw telefoonnummer", "levertermijn", "doe het op tijd", "vraag het op tijd aan",
    "afwijkende uren", "afwijkende openingsuren", "andere openingsuren", "gewijzigde uren",
    "niet toegankelijk", "technische interventie", "wat kan je als", "wat kunt u als", "tips voor",
    "bundelt tips", "helpen we je niet", "elk OCMW moet", "elke gemeente moet", "elk bestuur moet",
    "verantwoorden hun", "schermafbeeldingen", "is gesloten", "online aanvragen", "niet open",
    "worden verplaatst", "wordt verplaatst", "voorlopig enkel via", "alleen via mail", "joignable",
    "injoignable", "so geht's", "in de brievenbus", "wegens inventaris", "voor inventaris", "wegens verlof",
    "wegens ziekte", "wegens opleiding", "wegens verhuis", "schuift de ronde", "een dag later",
    "un jour plus tard", "beurtelings", "wisselende rijrichting", "stap voor stap uitgelegd",
    // French
    "infos pratiques", "informations pratiques", "check-list", "munissez-vous", "demander un passeport",
    "demander un acte", "intervention technique", "inaccessible", "chaque CPAS doit", "justifient leurs",
    "fermés le", "fermé le", "fermée le", "seront fermés", "sera fermé", "sera fermée", "seront fermées",
    "sont fermés", "sont fermées", "restent fermés", "restera fermé", "circulation interdite",
    "circulation est interdite", "circulation sera", "route barrée", "bus déviés", "déviation par",
    "déviation est", "mise en place d'une déviation", "début des travaux", "travaux débutent",
    "travaux débuteront", "travaux commencent", "ne desservent plus", "arrêt provisoire",
    "stationnement interdit", "coupure d'eau", "coupure d'électricité", "coupures de courant",
    "maintenance prévue", "mesures de sécurité", "mesures de circulation", "marche à suivre",
    "prenez rendez-vous", "en quelques clics", "demander en ligne", "pas à pas", "modèle disponible",
    "modèles disponibles", "modèle adapté", "ce guide explique", "dans ce guide",
    "doivent transmettre chaque année", "le chantier commence", "le chantier débute", "le chantier durera",
    "problèmes techniques", "uniquement sur rendez-vous", "demander une carte", "grève nationale",
    "services perturbés", "ne seront pas collectés", "ne sera pas collecté", "ne rouleront pas",
    "ne circuleront pas", "nouveau numéro", "délai de livraison", "horaires modifiés", "horaires adaptés",
    "conseils pour", "chaque commune doit", "à transmettre au", "captures d'écran", "uniquement par mail",
    "comment accéder", "voici comment", "pour cause de", "één rijstrook", "over één rijstrook",
    "circulation alternée",
    // German
    "bleibt geschlossen", "bleiben geschlossen", "sind geschlossen", "ist geschlossen",
    "Bauarbeiten beginnen", "Arbeiten beginnen", "Arbeiten dauern", "voll gesperrt", "Umleitung über",
    "Stromunterbrechung", "geplante Wartung", "vereinbaren Sie einen Termin", "Schritt für Schritt",
    "Anleitung", "die Straße ist", "technisches Problem", "technische Probleme",
    "nur nach Terminvereinbarung", "Streik", "geänderte Öffnungszeiten", "technischer Eingriff",
    "nicht verfügbar", "Tipps für", "jede Gemeinde muss", "nicht erreichbar",
    // English
    "book an appointment", "make an appointment", "will be closed", "are closed", "is closed", "step by step",
    "planned maintenance", "diversion", "how to register"};

constexpr char const* headings[] = {
    // Dutch
    "gids", "*gids", "FAQ", "modellen", "model van", "modellen van", "sjablonen", "omleiding",
    "onderbreking*", "infofiche", "zitdag*", "*kalender", "*sluiting", "wegwijs*", "wegwijzer*", "staking",
    "nieuwe halte", "halte verplaatst", "nieuw nummer", "activiteitenverslag", "jaarlijks verslag",
    "rapportage", "enig verslag", "uniek verslag", "verantwoording", "BBC-rapportering", "nieuwe versie van",
    "loket dicht", "dicht door", "dicht wegens", "vragen en antwoorden", "vraag & antwoord",
    // French
    "modèle de", "modèles", "fermeture", "fermetures", "travaux", "interruption", "coupure*", "calendrier",
    "questions et réponses", "questions-réponses", "grève", "arrêt déplacé", "rapport unique",
    "rapport d'activités", "rapport annuel à", "justificatifs", "nouvelle version du", "nouvelle version de",
    "vraag en antwoord",
    // German
    "Wegweiser", "Tätigkeitsbericht",
    // English
    "calendar"};

constexpr char const* hints[] = {
    // Dutch
    "gesloten", "omleiding*", "afgesloten", "onbereikbaar", "niet beschikbaar", "wegens werken", "de werken",
    "permanentie", "jaarlijks aanleveren", "aanleveren", "deze gids", "gratis downloaden", "rijstrook",
    "rijstroken", "deze leidraad", "deze handreiking", "stappen", "invullen", "digitaal loket", "e-loket",
    "buslijn*", "lijnbussen", "fietsers kunnen", "doorgang", "signalisation", "de straat is", "wegdek",
    "asfalt", "riolering", "fluvius", "aquafin", "wordt vernieuwd", "worden vernieuwd", "verkrijgbaar",
    "te verkrijgen", "online loket", "een overzicht van", "leg je", "zet je", "kan je terecht",
    "kunt u terecht", "u kan terecht", "op afspraak", "online door",
    // French
    "permanence", "voie rapide", "fermé", "fermée", "fermés", "fermées", "déviation*", "déviés", "chantier",
    "ce guide", "téléchargez", "guichet en ligne", "collecte des déchets", "guichet électronique",
    "la rue est", "voirie", "réfection", "sur rendez-vous", "perturbations", "la permanence", "formez le",
    // German
    "geschlossen", "gesperrt", "Umleitung*", "Bauarbeiten", "herunterladen", "Fahrbahn",
    // English
    "toolkit", "closed", "download the"};

constexpr char const* in_title[] = {
    // Dutch
    "sluiting*", "eindafrekening", "herstelling*", "herstellingswerken", "zo raak je", "heraanleg",
    "onderhoud", "storing", "*model", "toolbox", "zo werkt", "zo doe je", "rapportering", "afspraak",
    "ophaling", "huisvuil", "huisvuilophaling", "grofvuil", "zomeruren", "winteruren", "zomerregeling",
    "dienstregeling", "nieuw adres", "verhuist", "bereikbaar", "wat moet je", "wat te doen", "instructies",
    "wegwijs", "loket gesloten", "jaarrekening indienen", "gaswerken", "asfaltwerken", "rioolwerken",
    "graafwerken", "kabelwerken", "spoorwerken", "snoeiwerken", "voetpadwerken", "leidingwerken",
    "nieuwe collectieroute", "adreswijziging", "adres doorgeven", "aangepaste uren",
    "aangepaste dienstregeling", "openbaar vervoer", "geen ophaling", "leveringskalender", "dicht",
    "sjabloon", "formulieren", "*storing", "strooiplan", "voorbeeld van", "invulhulp", "zo lever je",
    "zo vul je", "zo dien je", "zo regel je", "zo gebruik je", "zo bereid je", "zo maak je", "zo kan je",
    "waar kan je", "waar kan ik", "wat als", "wat doen bij", "snelheidsbeperking", "verkeersplan",
    "circulatiemaatregelen", "*leidraad", "*handleiding", "*wijzer", "*omleiding", "*hinder",
    "verlofregeling", "openingsuur", "openingsdagen", "ophaling kerstbomen", "kerstboomophaling",
    "op tijd aanvragen", "formulier", "telefonisch", "leidingen", "waterdruk", "water tijdelijk", "halte",
    "trottoir", "voetpad", "voetpaden", "paasvakantie", "herfstvakantie", "kerstvakantie", "krokusvakantie",
    "zwembad gesloten", "*panne", "*fiche", "planning", "defect", "buiten werking", "out of order",
    "kerstregeling", "eindejaarsregeling", "vakantieregeling", "feestdagenregeling", "paasregeling", "sluit",
    "sluiten", "ferme", "fermera", "closes", "later opgehaald", "opgehaald", "niet opgehaald", "vuilnis",
    "poubelles", "mails", "servers", "website", "nieuwe website", "ontdubbeld", "tariefzones", "noodnummer",
    "huisarts van wacht", "wachtdienst", "apotheek van wacht", "pharmacie de garde", "verloren voorwerpen",
    "rijbewijs", "paspoort", "reispas", "uittreksel", "bewonerskaart", "parkeerkaart", "snoeihout", "glasbol",
    "glasbollen", "textielcontainer",
    // French
    "que faire", "formulaire", "panne", "horaire d'été", "collectes", "rapport à transmettre",
    "nouvelle adresse", "déménagement", "déménage", "calendrier des livraisons", "comment faire",
    "route fermée", "pont fermé", "tunnel fermé", "collecte des sapins", "perturbé", "perturbés", "vacances",
    "en panne", "hors service", "nouveau site", "où trouver", "carte d'identité",
    // German
    "*unterbrechung", "Schließung", "Sperrung", "Umleitung", "Wartung", "Handbuch", "Mustervorlage*",
    "Ratgeber", "Fahrplan", "neue Adresse", "Wartungsarbeiten", "Straßenbauarbeiten", "Fragen und Antworten",
    "wie funktioniert", "Sperrmüll", "Abfuhr", "Formular", "Ferien", "außer Betrieb", "schließt",
    // English
    "Q&A", "maintenance", "how to", "guidelines", "manual", "closure", "template", "getting there",
    "register your"};

constexpr char const* openings[] = {
    // Dutch
    "werken", "werkzaamheden", "nieuw in", "zo",
    // English
    "how"};

constexpr char const* traces[] = {
    // Dutch
    "hoe", "parkeren", "inzameling", "feestdagen", "model", "verkeer", "tips", "aangifte", "bereikbaarheid",
    "praktisch", "praktische", "hinder", "fietsers", "bussen", "brug", "straat", "loket", "loketten",
    "vragen", "antwoorden", "afval", "sachets", "zakken", "terug te sturen", "stappen uit",
    // French
    "comment", "stationnement", "circulation", "en ligne", "outil", "outils", "brochure", "conseils", "guide",
    "guides", "horaire", "horaires", "instructions", "collecte", "modèle", "fiche", "fiches", "rue",
    "guichet", "guichets", "déchets",
    // German
    "Termine", "Muster", "Straße", "Schalter", "Müll",
    // English
    "online", "bus"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},       {GenreWeight::sign, signs},
                                  {GenreWeight::heading, headings}, {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title},   {GenreWeight::opening, openings},
                                  {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> practical_cues() {
    return lists;
}

}  // namespace belleman::tag
