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
    "burgerbegroting", "registreer je actie", "registreer je activiteit", "registreer je evenement",
    "registreer je project", "registreer je gemeente", "registreer je school", "registreer je vereniging",
    "registreer je straat", "registreer je initiatief", "registreer jouw actie", "registreer jouw activiteit",
    "registreer jouw evenement", "registreer jouw project", "registreer jouw gemeente",
    "registreer jouw school", "registreer jouw vereniging", "registreer jouw straat",
    "registreer jouw initiatief", "registreer uw actie", "registreer uw activiteit",
    "registreer uw evenement", "registreer uw project", "registreer uw gemeente", "registreer uw school",
    "registreer uw vereniging", "registreer uw straat", "registreer uw initiatief", "meld je actie",
    "meld je activiteit", "meld je evenement", "meld je project", "meld je gemeente", "meld je school",
    "meld je vereniging", "meld je straat", "meld je initiatief", "meld jouw actie", "meld jouw activiteit",
    "meld jouw evenement", "meld jouw project", "meld jouw gemeente", "meld jouw school",
    "meld jouw vereniging", "meld jouw straat", "meld jouw initiatief", "meld uw actie", "meld uw activiteit",
    "meld uw evenement", "meld uw project", "meld uw gemeente", "meld uw school", "meld uw vereniging",
    "meld uw straat", "meld uw initiatief", "schrijf je actie", "schrijf je activiteit",
    "schrijf je evenement", "schrijf je project", "schrijf je gemeente", "schrijf je school",
    "schrijf je vereniging", "schrijf je straat", "schrijf je initiatief", "schrijf jouw actie",
    "schrijf jouw activiteit", "schrijf jouw evenement", "schrijf jouw project", "schrijf jouw gemeente",
    "schrijf jouw school", "schrijf jouw vereniging", "schrijf jouw straat", "schrijf jouw initiatief",
    "schrijf uw actie", "schrijf uw activiteit", "schrijf uw evenement", "schrijf uw project",
    "schrijf uw gemeente", "schrijf uw school", "schrijf uw vereniging", "schrijf uw straat",
    "schrijf uw initiatief", "registreren hun actie", "melden hun actie aan", "schrijven hun actie in",
    // French
    "budget participatif", "appel à projets", "appel à projet", "appels à projets", "appel à candidatures",
    "appels à candidatures", "appel à candidature", "appel à candidats", "appel à manifestation d'intérêt",
    "appel à idées", "appel à participation", "appel à propositions", "appel à subsides",
    "appel aux communes", "appel aux pouvoirs locaux", "enquête publique", "enquêtes publiques",
    "concours photo", "inscrivez votre action", "inscrivez votre activité", "inscrivez votre commune",
    "inscrivez votre école", "inscrivez votre association", "inscrivez votre projet",
    "inscrivez votre événement", "inscrivez vos actions", "inscrivez vos activités", "inscrivez vos projets",
    "consultation publique", "consultation populaire",
    // German
    "Projektaufruf*", "Projektausschreibung", "öffentliche Untersuchung", "öffentliche Anhörung",
    "Bürgerbefragung", "Fotowettbewerb", "Ideenwettbewerb", "Bürgerhaushalt", "melden Sie Ihre Aktion",
    "melden Sie Ihre Gemeinde", "melden Sie Ihre Schule",
    // English
    "call for", "open call", "public consultation", "public inquiry", "photo contest"};

constexpr char const* signs[] = {
    // Dutch
    "*indieningsdatum", "indieningsronde", "indienronde", "aanvraagronde", "indienen kan", "indienen tot",
    "indienen voor", "kan je indienen", "kan u indienen", "kunnen indienen", "dien je project in",
    "dien uw project in", "dien je aanvraag in", "dien uw aanvraag in", "dien je dossier in",
    "dien een project in", "dien een aanvraag in", "dien je idee in", "aanvragen kan", "aanvragen tot",
    "aanvragen doe je", "kan je aanvragen", "kunnen aanvragen", "kan worden aangevraagd",
    "kunnen een aanvraag", "kan je een aanvraag", "vraag een subsidie", "vraag subsidie", "vraag je subsidie",
    "subsidie aanvragen", "steun aanvragen", "premie aanvragen", "vraag de premie", "vraag je premie",
    "vraag een premie", "kandideren", "kandideer", "stel je kandidaat", "stel u kandidaat",
    "stel je gemeente kandidaat", "kandidaten gezocht", "gemeenten gezocht", "pilootgemeenten gezocht",
    "projecten gezocht", "partners gezocht", "ideeën gezocht", "deelnemers gezocht", "op zoek naar gemeenten",
    "op zoek naar kandidaten", "zoekt gemeenten", "zoekt kandidaten", "zoeken gemeenten", "intekenen",
    "teken in op", "schrijf je gemeente in", "schrijf uw gemeente in", "bestelformulier", "stuur je voorstel",
    "projectvoorstellen worden verwacht", "projectvoorstellen indienen", "nominaties", "nomineer",
    "word buddy", "word pleeggezin", "geef je mening", "geef uw mening", "jouw mening", "deel je mening",
    "laat je stem horen", "denk mee", "praat mee", "beslis mee", "stem mee", "stem op", "bezwaar indienen",
    "bezwaren indienen", "bezwaarschrift*", "opmerkingen indienen", "ter inzage", "vul de vragenlijst in",
    "vul de bevraging in", "neem deel aan de bevraging", "inschrijven als kiezer", "schrijf je in als kiezer",
    "registreren als kiezer", "actie registreren", "actie aanmelden", "project indienen",
    "projecten indienen", "voorstel indienen", "opnieuw indienen", "nog indienen", "opnieuw aanvragen",
    "nog intekenen", "kunnen intekenen", "meld je actie aan", "meld je gemeente aan", "schrijf je school in",
    "schrijf je vereniging in", "schrijf je club in", "zich inschrijven als kiezer",
    "zich registreren als kiezer", "geef je voorkeur", "geef je idee", "steun vragen", "toelage aanvragen",
    "toelage vragen", "subsidie vragen", "kunnen steun aanvragen", "kunnen subsidies aanvragen",
    "steun kunnen aanvragen", "zoekt inwoners", "zoekt burgers", "zoekt onthaalgezinnen",
    "zoekt gastgezinnen", "zoekt partners", "zoekt pilootgemeenten", "zoekt vrijwillige", "zoekt deelnemers",
    "op zoek naar inwoners", "op zoek naar deelnemers", "op zoek naar partners",
    "op zoek naar lokale besturen", "op zoek naar pilootgemeenten", "willen meedenken", "mee nadenken",
    "maak kans op", "stel je vraag", "stel jouw idee voor", "stel je idee voor", "breng je stem uit",
    "ideeën insturen", "voorstel insturen", "worden ingewacht", "wordt ingewacht", "partners gevraagd",
    "kandidaten gevraagd", "deelnemers gevraagd", "aanvraag opstarten", "aanvraag starten",
    "mogen een aanvraag", "kan je insturen", "kunnen worden ingediend", "kunt u indienen", "laten dit weten",
    "laat dit weten", "zeg het ons", "vrijblijvend inschrijven", "laat van je horen", "wat vind jij van",
    "wat vindt u van", "hoe tevreden ben", "uitspreken over", "melden hun behoefte", "geef je op",
    "geef u op", "mail je motivatie", "kunnen instappen", "kan instappen", "kunnen aansluiten",
    "kan aansluiten", "mogen aansluiten", "kunnen een project", "kunnen een voorstel", "kunnen voorstellen",
    "kunnen projecten", "kunnen hun project", "kunnen hun kandidatuur", "vul de enquête in",
    "neem deel aan de enquête", "dossier indienen", "en win", "dossier opladen", "kunnen een dossier",
    "kandidaat stellen", "vraag subsidies", "subsidies aanvragen", "stem online", "online stemmen",
    // French
    "peuvent soumettre", "faire acte de candidature", "bon de commande", "passer commande", "passez commande",
    "gagnez", "tentez de gagner", "candidats bienvenus", "dites-nous", "que pensez-vous",
    "peuvent se porter candidates", "se porter candidat", "se porter candidates", "peuvent poser",
    "peuvent solliciter", "peuvent demander", "appel est ouvert", "appel ouvert", "lancement de l'appel",
    "nouvel appel", "peuvent introduire", "peuvent déposer", "pour déposer un projet", "pour introduire",
    "sont à introduire", "à introduire avant", "à introduire pour", "introduisez votre", "introduisez vos",
    "remettez vos", "remettez votre", "déposez vos", "déposez votre", "déposez un", "posez votre candidature",
    "posez vos candidatures", "déposer une candidature", "déposer leur candidature", "candidatures ouvertes",
    "demandez votre prime", "demandez votre subside", "demander un subside", "demander une subvention",
    "donnez votre avis", "donner votre avis", "donnez-nous votre avis", "s'inscrire comme électeur",
    "inscription des électeurs", "réclamations et observations", "remplissez le questionnaire",
    "répondez au questionnaire", "répondez à l'enquête", "participez à l'enquête", "dépôt des candidatures",
    "dépôt des projets", "dépôt des dossiers", "rentrer un dossier", "rentrer leur dossier",
    "rentrer votre dossier", "introduire un projet", "poser leur candidature", "poser votre candidature",
    "participez au concours", "recherche des communes", "communes pilotes recherchées",
    "candidats recherchés", "à renvoyer", "envoyez votre motivation", "peuvent présenter",
    "peuvent à nouveau", "s'engagent par écrit", "rejoignez le réseau", "adhérez à", "peuvent rentrer",
    "peuvent s'inscrire", "peuvent participer",
    // German
    "reichen Sie Ihr", "reichen Sie Ihre", "reichen Sie Ihren", "Anträge einreichen", "Projekte einreichen",
    "Anträge können", "Zuschuss beantragen", "Zuschüsse beantragen", "Ihre Meinung", "Meinung ist gefragt",
    "nehmen Sie an der Umfrage", "Einwände und Bemerkungen", "als Wähler eintragen", "Bewerbungen können",
    "Teilnehmer gesucht", "Gemeinden gesucht", "Förderanträge", "*anträge sind", "sagen Sie uns",
    "können sich bewerben", "können sich anmelden", "können Projekte", "können einen Antrag",
    // English
    "register as a voter", "apply by", "apply before", "apply until", "apply now", "can apply for",
    "may apply for", "applications are open", "have your say", "share your opinion", "register to vote",
    "submit your", "fill in the survey", "take part in the survey", "win a", "your feedback"};

constexpr char const* hints[] = {
    // Dutch
    "indiening*", "dien in", "dien je", "dien uw", "dien een", "nieuwe oproep", "nieuwe ronde",
    "tweede ronde", "derde ronde", "laatste ronde", "oproep loopt", "oproep staat open", "oproep tot",
    "kandidaatstelling*", "kandidaturen", "kandidatuur", "aanvraag indienen", "aanvraagformulier",
    "aanvraag doen", "doe mee", "meld je aan", "meld u aan", "laat je registreren", "laat u registreren",
    "aanmelden kan", "aanmelden tot", "instappen kan", "instappen tot", "inschrijven voor", "bezorg ons",
    "bezorg je", "bezorg uw", "reageer", "reageren kan", "bevraging", "vragenlijst", "inspraak*", "bezwaren",
    "bestellen kan", "zich kandidaat", "subsidieaanvragen", "subsidieaanvraag", "steunaanvraag",
    "premieaanvraag", "aanvragen welkom", "gemeente kan intekenen", "gemeenten kunnen intekenen",
    "besturen kunnen intekenen", "gemeenten kunnen deelnemen", "besturen kunnen deelnemen",
    "kunnen zich inschrijven", "kunnen zich aanmelden", "kunnen zich kandidaat stellen", "reactieformulier",
    "voorleggen", "doe een voorstel", "mee te doen", "deelnemen kan", "deelnemen aan de campagne",
    "via het formulier", "via dit formulier", "groepsaankoop", "aankoopgroep", "samenaankoop",
    "toetreden tot", "geïnteresseerde gemeenten", "geïnteresseerde besturen", "geïnteresseerde steden",
    "insturen", "ingewacht", "vragenlijsten", "invullen duurt", "tweede kans", "visienota insturen",
    "projectideeën", "opnieuw kans", "luik open", "*antrag",
    // French
    "rentrez votre", "formulaire de demande", "introduisez", "introduire votre", "introduire un dossier",
    "introduire une demande", "introduire leur", "introduire une candidature", "à introduire", "à rentrer",
    "candidatures", "candidatez", "déposez", "déposer un dossier", "votre avis", "manifestez votre intérêt",
    "deuxième appel", "second appel", "troisième appel", "réclamations", "inscrivez-vous avant",
    "s'inscrire avant", "ouvre un appel", "lance un appel", "un dossier de candidature", "achat groupé",
    "achats groupés", "communes intéressées", "nouvelle chance", "idées de projets", "à nouveau",
    // German
    "reichen Sie", "einreichen", "Bewerben Sie sich", "Machen Sie mit", "Mitmachen", "Umfrage", "Wettbewerb",
    "Antragsformular", "Sammelbestellung", "interessierte Gemeinden", "zweite Chance", "*anträge",
    // English
    "sign up", "nominate", "apply for", "interested municipalities"};

constexpr char const* in_title[] = {
    // Dutch
    "oproep", "*oproep", "indienen", "bevragingen", "raadpleging", "prijsvraag", "nieuwe kans", "herkansing",
    "extra kans", "meer tijd om", "langer indienen", "laatste kans", "indieningstermijn verlengd",
    "indiendatum verlengd", "deadline verlengd", "inschrijvingen geopend", "inspraaktraject",
    "oproep verlengd", "word burgemoeder", "word pleegouder", "word pleegzorger", "word testgemeente",
    "word pilootgemeente", "word ambassadeur", "subsidieronde", "aanvraagperiode", "meedenken", "meewerken",
    "meebeslissen", "meepraten", "meedoen", "*bevraging", "*raadpleging", "*prijsvraag", "*wedstrijd",
    "vraag er een aan", "wie draag jij voor", "reageer op", "burgerpanel", "klankbordgroep",
    "adviesraad zoekt", "loket geopend", "oproep geopend", "oproep gelanceerd", "reacties gevraagd",
    "advies gevraagd", "raadplegingen", "stap mee in", "instappen", "aansluiten", "deelnemen", "*enquête",
    "inschrijvingen open", "loket open", "opnieuw open",
    // French
    "dernier rappel", "inscrivez-vous", "inscriptions ouvertes", "formulaires disponibles", "appel",
    "dernière chance", "à vos projets", "délai prolongé", "appel prolongé", "délai de dépôt", "appel lancé",
    "nouveaux subsides", "nouvelle prime", "trophée", "trophées", "participer", "s'inscrire", "candidater",
    "introduire",
    // German
    "Aufruf", "Frist verlängert", "Bewerbungen", "Anmeldung"};

constexpr char const* openings[] = {
    // Dutch
    "dien", "schrijf je", "schrijf uw", "bezorg", "stel je", "stel jouw", "stel uw", "onderteken", "bestel",
    "vraag nu", "vraag je", "vraag uw", "doe je mee", "meld je", "meld jouw", "stem", "deel jouw", "deel je",
    "vraag", "geef", "deel", "stel", "meld", "doe", "vul", "teken", "introduceer", "heb je een idee",
    "heb jij", "schrijf je in", "schrijf u in", "registreer je", "registreer u",
    // French
    "envie de", "remettez", "postulez", "répondez", "votez", "inscrivez", "commandez", "demandez",
    "soumettez", "vote", "vous avez une idée",
    // German
    "bewerben Sie", "stimmen Sie", "nehmen Sie teil", "beantragen Sie", "schreiben Sie sich ein",
    // English
    "apply", "take part", "tell us"};

constexpr char const* traces[] = {
    // Dutch
    "subsidie voor", "steun voor", "financiering voor", "premie voor", "komen in aanmerking", "kandidaten",
    "subsidie om", "wedstrijd*", "neem deel", "subsidie", "premie", "*subsidie", "*premie", "kunnen vragen",
    "ronde", "formulier", "trofee", "prijs voor", "vraag tussen", "steun", "financiële steun", "editie",
    "invullen", "aanmelden", "enquête", "enveloppe", "subsidies voor", "staat open", "subsidies", "stap in",
    // French
    "formulaire", "subsides pour", "subside pour", "subventions pour", "subvention pour", "prime pour",
    "financement pour", "soutien financier pour", "peuvent bénéficier", "concours", "questionnaire",
    "participez", "candidature", "financement européen", "subside", "subsides", "prime", "prix de", "soutien",
    "soutien financier", "édition",
    // German
    "Zuschüsse für", "Zuschuss für", "Förderung für", "Prämie für", "beantragen", "Zuschuss", "Zuschüsse",
    "Formular", "Preis", "Unterstützung",
    // English
    "funding for", "grants for", "grant for", "subsidy for", "subsidies for", "applications", "proposals",
    "eligible", "contest", "competition", "survey", "submit", "subsidy", "grant", "award", "awards"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},       {GenreWeight::sign, signs},
                                  {GenreWeight::hint, hints},       {GenreWeight::title, in_title},
                                  {GenreWeight::opening, openings}, {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> call_cues() {
    return lists;
}

}  // namespace belleman::tag
