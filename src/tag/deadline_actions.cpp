// The words that say what a day is for, in Dutch, French, German and English.

#include "tag/deadline_words.hpp"

#include <vector>

namespace belleman::tag {

namespace {

constexpr char const* submission_words[] = {
    // Dutch
    "indienen*", "indiening*", "ingediend", "indient", "indiendatum", "indiendatums", "indientermijn", "dien",
    "dient in", "dienen", "dienden", "in te dienen", "aanvragen", "aan te vragen", "aangevraagd", "vraag aan",
    "vraagt aan", "vragen aan", "vraag", "aanvraag", "aanvraagdossier*", "aanvraagformulier*",
    "projectoproep*", "*oproep", "oproep", "projectvoorstel*", "kandidaatstelling*", "kandidaat",
    "kandidaten", "kandideren", "kandideer", "kandidatuur", "kandidaturen", "solliciteren", "solliciteer",
    "sollicitatie*", "cv", "bezorgen", "bezorg", "bezorgt", "te bezorgen", "insturen", "stuur", "sturen",
    "stuurt", "opsturen", "inzenden", "zend", "zenden", "inzending*", "doorsturen", "doorgestuurd",
    "ingestuurd", "ingeleverd", "aangeleverd", "opgeladen", "overgemaakt", "overmaken", "opladen", "mail",
    "mailen", "mailt", "uploaden", "inleveren", "lever", "leveren in", "aanleveren", "binnenbrengen",
    "rapporteren", "rapportering*", "rapporteer", "bestellen", "bestel", "bestelt", "bestelling*",
    "nomineren", "nomineer", "voordragen", "draag", "intekenen", "teken", "tekenen in",
    "inschrijvingsdossier", "ondertekenen", "onderteken", "ondertekende", "meedingen", "doorgeven",
    "geef door", "melding doen", "aangifte",
    // French
    "introduire", "introduisez", "introduisent", "introduits", "introduites", "introduit", "introduite",
    "introduction", "soumettre", "soumettez", "soumis", "soumises", "déposer", "déposez", "déposent",
    "déposés", "déposées", "déposé", "dépôt", "remettre", "remettez", "remis", "remise", "candidature*",
    "candidater", "postuler", "postulez", "rentrer", "rentrez", "rentrés", "présenter", "présentez",
    "présentent", "compléter", "complétez", "transmettre", "transmettez", "transmettent", "communiquer",
    "communiquez", "communiquent", "déclarer", "remettent", "envoient", "rentrent", "soumettent", "transmis",
    "transmises", "envoyer", "envoyez", "envoi", "envoyé", "envoyés", "renvoyer", "renvoyez", "parvenir",
    "appel à projets", "appel à candidatures", "appels à projets", "appel", "commander", "commandez",
    "commande", "commandes", "demander", "demandez", "demandes", "demande", "signer", "signez", "solliciter",
    "notifier", "rapporter", "encoder", "encodez",
    // German
    "einreichen", "einzureichen", "reichen", "eingereicht", "Einreichung*", "Einsendung*", "bewerben",
    "Bewerbung*", "Bewerbungen", "beantragen", "Antrag", "Anträge", "senden", "schicken", "zusenden",
    "einsenden", "eingesandt", "bestellen Sie", "Bestellung*", "übermitteln", "Projektaufruf*", "Aufruf",
    "abgeben", "abzugeben", "unterzeichnen",
    // English
    "submit*", "submission*", "apply", "applications", "application", "proposals", "send", "order",
    "nominations", "hand in", "upload"};

constexpr char const* submission_noun_words[] = {
    // All four languages
    "subsidie*", "premie*",  "dossier*",  "voorstellen", "voorstel",       "project",   "projecten",
    "projets",   "projet",   "subside*",  "subvention*", "fiches-projets", "formulier", "formulaire",
    "Projekte",  "Zuschuss", "Zuschüsse", "Formular",    "grant",          "grants",    "projects"};

constexpr char const* registration_words[] = {
    // Dutch
    "inschrijven", "inschrijf*", "inschrijft", "inschrijving*", "in te schrijven", "schrijf", "schrijft",
    "schrijven in", "ingeschreven", "aanmelden", "aan te melden", "aanmeldt", "aanmelding*", "aangemeld",
    "meld", "meldt", "melden", "registreren", "registreer", "registreert", "te registreren", "geregistreerd",
    "registratie*", "reserveren", "reserveer", "reservatie*", "bevestig je komst",
    // French
    "inscrire", "inscrivez", "inscrivent", "inscription*", "inscrit", "inscrits", "inscrites", "enregistrer",
    "enregistrez", "enregistrement", "adhérer", "adhérez", "adhésion", "réserver", "réservez", "réservation*",
    "confirmer votre présence", "affiliation",
    // German
    "anmelden", "anzumelden", "Anmeldung*", "angemeldet", "melden Sie sich", "einschreiben", "Einschreibung*",
    "eintragen", "eingetragen", "registrieren", "Registrierung", "reservieren", "Reservierung",
    // English
    "register by", "register before", "register until", "register for", "register online", "please register",
    "to register", "registration*", "registered", "sign up", "enrol", "enroll", "book", "rsvp"};

constexpr char const* registration_noun_words[] = {
    // All four languages
    "deelnemen",  "deelname",      "neem deel",  "instappen",  "stap in",   "toetreden",
    "participer", "participation", "participez", "teilnehmen", "Teilnahme", "take part"};

constexpr char const* consultation_words[] = {
    // Dutch
    "openbaar onderzoek", "bezwaar", "bezwaren", "bezwaarschrift*", "reageren", "reageer", "reageert",
    "reactie*", "opmerking", "opmerkingen", "mening", "bevraging*", "vragenlijst*", "enquête*",
    "raadpleging*", "inspraak*", "inspreken", "stem", "stemmen", "stemt", "advies geven", "ter inzage",
    "inzage", "inkijken", "in te kijken", "invullen", "vul", "suggesties", "feedback geven", "denk mee",
    "consultatie",
    // French
    "enquête publique", "réclamation*", "observations", "remarques", "réagir", "réagissez", "votre avis",
    "avis", "donnez", "questionnaire*", "consultation", "consulté*", "consultable*", "sondage", "répondre",
    "répondez", "voter", "votez", "suggestions",
    // German
    "Stellungnahme*", "Einwände", "Einwendungen", "Bemerkungen", "Umfrage*", "Fragebogen",
    "öffentliche Untersuchung", "Anhörung", "eingesehen", "abstimmen", "reagieren", "Meinung",
    // English
    "survey", "feedback", "objections", "comments", "comment", "respond", "reply", "replies", "vote",
    "have your say", "public inquiry", "your opinion"};

constexpr char const* payment_words[] = {
    // Dutch
    "betalen", "betaal", "betaalt u", "betaald", "te betalen", "betaling*", "overschrijven", "overschrijving",
    "vereffenen", "storten op",
    // French
    "payer", "payez", "payé", "payée", "paiement*", "s'acquitter", "acquitter", "virement", "verser",
    // German
    "zahlen", "bezahlen", "bezahlt", "Zahlung*", "überweisen",
    // English
    "pay", "paid", "payment*"};

constexpr char const* effect_words[] = {
    // All four languages
    "in werking",
    "inwerkingtreding",
    "inwerking",
    "en vigueur",
    "in Kraft",
    "Inkrafttreten",
    "in force",
    "into force",
    "takes effect",
    "take effect",
    "met ingang van",
    "ingangsdatum",
    "d'application à partir",
    "d'application dès",
    "d'application depuis",
    "est d'application",
    "sont d'application",
    "prend cours",
    "prennent cours",
    "prend effet",
    "prennent effet",
    "wordt verplicht",
    "worden verplicht",
    "verplicht vanaf",
    "obligatoire à partir",
    "obligatoires à partir",
    "devient obligatoire",
    "deviennent obligatoires",
    "obligatoire dès",
    "wird Pflicht",
    "wird verpflichtend",
    "becomes mandatory",
    "become mandatory",
    "van toepassing vanaf",
    "van kracht vanaf",
    "van kracht op"};

constexpr char const* rule_words[] = {
    // Dutch
    "van toepassing", "van kracht", "geldt", "gelden", "geldig", "ingaat", "gaat in", "gaan in", "ging in",
    "bedragen", "bedraagt", "verhoging", "verhoogd", "verhoogt", "verhogen", "stijgt", "stijgen", "steeg",
    "stegen", "daalt", "dalen", "betaalt", "geïndexeerd*", "indexering", "indexatie", "aangepast",
    "aangepaste", "nieuwe bedragen", "nieuwe tarieven", "tarief", "tarieven", "verplicht*", "verboden",
    "verbod", "opgeheven", "afgeschaft", "vervangt", "vervangen", "wijzigt", "wijzigen",
    // French
    "s'applique", "s'appliquent", "s'appliquera", "s'appliqueront", "d'application", "applicable*",
    "montants", "montant", "augmente", "augmentent", "augmentation", "augmenté*", "hausse", "majoré*",
    "majoration", "indexé*", "indexation", "adapté*", "relevé*", "passe à", "passent à", "tarif", "tarifs",
    "coûtera", "coûteront", "obligatoire*", "obligation", "interdit*", "interdiction", "supprimé*", "abrogé*",
    "remplace", "remplacent", "modifié*", "modifie",
    // German
    "gilt", "gelten", "steigt", "steigen", "erhöht", "erhöhen", "Erhöhung", "beträgt", "betragen", "Beträge",
    "Pflicht", "verpflichtend", "verpflichtet", "verboten", "Verbot", "Indexierung", "ersetzt", "ändert sich",
    "ändern sich", "angepasst",
    // English
    "applies", "apply from", "mandatory", "compulsory", "obligatory", "banned", "prohibited", "increase",
    "increases", "rise", "rises", "indexed", "replaces", "changes"};

constexpr char const* rule_noun_words[] = {
    // All four languages
    "mag",      "mogen",       "moet",    "moeten",     "hoeft",          "hoeven",     "ontvangen",
    "ontvangt", "krijgt",      "krijgen", "recht op",   "rechthebbende*", "kost",       "kosten",
    "doivent",  "doit",        "devront", "devra",      "peuvent",        "peut",       "pourront",
    "pourra",   "bénéficient", "perçoit", "perçoivent", "dürfen",         "darf",       "müssen",
    "muss",     "must",        "change",  "changent",   "verandert",      "veranderen", "coûte",
    "hoger",    "hogere",      "omhoog",  "voortaan",   "désormais"};

constexpr char const* elsewhere_words[] = {
    // Dutch
    "beslist", "beslissen", "beslissing", "beslissingen", "uitspraak", "bekendgemaakt", "bekendmaking",
    "bekend", "verneemt", "vernemen", "resultaten", "resultaat", "uitbetaald", "gestort", "klaar",
    "afgewerkt", "afgerond", "voltooid", "uitgevoerd", "uitvoering", "uitvoeren", "gerealiseerd",
    "realiseren", "realisatie", "opgeleverd", "oplevering", "omzetten", "omgezet", "lidstaten", "in gebruik",
    "hersteld", "gesloten", "dicht", "duren", "duurt", "hinder", "werken", "werkzaamheden", "projectperiode",
    "projectduur", "looptijd", "periode", "tentoonstelling", "expo", "te bezichtigen", "te zien", "levering",
    "leveringen", "geleverd", "startdatum", "die starten", "starten vanaf", "start vanaf", "starten", "start",
    "van start", "vindt plaats", "vinden plaats", "gaat door", "gaan door", "onderhandel*",
    "overgangsperiode", "winnaars", "laureaten", "jury", "ruimt", "infosessie*", "webinar*", "infoavond",
    "infomoment*", "studiedag", "open", "geopend", "opent", "opening", "loopt het project",
    "lopen de projecten", "geldig tot",
    // French
    "décision", "décide", "décident", "décider", "décidera", "tranchera", "résultats", "résultat", "lauréats",
    "connus", "connue", "notifiée", "versés", "versée", "achevé*", "terminé*", "réalisé*", "exécuté*",
    "mise en oeuvre", "mis en oeuvre", "transposer", "transposition", "États membres", "fermé*", "travaux",
    "chantier", "durera", "dureront", "dure", "durent", "exposition", "livraison", "livraisons", "livrés",
    "date de début", "qui débutent", "débutent", "débute", "débuteront", "démarre", "démarrent", "a lieu",
    "auront lieu", "aura lieu", "séance*", "webinaire*", "période", "ouvert", "ouverte", "ouverts",
    "ouverture", "négociations",
    // German
    "entscheidet", "entscheiden", "Entscheidung", "Ergebnisse", "Ergebnis", "bekannt gegeben",
    "abgeschlossen", "fertiggestellt", "umgesetzt", "Umsetzung", "Mitgliedstaaten", "geschlossen", "gesperrt",
    "dauern", "dauert", "Bauarbeiten", "Ausstellung", "findet", "finden", "beginnt", "beginnen", "geöffnet",
    "Laufzeit", "Lieferung",
    // English
    "decide", "decides", "decision", "results", "completed", "implemented", "member states", "closed",
    "works", "lasts", "exhibition", "takes place", "starts", "opens", "delivery"};

constexpr char const* decided_words[] = {
    // Dutch
    "keurde", "keurt", "goedgekeurd", "keurden", "besliste", "beslisten", "ondertekend", "gepubliceerd",
    "verscheen", "verschenen", "Staatsblad", "bekrachtigd", "afgekondigd", "vergaderde", "fusie", "fusies",
    "fuseren", "samenvoeging", "fusionneren", "legislatuur",
    // French
    "approuvé*", "approuve", "adopté*", "adopte", "publié*", "paru*", "Moniteur", "signé*", "promulgué*",
    "réuni*", "fusion", "fusions", "législature",
    // German
    "genehmigt", "verabschiedet", "verabschiedete", "veröffentlicht", "unterzeichnet", "Staatsblatt",
    // English
    "approved", "adopted", "published", "signed"};

struct ActionList {
    std::optional<DeadlineKind> kind;
    ActionWeight weight;
    std::span<char const* const> phrases;
};

constexpr ActionList lists[] = {
    {DeadlineKind::submission, ActionWeight::action, submission_words},
    {DeadlineKind::submission, ActionWeight::noun, submission_noun_words},
    {DeadlineKind::registration, ActionWeight::action, registration_words},
    {DeadlineKind::registration, ActionWeight::noun, registration_noun_words},
    {DeadlineKind::consultation, ActionWeight::action, consultation_words},
    {DeadlineKind::payment, ActionWeight::action, payment_words},
    {DeadlineKind::entry_into_force, ActionWeight::effect, effect_words},
    {DeadlineKind::entry_into_force, ActionWeight::action, rule_words},
    {DeadlineKind::entry_into_force, ActionWeight::noun, rule_noun_words},
    {std::nullopt, ActionWeight::action, elsewhere_words},
    {std::nullopt, ActionWeight::noun, decided_words},
};

std::vector<DeadlineAction> all_actions() {
    std::vector<DeadlineAction> actions;
    for (auto const& list : lists) {
        for (auto const* phrase : list.phrases)
            actions.push_back({phrase, list.kind, list.weight});
    }
    return actions;
}

}  // namespace

std::span<DeadlineAction const> deadline_actions() {
    static auto const actions = all_actions();
    return actions;
}

}  // namespace belleman::tag
