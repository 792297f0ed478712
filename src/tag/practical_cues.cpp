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
    "openingstijden", "handreiking*", "praktijkgids",
    // French
    "fermeture exceptionnelle", "jours de fermeture", "mode d'emploi", "vade-mecum", "vademecum",
    "foire aux questions", "questions fréquentes", "avertissement-extrait de rôle", "heures d'ouverture",
    "horaires d'ouverture", "guide pratique", "modèle de règlement", "modèle de convention",
    "modèle de délibération", "fiche pratique", "calendrier des collectes", "boîte à outils",
    "règlement-type",
    // German
    "Leitfaden*", "Öffnungszeiten", "Straßenarbeiten", "Straßensperrung*", "Müllabfuhr", "Abfuhrkalender",
    "Mustersatzung", "häufig gestellte Fragen",
    // English
    "opening hours", "roadworks", "road works", "frequently asked questions", "collection calendar"};

constexpr char const* signs[] = {
    // Dutch: closed, out of order
    "uitzonderlijk gesloten", "diensten gesloten", "loketten gesloten", "gemeentehuis gesloten",
    "stadhuis gesloten", "zijn gesloten", "is gesloten", "blijft gesloten", "blijven gesloten", "gesloten op",
    "gesloten tijdens", "gesloten van", "sluit de loketten", "gewijzigde openingsuren",
    "aangepaste openingsuren", "aangepaste dienstverlening", "beperkte dienstverlening", "niet bereikbaar",
    "tijdelijk onbereikbaar", "tijdelijk niet beschikbaar", "buiten gebruik", "gepland onderhoud",
    "onderhoudswerken", "stroomonderbreking*", "wateronderbreking*",
    // Dutch: on the road
    "verkeershinder", "werken starten", "werken starten op", "werken duren", "start van de werken",
    "rioleringswerken", "nutswerken", "asfalteringswerken", "afgesloten voor", "volledig afgesloten",
    "'s nachts afgesloten", "'s nachts dicht", "verkeer wordt omgeleid", "omleiding via", "rijdt om via",
    "rijden om", "doorgaand verkeer", "eenrichtingsverkeer", "enkelrichting", "parkeerverbod",
    "heraanleg start", "minder hinder", "verkeersmaatregelen", "veiligheidsmaatregelen",
    "mobiliteitsmaatregelen", "praktische info", "praktische informatie", "extra trams", "extra bussen",
    "extra treinen",
    // Dutch: how to
    "hoe vraag", "zo vraag", "hoe werkt", "maak een afspraak", "maak tijdig een afspraak", "op afspraak",
    "hoef je niet meer", "online door", "online aanvragen", "vraag het online aan", "doe je online",
    "gebruik het model", "aangepast model", "model beschikbaar", "modellen beschikbaar", "sjabloon*",
    "checklist", "voorbeelddocument*",
    // French
    "fermés le", "fermé le", "fermée le", "seront fermés", "sera fermé", "sera fermée", "seront fermées",
    "sont fermés", "sont fermées", "restent fermés", "restera fermé", "circulation interdite",
    "circulation est interdite", "circulation sera", "route barrée", "bus déviés", "déviation par",
    "déviation est", "mise en place d'une déviation", "début des travaux", "travaux débutent",
    "travaux débuteront", "travaux commencent", "ne desservent plus", "arrêt provisoire",
    "stationnement interdit", "coupure d'eau", "coupure d'électricité", "coupures de courant",
    "maintenance prévue", "mesures de sécurité", "mesures de circulation", "infos pratiques",
    "informations pratiques", "marche à suivre", "prenez rendez-vous", "sur rendez-vous", "en quelques clics",
    "demander en ligne", "pas à pas", "check-list", "modèle disponible", "modèles disponibles",
    "modèle adapté",
    // German
    "bleibt geschlossen", "bleiben geschlossen", "sind geschlossen", "ist geschlossen",
    "Bauarbeiten beginnen", "Arbeiten beginnen", "Arbeiten dauern", "voll gesperrt", "Umleitung über",
    "Stromunterbrechung", "geplante Wartung", "vereinbaren Sie einen Termin", "Schritt für Schritt",
    "Anleitung",
    // English
    "will be closed", "are closed", "is closed", "book an appointment", "make an appointment", "step by step",
    "planned maintenance", "diversion", "how to register", "door werken", "afspraak nodig", "breng mee",
    "wat breng je mee", "in enkele klikken", "hoef je niet meer langs", "zonder aan te schuiven",
    "via het online loket aan", "geef je adres", "deze handleiding", "in deze gids", "ce guide explique",
    "dans ce guide", "richtlijnen voor het invullen", "stap voor stap", "jaarlijks te rapporteren",
    "moeten jaarlijks", "doivent transmettre chaque année", "volg deze stappen", "volg de stappen",
    "meest gestelde vragen", "vaak gestelde vragen", "gebruik het voorbeeld", "download de formulieren",
    "download het sjabloon", "download het model", "download de gids", "niet open", "rijden de bussen",
    "bussen rijden", "le chantier commence", "le chantier débute", "le chantier durera", "die Straße ist",
    "voor het verkeer", "aannemer", "l'entrepreneur", "leg je", "zet je", "buitenzetten", "wordt opgehaald",
    "worden opgehaald", "kan je terecht", "kunt u terecht", "u kan terecht", "munissez-vous",
    "lukt momenteel niet", "werkt momenteel niet", "technische problemen", "problèmes techniques",
    "technisches Problem", "technische Probleme", "enkel op afspraak", "uniquement sur rendez-vous",
    "nur nach Terminvereinbarung", "tussen 8 en 18 uur", "geen dienstverlening", "houdt zitdagen",
    "la permanence", "permanentie voor"};

constexpr char const* headings[] = {"gids",
                                    "*gids",
                                    "FAQ",
                                    "modèle de",
                                    "modèles",
                                    "modellen",
                                    "model van",
                                    "modellen van",
                                    "sjablonen",
                                    "fermeture",
                                    "fermetures",
                                    "travaux",
                                    "omleiding",
                                    "onderbreking*",
                                    "interruption",
                                    "coupure*",
                                    "calendrier",
                                    "calendar",
                                    "vragen en antwoorden",
                                    "questions et réponses",
                                    "questions-réponses",
                                    "infofiche",
                                    "zitdag*",
                                    "*kalender",
                                    "*sluiting"};

constexpr char const* hints[] = {"gesloten",
                                 "omleiding*",
                                 "afgesloten",
                                 "onbereikbaar",
                                 "niet beschikbaar",
                                 "toolkit",
                                 "wegens werken",
                                 "de werken",
                                 "permanentie",
                                 "jaarlijks aanleveren",
                                 "aanleveren",
                                 "deze gids",
                                 "gratis downloaden",
                                 "online loket",
                                 "rijstrook",
                                 "rijstroken",
                                 "fermé",
                                 "fermée",
                                 "fermés",
                                 "fermées",
                                 "déviation*",
                                 "déviés",
                                 "permanence",
                                 "chantier",
                                 "ce guide",
                                 "voie rapide",
                                 "téléchargez",
                                 "guichet en ligne",
                                 "collecte des déchets",
                                 "geschlossen",
                                 "gesperrt",
                                 "Umleitung*",
                                 "Bauarbeiten",
                                 "herunterladen",
                                 "closed",
                                 "download the",
                                 "publicatie helpt",
                                 "helpt bij",
                                 "deze leidraad",
                                 "deze handreiking",
                                 "stappen",
                                 "invullen",
                                 "digitaal loket",
                                 "e-loket",
                                 "guichet électronique",
                                 "buslijn*",
                                 "lijnbussen",
                                 "fietsers kunnen",
                                 "doorgang",
                                 "passage",
                                 "signalisation",
                                 "de straat is",
                                 "la rue est",
                                 "wegdek",
                                 "asfalt",
                                 "riolering",
                                 "fluvius",
                                 "aquafin",
                                 "voirie",
                                 "réfection",
                                 "Fahrbahn",
                                 "Schlüssel"};

constexpr char const* in_title[] = {
    // Dutch
    "sluiting*", "eindafrekening", "herstelling*", "herstellingswerken", "zo raak je", "heraanleg",
    "onderhoud", "storing", "*model", "toolbox", "zo werkt", "zo doe je", "rapportering", "afspraak",
    "ophaling", "huisvuil", "huisvuilophaling", "grofvuil", "zomeruren", "winteruren", "zomerregeling",
    "dienstregeling", "nieuw adres", "verhuist", "bereikbaar", "wat moet je", "wat te doen", "instructies",
    "wegwijs", "loket gesloten", "jaarrekening indienen",
    // French
    "maintenance", "panne", "horaire d'été", "collectes", "rapport à transmettre", "nouvelle adresse",
    "déménagement", "déménage",
    // German
    "Schließung", "*unterbrechung", "Sperrung", "Umleitung", "Wartung", "Handbuch", "Mustervorlage*",
    "Ratgeber", "Fahrplan", "neue Adresse",
    // English
    "how to", "guidelines", "manual", "closure", "template", "getting there", "register your", "gaswerken",
    "asfaltwerken", "rioolwerken", "graafwerken", "kabelwerken", "spoorwerken", "snoeiwerken",
    "voetpadwerken", "leidingwerken", "Wartungsarbeiten", "Straßenbauarbeiten", "nieuwe collectieroute",
    "adreswijziging", "adres doorgeven", "aangepaste uren", "aangepaste dienstregeling", "openbaar vervoer",
    "geen ophaling", "leveringskalender", "calendrier des livraisons", "planning", "dicht", "sjabloon",
    "formulieren", "*storing", "*panne", "strooiplan", "*plan de délestage", "Fragen und Antworten", "Q&A",
    "voorbeeld van", "invulhulp", "zo lever je", "zo vul je", "zo dien je", "zo regel je", "zo gebruik je",
    "zo bereid je", "zo maak je", "zo kan je", "waar kan je", "waar kan ik", "wat als", "wat doen bij",
    "que faire", "wie funktioniert", "comment faire", "route fermée", "pont fermé", "tunnel fermé",
    "snelheidsbeperking", "verkeersplan", "circulatiemaatregelen", "*leidraad", "*handleiding", "*fiche",
    "*wijzer", "*omleiding", "*hinder", "verlofregeling", "openingsuur", "openingsdagen",
    "collecte des sapins", "ophaling kerstbomen", "kerstboomophaling", "Sperrmüll", "Abfuhr"};

constexpr char const* openings[] = {"werken", "werkzaamheden", "nieuw in", "how"};

constexpr char const* traces[] = {
    "hoe",        "comment",  "parkeren",       "stationnement", "circulation",  "inzameling", "feestdagen",
    "en ligne",   "model",    "outil",          "outils",        "verkeer",      "tips",       "brochure",
    "conseils",   "Termine",  "guide",          "guides",        "horaire",      "horaires",   "instructions",
    "collecte",   "aangifte", "bereikbaarheid", "praktisch",     "praktische",   "hinder",     "modèle",
    "Muster",     "fiche",    "fiches",         "online",        "digitaal aan", "aanmelden",  "fietsers",
    "bus",        "bussen",   "brug",           "straat",        "rue",          "Straße",     "weken",
    "semaines",   "loket",    "loketten",       "guichet",       "guichets",     "Schalter",   "vragen",
    "antwoorden", "download"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},       {GenreWeight::sign, signs},
                                  {GenreWeight::heading, headings}, {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title},   {GenreWeight::opening, openings},
                                  {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> practical_cues() {
    return lists;
}

}  // namespace belleman::tag
