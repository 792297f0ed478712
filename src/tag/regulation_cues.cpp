// The words of rules, bans, tariffs and indexed amounts, in Dutch, French, German and English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "omzendbrief*", "rondzendbrief*", "erratum", "politieverordening*", "besluit van de Vlaamse Regering",
    "belastingreglement*", "retributiereglement*", "politiereglement*", "ontwerp van decreet",
    "ontwerpdecreet*", "ontwerpbesluit*", "voorontwerp*", "wetsontwerp*", "wijzigingsdecreet*",
    "verzameldecreet", "programmadecreet", "programmawet", "uitvoeringsbesluit*", "koninklijk besluit van",
    "ministerieel besluit van", "KB van", "MB van",
    // French
    "circulaire*", "arrêté du Gouvernement", "arrêté de police", "ordonnance de police",
    "avant-projet de décret", "avant-projet de loi", "avant-projet d'ordonnance", "projet de décret",
    "projet de loi", "projet d'ordonnance", "décret-programme", "loi-programme", "règlement-taxe",
    "règlement redevance", "règlement général de police", "arrêté royal du", "arrêté ministériel du",
    "décret du",
    // German
    "Rundschreiben", "Dekretentwurf", "Gesetzentwurf", "Gesetzesentwurf", "Polizeiverordnung",
    "Erlass der Regierung", "Programmdekret", "Rundverfügung*", "Verfügung",
    // English
    "circular", "draft decree", "draft law"};

constexpr char const* signs[] = {
    // Dutch
    "treedt in werking", "treden in werking", "trad in werking", "in werking getreden", "inwerkingtreding",
    "van toepassing vanaf", "van toepassing sinds", "wordt van kracht", "keurt het besluit",
    "keurde het besluit", "keurt het decreet", "keurde het decreet", "besluit goed", "decreet goed",
    "besluit goedgekeurd", "decreet goedgekeurd", "wet goedgekeurd", "principieel goed",
    "principieel goedgekeurd", "principiële goedkeuring", "definitief goed", "definitief goedgekeurd",
    "definitieve goedkeuring", "eerste lezing", "tweede lezing", "advies naar de Raad van State",
    "advies aan de Raad van State", "advies van de Raad van State", "ontwerp van besluit",
    "gepubliceerd in het Belgisch Staatsblad", "verschenen in het Belgisch Staatsblad",
    "verschijnt in het Belgisch Staatsblad", "bekendgemaakt in het Belgisch Staatsblad",
    "wettelijk verplicht", "wordt verplicht", "worden verplicht", "is verplicht vanaf", "verplicht vanaf",
    "verplicht bij", "verplicht sinds", "wordt verboden", "worden verboden", "is verboden vanaf",
    "verboden vanaf", "samenscholingsverbod", "captatieverbod", "rookverbod", "vuurwerkverbod",
    "plaatsverbod", "niet meer toegelaten", "niet langer toegelaten", "wordt afgeschaft", "worden afgeschaft",
    "wordt opgeheven", "worden opgeheven", "moet voortaan", "mogen voortaan", "mag voortaan",
    "nieuwe regelgeving", "gewijzigde regelgeving", "registratieplicht", "meldingsplicht", "attestplicht",
    "meldplicht", "aangifteplicht", "vergunningsplicht", "nieuwe bedragen", "aangepaste bedragen",
    "geïndexeerde bedragen", "nieuwe tarieven", "aangepaste tarieven", "nieuwe barema's", "verdeelsleutel",
    "spilindex is overschreden", "overschrijding van de spilindex", "stijgt vanaf", "stijgen vanaf",
    "verhoogt vanaf", "wordt geïndexeerd", "worden geïndexeerd", "mag niet meer", "mogen niet meer",
    "niet langer welkom", "niet langer toegestaan", "is niet langer", "strengere normen", "nieuwe normen",
    "nieuwe drempels", "nieuwe grensbedragen", "nieuwe verplichtingen", "keurde een verbod",
    "algemeen verbod", "keurde het reglement", "keurde een nieuw reglement", "verbiedt", "heft het verbod op",
    "stemde in met het voorstel", "stemde het wetsvoorstel", "nam het decreet aan", "eerste goedkeuring",
    "definitieve aandelen", "wordt aangepast vanaf", "worden aangepast vanaf", "bedraagt voortaan",
    "kost voortaan", "verplicht u om", "Kamer keurt", "Kamer keurde", "Kamer stemt", "Kamer stemde",
    "Vlaams Parlement keurt", "Vlaams Parlement keurde", "Parlement keurde", "gemeenteraad stemde de",
    "stemde de wijziging", "gaat omhoog", "gaan omhoog", "de wet laat", "de wet schrapt", "de wet verplicht",
    "de wet bepaalt", "kost sinds", "kost vanaf", "kosten vanaf", "tot nader order",
    "bekrachtigd en afgekondigd",
    // French
    "deviennent obligatoires", "interdisent", "entre en vigueur", "entrent en vigueur", "entrée en vigueur",
    "entré en vigueur", "entrera en vigueur", "entreront en vigueur", "d'application à partir",
    "d'application depuis", "d'application dès", "est d'application", "première lecture", "deuxième lecture",
    "troisième lecture", "adopté définitivement", "définitivement adopté", "approuve le décret",
    "approuve l'arrêté", "adopte le décret", "adopte l'arrêté", "adopté l'arrêté", "publié au Moniteur belge",
    "publiée au Moniteur belge", "parue au Moniteur belge", "paru au Moniteur belge",
    "avis du Conseil d'État", "devient obligatoire", "obligatoire à partir", "obligatoire dès",
    "obligatoire depuis", "est abrogé", "est abrogée", "sont abrogés", "nouvelle réglementation",
    "par ordonnance", "il est interdit", "sera interdit", "nouveaux montants", "nouveaux tarifs",
    "nouveaux barèmes", "montants indexés", "montants adaptés", "clé de répartition", "est indexé",
    "sont indexés", "prend cours le", "prennent cours le", "restrictions levées", "obligation de déclaration",
    "ne peuvent plus", "ne peut plus", "interdit l'usage", "retire son arrêté", "lève l'interdiction",
    "vote le décret", "a voté le décret", "a voté la loi", "s'élève désormais", "doivent désormais",
    "le Parlement wallon vote", "le Parlement vote", "le Parlement a voté", "la Chambre vote",
    "la Chambre a voté", "la loi prévoit", "la loi impose", "le décret prévoit", "le décret impose",
    "s'appliquent depuis", "s'applique depuis", "s'applique à partir", "s'appliquent à partir",
    "jusqu'à nouvel ordre", "seconde lecture",
    // German
    "tritt in Kraft", "treten in Kraft", "trat in Kraft", "in Kraft getreten", "Inkrafttreten",
    "in erster Lesung", "in zweiter Lesung", "wird Pflicht", "wird verpflichtend", "verabschiedet das Dekret",
    "Belgischen Staatsblatt", "neue Beträge", "neue Tarife", "steigt zum", "steigen zum", "erhöht sich ab",
    "erhöht sich zum", "Überschreitung des Schwellenindex", "dürfen nicht mehr", "untersagt",
    "beträgt künftig", "beträgt ab", "das Dekret sieht", "das Gesetz sieht", "festgelegt", "bis auf Weiteres",
    // English
    "enters into force", "enter into force", "comes into force", "come into force", "entry into force",
    "takes effect", "new legislation", "becomes mandatory", "becomes compulsory", "is now mandatory",
    "indexed amounts", "is no longer allowed"};

constexpr char const* hints[] = {
    // Dutch
    "verplicht voor", "nieuwe regels", "nieuwe regeling", "strengere regels", "soepelere regels",
    "spelregels", "vanaf 1 januari", "gewijzigd", "opgeheven", "afgeschaft", "ingetrokken",
    "Belgisch Staatsblad", "Raad van State", "het besluit", "het decreet", "de wet van", "legde vast",
    "legt vast", "vastgelegd", "geldt vanaf", "gelden vanaf", "beslissing van de regering",
    "besliste de Vlaamse Regering", "keurde de Vlaamse Regering", "Vlaamse Regering keurde",
    "Vlaamse Regering keurt", "toegekend per gemeente", "bedrag per gemeente", "trekkingsrecht*",
    "koninklijk besluit", "ministerieel besluit", "liggen vast", "ligt vast", "spilindex werd",
    "publiceerde de nieuwe", "grensbedragen", "wordt ingekort", "wordt verlengd tot", "wordt uitgebreid",
    "gezondheidsindex", "gaat vanaf", "per categorie", "bedragen per", "in bijlage", "de wet",
    "inkomensgrenzen", "inkomensgrens", "aanvraagprocedure", "nieuwe procedure", "het reglement",
    "gemeenteraad keurde het", "het KB", "KB verscheen", "artikel 1", "artikel 2", "korting",
    "wordt gekoppeld", "geldt voor", "geldt voortaan", "stijgt naar", "stijgen naar", "daalt naar",
    "moeten voortaan", "verplicht om", "nieuwe bijlage", "gebruiken het nieuwe", "nieuwe modellen gelden",
    // French
    "droit de tirage", "indice-pivot", "nouvelles règles", "nouvelle loi", "Moniteur belge", "modifié",
    "modifiée", "abrogé", "abrogée", "à partir du 1er janvier", "la loi du", "le décret du",
    "le Gouvernement wallon a adopté", "Gouvernement a approuvé", "Gouvernement a adopté", "arrêté royal",
    "arrêté ministériel", "est majoré", "sont majorés", "en vertu de", "en annexe", "la loi", "le décret",
    "l'arrêté", "plafonds de revenus", "seuil", "seuils", "nouvelle procédure", "le règlement",
    "décision du conseil communal", "le conseil communal a voté", "arrêté de répartition",
    "conditions d'octroi", "s'applique aux", "passe à", "passent à", "nouvelle annexe",
    // German
    "verboten", "neue Regeln", "abgeschafft", "verpflichtend", "Königlicher Erlass", "Königlichen Erlass",
    "Ministerieller Erlass", "Gesundheitsindex", "im Anhang", "das Gesetz", "das Dekret", "der Erlass",
    "neues Verfahren", "gilt für", "neue Anlage",
    // English
    "new rules", "Royal Decree"};

constexpr char const* in_title[] = {
    // Dutch
    "decreet", "decreten", "wet", "wetswijziging", "*besluit", "ordonnantie", "reglement", "*reglement",
    "verordening", "*regels", "regelgeving", "verbod", "*verbod", "verplicht", "verplichting*", "*plicht",
    "opheffing", "afschaffing", "indexering*", "indexatie*", "*indexering", "geïndexeerd", "indexcijfer*",
    "bedragen", "barema*", "tarief", "tarieven", "*tarieven", "retributie*", "heffing", "*heffing",
    "belasting", "belastingen", "*belasting", "opcentiemen", "drempelprijs*", "drempelbedragen",
    "maximumprijs*", "verdeling", "beperkingen", "beperking", "code rood", "avondklok", "mag vanaf",
    "mogen vanaf", "kan voortaan", "wat verandert er", "wat wijzigt er", "nieuw besluit", "besluit gewijzigd",
    "GAS-wet", "nieuwe wet", "nieuw decreet", "nieuwe verordening", "in het Staatsblad", "Brussels Wetboek",
    "plichten", "drempelwaarden", "drempels", "*drempels", "*normen", "normen", "*bedragen", "*index",
    "gemeentewet", "*code", "wetboek", "*decreet", "lage-emissiezone", "minimumloon", "*facturen stijgen",
    "maximumfactuur", "maximumfacturen", "aandelen", "trekkingen", "rechtzetting", "rectificatie",
    "vrijstelling", "afwijking", "nieuwe verplichting", "nieuwe voorwaarden", "voorwaarden voor",
    "toekenningsvoorwaarden", "*voorwaarden", "bijdrage", "nieuw reglement", "nieuwe index", "opgetrokken",
    "duurder", "goedkoper", "*codex", "codex", "politiecodex", "watergebruik", "waterverbruik",
    "verstrenging", "aanpassing", "bijkomende beperkingen", "wordt de norm", "blijft geldig", "geldigheid",
    "geldigheidsduur", "verlenging van de maatregel", "maatregel verlengd", "bant", "korting op",
    "korting voor", "gekoppeld", "plafonds opgetrokken",
    // French
    "tarification", "centimes additionnels", "droits de tirage", "couvre-feu", "code rouge", "ce qui change",
    "salaire minimum", "décret", "loi", "arrêté", "ordonnance", "règlement", "réglementation", "interdiction",
    "interdictions", "obligation", "obligations", "restriction*", "abrogation", "indexation", "indexés",
    "indexé", "indexée", "montants", "barèmes", "tarif", "tarifs", "redevance", "redevances", "taxe", "taxes",
    "indice des prix", "indice santé", "répartition", "qu'est-ce qui change", "nouveau décret",
    "nouvel arrêté", "au Moniteur", "Code wallon", "normes", "zone de basses émissions", "rectificatif",
    "exonération", "dérogation", "nouvelles conditions", "cotisation", "nouvelles normes",
    "nouveau règlement", "plus cher", "nouveaux seuils", "seuils modifiés", "prolongation de la mesure",
    "mesure prolongée", "adoption", "réduction", "réductions", "barème",
    // German
    "*verbot", "*pflicht", "*steuer", "Erlass", "Verordnung", "Dekret", "Gesetz", "Regelung", "Verbot",
    "Pflicht", "Indexierung", "Verbraucherpreisindex", "Beträge", "Tarife", "Steuer", "Steuern", "Gebühren",
    "Gebühr", "Verteilung", "neues Gesetz", "neues Dekret", "Mindestlohn", "Berichtigung", "Befreiung",
    "Ausnahme", "neue Verordnung", "neue Vorschriften", "neue Gebühren", "teurer",
    // English
    "consumer price index", "decree", "regulation", "ban", "banned", "tax", "tariffs", "restrictions"};

constexpr char const* traces[] = {
    // Dutch
    "hogere", "stijgt", "stijgen", "verhoging", "verhoogd", "verhoogt", "definitief", "index", "richtlijn",
    "richtlijnen", "wijziging", "wijzigingen", "dotatie*", "dotaties", "*dotatie", "toelage", "toelagen",
    "nieuwe tabel", "voortaan", "stijgt met", "verhoogd met", "bedragen stijgen", "van kracht", "regels",
    "wetgeving", "*regeling", "verboden", "niet langer", "wijzigen", "wijzigt", "leefloon",
    "integratie-inkomen", "presentiegeld", "presentiegelden", "kilometervergoeding", "bedrag", "spilindex",
    "maaltijdcheques", "groeipakket", "kinderbijslag", "uitkering", "uitkeringen", "aangepast", "strenger",
    "strengere", "soepeler", "versoepeld", "versoepeling", "verstrengd", "norm", "indexcijfer", "nieuw kader",
    "Vlaamse Regering", "federale regering", "gemeenteraad keurde", "vanaf 1 juli", "vanaf 1 september",
    "keurt goed", "keurde goed", "besluit", "per 1 januari", "sinds 1 januari", "prijs stijgt", "verandert",
    "toeslag", "vergoeding", "remgeld", "limiet", "termijn", "verhoogde",
    // French
    "augmentent de", "augmente de", "modifie", "allocations", "assoupli", "assouplissement",
    "depuis le 1er janvier", "hausse", "augmentation", "majoration", "modification", "modifications",
    "réforme", "levée", "suppression", "dotation", "dotations", "plafond", "plafonds", "directive",
    "désormais", "règlements", "interdit", "interdite", "interdits", "interdites", "obligatoire",
    "revenu d'intégration", "jetons de présence", "indemnité kilométrique", "montant", "adapté", "adaptés",
    "adaptée", "adaptées", "renforcé", "cadre", "Gouvernement", "le conseil communal a adopté",
    "à partir du 1er juillet", "à partir du 1er septembre", "vote", "forfait", "limite",
    // German
    "steigt", "steigen", "Erhöhung", "Eingliederungseinkommen", "Kilometerentschädigung", "Schwellenindex",
    "angepasst", "Regierung", "seit dem 1. Januar", "ändert sich",
    // English
    "increase", "rules", "rates", "law", "mandatory", "compulsory", "amounts"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},
                                  {GenreWeight::sign, signs},
                                  {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title},
                                  {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> regulation_cues() {
    return lists;
}

}  // namespace belleman::tag
