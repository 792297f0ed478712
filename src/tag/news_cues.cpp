// The words by which a text reports what others did, felt or found, in Dutch, French, German and English.
// They hold back the other genres: the results of a call speak of the call, a reaction to a decree of the
// decree.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "laureaten", "laureaat", "winnaars", "winnaar", "winnende projecten", "geselecteerde projecten",
    "projecten geselecteerd", "gemeenten geselecteerd", "projecten goedgekeurd", "goedgekeurde projecten",
    "aanvragen ingediend", "projecten ingediend", "kandidaturen ingediend", "schorst", "geschorst",
    "vernietigt", "vernietigd", "reageert", "oproep aan de regering", "oproep aan de minister",
    "oproep aan minister", "oproep aan Vlaamse", "oproep aan de Vlaamse", "oproep aan federale",
    "oproep aan de federale", "oproep aan het parlement", "einde van de werken", "einde werken",
    "test BE-Alert", "BE-Alert test", "test van BE-Alert", "test met BE-Alert", "testen BE-Alert",
    "test het systeem", "BE-Alert getest", "proefalarm", "testalarm", "maandelijkse test",
    "dossiers ingediend",
    // French
    "test de BE-Alert", "teste BE-Alert", "testent BE-Alert", "test mensuel", "réagit", "réagissent",
    "lauréats", "lauréat", "projets sélectionnés", "projets retenus", "communes sélectionnées",
    "communes retenues", "dossiers introduits", "dossiers déposés", "appel au gouvernement", "suspend",
    "annule", "fin des travaux", "exercice BE-Alert",
    // German
    "BE-Alert wird getestet", "reagiert", "Preisträger", "ausgewählte Projekte", "ausgewählten Projekte",
    "Test von BE-Alert",
    // English
    "selected projects", "winners", "laureates"};

constexpr char const* signs[] = {
    // Dutch
    "ronde afgesloten", "oproep afgelopen", "oproep afgesloten", "in de prijzen", "bekroond",
    "krijgen groen licht", "krijgt groen licht", "zijn bekend", "terugblik", "blikt terug", "blikken terug",
    "in cijfers", "jaarverslag", "jaarrapport", "jaaroverzicht", "tussentijdse evaluatie",
    "resultaten van de", "conceptnota", "reageren tevreden", "reageren teleurgesteld", "reactie VVSG",
    "standpunt", "opiniestuk", "pleit voor", "pleiten voor", "vraagt uitstel", "vragen uitstel",
    "vraagt duidelijkheid", "betreurt", "betreuren", "bezorgd over", "ongerust over", "kritisch over",
    "stelt zich vragen", "blijft koel", "verwelkomt", "verwelkomen", "juicht toe", "juichen toe",
    "waarschuwt voor", "waarschuwen voor", "trekt aan de alarmbel", "trekken aan de alarmbel",
    "roept regering op", "geeft gehoor", "geven gehoor", "geen gehoor", "oproep van de VVSG", "ondertekent",
    "ondertekende", "tekent bij", "tekenden", "huldigt in", "ingehuldigd", "inhuldiging", "legt de eed af",
    "eedaflegging", "nieuwe directeur", "aangesteld als", "eerstesteenlegging", "nieuwsbrief", "in de kijker",
    "praktijkvoorbeeld", "getuigenis", "flitsmarathon", "rampoefening", "noodplanoefening", "testbericht",
    "sensibiliseringscampagne", "campagne gestart", "verdachte mails", "frauduleuze", "ronde is afgelopen",
    "indieningsronde afgelopen", "ronde zit erop", "goed nieuws", "slecht nieuws", "gemiste kans",
    "stap in de goede richting", "eerste stap", "een eerste stap", "VVSG vraagt", "VVSG wil", "VVSG pleit",
    "Brulocalis vraagt", "gemeenten vragen", "gemeenten willen", "lokale besturen vragen", "steden vragen",
    "burgemeesters vragen", "OCMW's vragen", "advies van de VVSG", "advies VVSG", "zorgen over",
    "principebeslissing", "principebesluit", "fusiegesprekken", "Federaal Planbureau", "vooruitzichten",
    "principeakkoord", "begrotingsakkoord", "sectoraal akkoord", "sectorakkoord", "regeerakkoord bereikt",
    "beleidsnota", "visienota", "kadernota", "septemberverklaring", "actieplan voorgesteld", "phishing",
    "cyberaanval", "DDoS", "getroffen door een", "start vandaag", "feestelijk geopend", "officieel geopend",
    "nam deel aan", "hebben deelgenomen", "mijlpaal", "bestaat 10 jaar", "bestaat 20 jaar", "bestaat 25 jaar",
    "naar de Raad van State", "naar het Grondwettelijk Hof", "Grondwettelijk Hof", "vraagt meer tijd",
    "vragen meer tijd", "noodklok", "alarmbel", "memorandum", "wint prijs", "wint de", "winnen prijs",
    "maakt de geselecteerde", "heeft de geselecteerde", "selecteerde", "koos de jury", "jury prees",
    "werken afgerond", "werken zijn klaar", "werken zijn afgerond", "heropend", "heropening",
    "onderzoeken fusie", "fusieplannen", "op schema", "voortgangsrapport", "tekort aan", "vacatures raakt",
    "vacatures staan open", "openstaande vacatures", "moeilijk in te vullen", "onder druk",
    "ontmoet minister", "op bezoek bij", "bezoekt", "pv's", "processen-verbaal", "betrapt", "opgepakt",
    "arrestation", "valse", "vervalste", "oplichting", "oplichters", "uit de studie", "Belfius", "sirenetest",
    "proefsirene", "legde de eed", "nieuwe korpschef", "nieuwe burgemeester", "neemt afscheid", "overleden",
    "in memoriam", "wachtlijst", "aangehouden", "in beslag", "in beslag genomen", "onder controle", "brand",
    "ongeval", "accident", "wordt hervormd", "grote lijnen", "rekende het na", "volgens onze berekening",
    "blijkt uit", "is een feit", "werkbezoek", "eerste spadesteek", "actief misbruik", "kwetsbaarheid",
    "installeer de update", "alarmeert", "gevolgen voor de gemeenten", "minder geld", "meer geld voor",
    "miljoen minder", "miljoen voor", "miljoen euro voor", "lijst met begunstigden", "nieuw centrum",
    "opkomst", "bevolkingscijfers", "aanbevelingen", "politiecontrole", "politiecontroles", "controleactie",
    "verkeersactie", "flitsactie", "persconferentie", "tv-uitzending", "uitzending", "kansen en zorgen",
    "impact op", "is bekend", "open brief", "is tevreden", "is blij", "opnieuw open", "weer normaal",
    "hersteld", "wieder normal",
    // French
    "demande un report", "demandent un report", "carte blanche", "prestation de serment",
    "marathon de la vitesse", "campagne de sensibilisation", "feu vert", "UVCW demande", "UVCW plaide",
    "Brulocalis demande", "inquiets", "faux mails", "cyberattaque", "sous pression", "grandes lignes",
    "selon nos calculs", "il ressort", "action de contrôle", "candidatures reçues", "appel clôturé",
    "en chiffres", "rapport annuel", "bilan", "rétrospective", "résultats de", "récompensés", "récompensée",
    "récompensé", "se réjouit", "se réjouissent", "regrette", "regrettent", "déplore", "déplorent",
    "s'inquiète", "s'inquiètent", "satisfaite", "satisfaits", "plaide pour", "plaident pour",
    "lettre ouverte", "tire la sonnette d'alarme", "met en garde", "mettent en garde", "répond à l'appel",
    "répondent à l'appel", "lance un appel au gouvernement", "appel à l'aide", "a signé", "signe la charte",
    "signent la charte", "inaugure", "inauguration", "prête serment", "newsletter", "lettre d'information",
    "témoignage", "exercice catastrophe", "exercice d'alerte", "note d'orientation", "nouvelle directrice",
    "nouveau directeur", "premier pas", "un premier pas", "bonne nouvelle", "occasion manquée",
    "les communes demandent", "les CPAS demandent", "avis de l'UVCW", "avis de Brulocalis",
    "réaction de l'UVCW", "inquiétude", "inquiétudes", "décision de principe", "Bureau fédéral du Plan",
    "prévisions", "perspectives économiques", "accord budgétaire", "accord de principe", "accord sectoriel",
    "faux appels", "victime d'une", "officiellement inauguré", "ont participé", "Cour constitutionnelle",
    "remporte le prix", "remporte", "travaux terminés", "travaux achevés", "rouvre", "rouvrira",
    "rapport d'avancement", "pénurie de", "pénurie d'", "rencontre la ministre", "rencontre le ministre",
    "visite de la ministre", "visite du ministre", "escroquerie", "arnaque", "sirènes", "liste d'attente",
    "incendie", "sera réformé", "première pierre", "vulnérabilité", "croulent", "alerte le Gouvernement",
    "impact pour", "millions pour", "liste des bénéficiaires", "contrôles de vitesse", "conférence de presse",
    "est rétabli", "est rétablie",
    // German
    "zeigt sich zufrieden", "eingeweiht", "geht hervor", "Jahresbericht", "begrüßt", "bedauert", "warnt vor",
    "warnen vor", "Einweihung", "Vereidigung", "Blitzmarathon", "unterzeichnet", "Katastrophenübung",
    "Sensibilisierungskampagne", "Föderales Planbüro", "Cyberangriff", "gewinnt", "Ende der Bauarbeiten",
    "wiedereröffnet", "Mangel an", "unter Druck", "Betrug", "Sirenentest", "erster Spatenstich",
    "Schwachstelle", "mehr Geld", "Millionen Euro für", "Pressekonferenz",
    // English
    "annual report", "reacts to", "welcomes the", "regrets", "warns of", "warns against", "inaugurated",
    "open letter", "awareness campaign", "signed the", "Federal Planning Bureau", "vulnerability",
    "is voorbij"};

constexpr char const* hints[] = {
    // Dutch
    "resultaten", "geselecteerd", "evaluatie", "onderzoek toont", "uit onderzoek", "studie", "cijfers",
    "statistieken", "barometer", "peiling", "tevreden", "vraagt", "bezorgd", "moedigt", "roept op",
    "roepen op", "beoordeling", "oefening", "test", "ramingen", "raming", "steunt", "investeert",
    "investeren", "krijgt steun", "ontvangt", "van start", "gestart", "opent", "opende", "campagne",
    "getuigt", "vertelt", "interview", "meer dan verwacht", "volgt de vraag", "akkoord", "plan", "strategie",
    "proefproject", "samenwerking", "onderhandelingen", "fusie", "conclusies", "record", "stijging", "daling",
    "daalt", "dalen", "inflatie", "wil", "willen", "eist", "voorziet", "bouwt", "investering", "jaar later",
    "voorgesteld", "lanceert", "aantal", "statistiek*", "procent meer", "procent minder", "telde", "telden",
    "groeit", "daalde", "steeg", "verdubbelt", "recordaantal", "wint", "*studie", "stelt voor",
    "stelden voor", "tevredenheid", "balans", "jaarcijfers", "prioriteiten", "succes", "trots", "dankzij",
    "eerste aanplant", "wordt gebouwd", "in opmars", "bezoek", "audit", "slinkt", "testen", "getroffen",
    "bleef", "bleven", "volgden", "sprak", "prees", "onderzocht", "bevroeg", "analyseerde", "rapporteert",
    "meldde", "meldden", "opende de", "hervorming", "begroting", "budget", "enquête toont", "*rapport",
    "rapport", "publiceert rapport",
    // French
    "campagne de", "partenariat", "investissement", "nombre de", "statistique*", "testent", "résultats",
    "sélectionnés", "évaluation", "étude", "chiffres", "baromètre", "sondage", "satisfait", "encourage",
    "revalorise", "exercice", "investit", "soutient", "reçoit", "témoigne", "solidarité", "réactions",
    "accord", "stratégie", "projet pilote", "négociations", "fusion", "conclusions", "baisse", "inflation",
    "veut", "veulent", "exige", "prévoit", "un an après", "présenté", "lance", "pour cent de plus",
    "présente", "présentent", "priorités", "succès", "fier", "fière", "grâce à", "a analysé", "présenté les",
    "réforme", "équilibre",
    // German
    "vorgestellt", "Ergebnisse", "Auswertung", "Zahlen", "Kampagne", "Übung", "unterstützt", "zufrieden",
    "Pilotprojekt", "Anzahl", "Statistik*", "Prozent mehr", "stellt vor", "Prioritäten", "Erfolg", "stolz",
    "analysierte", "Reform",
    // English
    "results", "evaluation", "figures", "campaign", "exercise", "encourages", "presents", "success", "proud",
    "thanks to"};

constexpr GenreCueList lists[] = {
    {GenreWeight::name, names}, {GenreWeight::sign, signs}, {GenreWeight::hint, hints}};

}  // namespace

std::span<GenreCueList const> news_cues() {
    return lists;
}

}  // namespace belleman::tag
