// The words by which texts invite to apply, to enrol or to give an opinion, in Dutch, French, German and
// English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "projectoproep*", "subsidieoproep*", "kandidatenoproep", "oproep voor projecten", "oproep tot projecten",
    "oproep tot kandidaten", "oproep tot kandidaatstelling", "oproep kandidaten", "oproep aan de gemeenten",
    "oproep aan gemeenten", "oproep aan lokale besturen", "openbaar onderzoek", "openbare onderzoeken",
    "publieke raadpleging", "publieke consultatie", "publieksbevraging", "bewonersbevraging",
    "volksraadpleging", "fotowedstrijd", "tekenwedstrijd", "ontwerpwedstrijd", "ideeënoproep",
    "burgerbegroting",
    // French
    "appel à projets", "appel à projet", "appels à projets", "appel à candidatures", "appels à candidatures",
    "appel à candidature", "appel à candidats", "appel à manifestation d'intérêt", "appel à idées",
    "appel à participation", "appel à propositions", "appel à subsides", "appel aux communes",
    "appel aux pouvoirs locaux", "enquête publique", "enquêtes publiques", "consultation publique",
    "consultation populaire", "concours photo", "budget participatif",
    // German
    "Projektaufruf*", "Projektausschreibung", "öffentliche Untersuchung", "öffentliche Anhörung",
    "Bürgerbefragung", "Fotowettbewerb", "Ideenwettbewerb", "Bürgerhaushalt",
    // English
    "call for", "open call", "public consultation", "public inquiry", "photo contest"};

constexpr char const* signs[] = {
    // Dutch: applying
    "*indieningsdatum", "indieningsronde", "indienronde", "aanvraagronde", "indienen kan", "indienen tot",
    "indienen voor", "kan je indienen", "kan u indienen", "kunnen indienen", "dien je project in",
    "dien uw project in", "dien je aanvraag in", "dien uw aanvraag in", "dien je dossier in",
    "dien een project in", "dien een aanvraag in", "dien je idee in", "aanvragen kan", "aanvragen tot",
    "aanvragen doe je", "kan je aanvragen", "kunnen aanvragen", "kan worden aangevraagd",
    "kunnen een aanvraag", "kan je een aanvraag", "vraag een subsidie", "vraag subsidie", "vraag subsidies",
    "vraag je subsidie", "subsidie aanvragen", "subsidies aanvragen", "steun aanvragen", "premie aanvragen",
    "vraag de premie", "vraag je premie", "vraag een premie", "kandideren", "kandideer", "stel je kandidaat",
    "stel u kandidaat", "stel je gemeente kandidaat", "kandidaat stellen", "kandidaten gezocht",
    "gemeenten gezocht", "pilootgemeenten gezocht", "projecten gezocht", "partners gezocht", "ideeën gezocht",
    "deelnemers gezocht", "op zoek naar gemeenten", "op zoek naar kandidaten", "zoekt gemeenten",
    "zoekt kandidaten", "zoeken gemeenten", "intekenen", "teken in op", "schrijf je gemeente in",
    "schrijf uw gemeente in", "bestelformulier", "stuur je voorstel", "projectvoorstellen worden verwacht",
    "projectvoorstellen indienen", "nominaties", "nomineer", "word buddy", "word pleeggezin",
    // Dutch: opinions, voters
    "geef je mening", "geef uw mening", "jouw mening", "deel je mening", "laat je stem horen", "denk mee",
    "praat mee", "beslis mee", "stem mee", "stem op", "bezwaar indienen", "bezwaren indienen",
    "bezwaarschrift*", "opmerkingen indienen", "ter inzage", "vul de vragenlijst in", "vul de enquête in",
    "vul de bevraging in", "neem deel aan de bevraging", "neem deel aan de enquête", "inschrijven als kiezer",
    "schrijf je in als kiezer", "registreren als kiezer",
    // French
    "appel est ouvert", "appel ouvert", "lancement de l'appel", "nouvel appel", "peuvent introduire",
    "peuvent déposer", "peuvent soumettre", "pour déposer un projet", "pour introduire", "sont à introduire",
    "à introduire avant", "à introduire pour", "introduisez votre", "introduisez vos", "remettez vos",
    "remettez votre", "déposez vos", "déposez votre", "déposez un", "posez votre candidature",
    "posez vos candidatures", "déposer une candidature", "déposer leur candidature",
    "faire acte de candidature", "candidatures ouvertes", "bon de commande", "passer commande",
    "passez commande", "demandez votre prime", "demandez votre subside", "demander un subside",
    "demander une subvention", "donnez votre avis", "donner votre avis", "donnez-nous votre avis",
    "s'inscrire comme électeur", "inscription des électeurs", "réclamations et observations",
    "remplissez le questionnaire", "répondez au questionnaire", "répondez à l'enquête",
    "participez à l'enquête", "dépôt des candidatures", "dépôt des projets", "dépôt des dossiers",
    "inscrivez votre commune",
    // German
    "reichen Sie Ihr", "reichen Sie Ihre", "reichen Sie Ihren", "Anträge einreichen", "Projekte einreichen",
    "Anträge können", "Zuschuss beantragen", "Zuschüsse beantragen", "Ihre Meinung", "Meinung ist gefragt",
    "nehmen Sie an der Umfrage", "Einwände und Bemerkungen", "als Wähler eintragen", "Bewerbungen können",
    // English
    "apply by", "apply before", "apply until", "apply now", "can apply for", "may apply for",
    "applications are open", "have your say", "share your opinion", "register as a voter", "register to vote",
    "submit your", "fill in the survey", "take part in the survey", "actie registreren", "actie aanmelden",
    "project indienen", "projecten indienen", "voorstel indienen", "dossier indienen", "opnieuw indienen",
    "nog indienen", "opnieuw aanvragen", "nog intekenen", "kunnen intekenen", "meld je actie aan",
    "registreer je gemeente", "meld je gemeente aan", "schrijf je school in", "schrijf je vereniging in",
    "schrijf je club in", "zich inschrijven als kiezer", "zich registreren als kiezer", "geef je voorkeur",
    "geef je idee"};

constexpr char const* hints[] = {
    // Dutch
    "indiening*", "dien in", "dien je", "dien uw", "dien een", "nieuwe oproep", "nieuwe ronde",
    "tweede ronde", "derde ronde", "laatste ronde", "oproep loopt", "oproep staat open", "oproep tot",
    "kandidaatstelling*", "kandidaturen", "kandidatuur", "aanvraag indienen", "aanvraagformulier",
    "aanvraag doen", "doe mee", "meld je aan", "meld u aan", "laat je registreren", "laat u registreren",
    "aanmelden kan", "aanmelden tot", "instappen kan", "instappen tot", "inschrijven voor", "bezorg ons",
    "bezorg je", "bezorg uw", "reageer", "reageren kan", "bevraging", "vragenlijst", "inspraak*", "bezwaren",
    "bestellen kan", "zich kandidaat",
    // French
    "introduisez", "introduire votre", "introduire un dossier", "introduire une demande", "introduire leur",
    "introduire une candidature", "à introduire", "à rentrer", "rentrez votre", "candidatures", "candidatez",
    "déposez", "déposer un dossier", "votre avis", "manifestez votre intérêt", "deuxième appel",
    "second appel", "troisième appel", "formulaire de demande", "réclamations", "inscrivez-vous avant",
    "s'inscrire avant",
    // German
    "reichen Sie", "einreichen", "Bewerben Sie sich", "Machen Sie mit", "Mitmachen", "Umfrage", "Wettbewerb",
    "Antragsformular",
    // English
    "sign up", "nominate", "apply for"};

constexpr char const* in_title[] = {
    // Dutch
    "oproep", "*oproep", "indienen", "bevragingen", "raadpleging", "prijsvraag", "nieuwe kans", "herkansing",
    "extra kans", "meer tijd om", "langer indienen", "laatste kans",
    // French
    "appel", "dernière chance", "dernier rappel", "à vos projets",
    // German
    "Aufruf",
    // English
    "indieningstermijn verlengd", "indiendatum verlengd", "deadline verlengd", "inschrijvingen open",
    "inschrijvingen geopend", "inspraaktraject", "oproep verlengd", "délai prolongé", "appel prolongé",
    "délai de dépôt", "Frist verlängert", "word burgemoeder", "word pleegouder", "word pleegzorger",
    "word testgemeente", "word pilootgemeente", "word ambassadeur"};

constexpr char const* openings[] = {
    "dien",       "schrijf je", "schrijf uw",   "bezorg",      "stel je",         "stel jouw",
    "stel uw",    "onderteken", "bestel",       "vraag nu",    "vraag je",        "vraag uw",
    "doe je mee", "meld je",    "meld jouw",    "stem",        "deel jouw",       "deel je",
    "remettez",   "postulez",   "répondez",     "votez",       "inscrivez",       "commandez",
    "demandez",   "soumettez",  "bewerben Sie", "stimmen Sie", "nehmen Sie teil", "beantragen Sie",
    "apply",      "vote",       "take part",    "tell us"};

constexpr char const* traces[] = {"subsidie voor",
                                  "subsidies voor",
                                  "steun voor",
                                  "financiering voor",
                                  "premie voor",
                                  "subsides pour",
                                  "subside pour",
                                  "subventions pour",
                                  "subvention pour",
                                  "prime pour",
                                  "financement pour",
                                  "soutien financier pour",
                                  "Zuschüsse für",
                                  "Zuschuss für",
                                  "Förderung für",
                                  "Prämie für",
                                  "funding for",
                                  "grants for",
                                  "grant for",
                                  "subsidy for",
                                  "subsidies for",
                                  "applications",
                                  "proposals",
                                  "eligible",
                                  "komen in aanmerking",
                                  "peuvent bénéficier",
                                  "kandidaten",
                                  "subsidie om",
                                  "wedstrijd*",
                                  "concours",
                                  "contest",
                                  "competition",
                                  "questionnaire",
                                  "participez",
                                  "enquête",
                                  "survey",
                                  "staat open",
                                  "neem deel",
                                  "candidature",
                                  "financement européen",
                                  "beantragen",
                                  "submit"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},       {GenreWeight::sign, signs},
                                  {GenreWeight::hint, hints},       {GenreWeight::title, in_title},
                                  {GenreWeight::opening, openings}, {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> call_cues() {
    return lists;
}

}  // namespace belleman::tag
