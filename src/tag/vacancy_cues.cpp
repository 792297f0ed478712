// The words of job offers and of posts for volunteers, in Dutch, French, German and English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {
    // Dutch
    "vacature*", "*vacature", "jobaanbieding*", "vrijwilligers gezocht", "jobstudenten gezocht",
    // French
    "offre d'emploi", "offres d'emploi", "poste vacant", "postes vacants", "poste à pourvoir",
    "postes à pourvoir", "bénévoles recherchés",
    // German
    "Stellenangebot*", "Stellenausschreibung*", "offene Stelle", "offene Stellen",
    // English
    "vacancy", "vacancies", "job opening", "job openings", "job offer"};

constexpr char const* signs[] = {
    // Dutch
    "solliciteer", "solliciteren kan", "solliciteren tot", "solliciteren voor", "sollicitatiebrief",
    "wervingsreserve", "werfreserve", "medewerker gezocht", "medewerkers gezocht", "collega gezocht",
    "collega's gezocht", "redders gezocht", "monitoren gezocht", "begeleiders gezocht", "werft aan",
    "werven aan", "aanwervingsexamen", "contract van onbepaalde duur", "contract van bepaalde duur",
    "vervangingscontract", "kom werken bij", "kom bij ons werken", "versterk ons team",
    "kom ons team versterken", "word onze collega", "word jij onze", "word onze nieuwe", "wij zoeken een",
    "we zoeken een", "is op zoek naar een", "niveau B1-B3", "niveau A1a-A3a", "niveau C1-C3", "niveau D1-D3",
    "niveau E1-E3", "B1-B3", "A1a-A3a", "A1a-A2a", "C1-C3", "D1-D3", "E1-E3", "m/v/x", "v/m/x", "mail je cv",
    "stuur je cv", "bezorg je cv", "stuur uw cv", "met motivatiebrief", "motivatiebrief", "uur per week",
    "jouw profiel", "jouw functie", "functieomschrijving", "functieprofiel", "wij bieden een",
    "vaste benoeming mogelijk", "legt een reserve aan", "legt een wervingsreserve aan",
    "aanleg van een reserve", "voor onbepaalde duur", "voor bepaalde duur", "in statutair verband",
    "in contractueel verband", "flexibele uren", "startdatum: zo snel mogelijk", "indiensttreding",
    "wij bieden", "sollicitatieformulier", "vast contract",
    // French
    "h/f/x", "f/h/x", "nous offrons", "envoyez votre CV", "votre CV", "recrute", "recrutent",
    "recrutement d'un", "recrutement d'une", "réserve de recrutement", "constitution d'une réserve",
    "engage un", "engage une", "engage des", "rejoignez notre équipe", "rejoignez l'équipe",
    "lettre de motivation", "contrat à durée indéterminée", "contrat à durée déterminée",
    "candidature spontanée", "job étudiant", "jobs étudiants", "étudiants jobistes",
    "engagement à temps plein", "engagement à mi-temps", "régime APE", "contrat APE", "entrée en fonction",
    "Contrat CDI",
    // German
    "m/w/d", "m/w/x", "wir bieden", "stellt ein", "stellen ein", "Mitarbeiter gesucht", "Verstärkung gesucht",
    "Bewerbungsunterlagen", "unbefristeter Vertrag", "unbefristeten Vertrag", "Ihr Profil", "Dienstantritt",
    // English
    "we are hiring", "is hiring", "join our team", "apply for this job", "cover letter", "your profile",
    "we offer"};

constexpr char const* hints[] = {
    // Dutch
    "sollicitatie*", "solliciteren", "aanwerving", "voltijds*", "deeltijds*", "halftijds*", "contractueel",
    "diplomavereiste*", "loonschaal", "weddeschaal", "maaltijdcheques", "selectieprocedure", "rijbewijs B",
    "cv", "diploma", "anciënniteit", "brutoloon", "barema", "bachelordiploma", "masterdiploma",
    "diploma vereist",
    // French
    "temps plein", "mi-temps", "temps partiel", "curriculum vitae", "profil de fonction", "diplôme requis",
    "salaire brut", "postulez", "CDI", "CDD", "chèques-repas", "échelle barémique", "exigences du poste",
    // German
    "Vollzeit", "Teilzeit", "Vollzeitstelle", "Teilzeitstelle", "unbefristet", "Lebenslauf", "Bewerbung",
    // English
    "full-time", "part-time", "permanent contract"};

constexpr char const* in_title[] = {
    // Dutch
    "gezocht", "zoekt een", "zoekt nieuwe", "zoekt vrijwilligers", "zoekt redders", "zoekt monitoren",
    "zoekt versterking", "zoekt collega's", "jobstudenten", "jobstudent", "vakantiejob*", "studentenjob*",
    "vrijwilligerswerk", "word vrijwilliger", "zoekt toezichters", "zoekt medewerkers",
    "zoekt een medewerker", "zoekt personeel", "zoekt poetshulp", "zoekt verpleegkundigen",
    "zoekt kinderbegeleiders", "zoekt leerkrachten", "zoekt animatoren", "zoekt jobstudenten", "jobs bij",
    "jobs in de", "vrijwilliger worden", "vrijwilligers nodig", "word gemachtigd opzichter",
    "word stadswacht", "stageplaats*", "gevraagd", "jobaanbod", "jobs", "werken bij de", "werken als",
    "kom werken", "toezichters gezocht", "job bij",
    // French
    "emplois vacants", "offres de stage", "engage", "recherche un", "recherche une",
    "recherche des bénévoles", "appel aux bénévoles", "devenez bénévole", "jobistes", "jobiste",
    // German
    "gesucht", "sucht eine", "sucht einen", "Ehrenamtliche",
    // English
    "volunteers wanted", "volunteers needed"};

constexpr char const* traces[] = {
    // Dutch
    "zoekt", "wij zoeken", "deskundige", "administratief medewerker", "maatschappelijk werker",
    "beleidsmedewerker", "vrijwilliger", "vrijwilligers", "interesse", "diensthoofd", "afdelingshoofd",
    "teamleider", "teamverantwoordelijke", "stafmedewerker", "*medewerker", "*medewerkers", "zorgkundige",
    "zorgkundigen", "verpleegkundige", "verpleegkundigen", "kinderbegeleider", "kinderbegeleiders",
    "arbeider", "arbeiders", "technisch assistent", "bibliothecaris", "jurist", "ingenieur", "architect",
    "poetshulp", "poetsmedewerker", "redder", "redders", "gemeenschapswacht", "gemeenschapswachten",
    "toezichter", "toezichters", "begeleider", "begeleiders", "monitoren", "reserve", "proeven", "we zoeken",
    // French
    "nous recherchons", "juriste", "recherche", "assistant social", "assistante sociale", "bénévoles",
    "architecte", "ouvrier", "ouvriers", "ouvrière", "employé d'administration", "employée d'administration",
    "gestionnaire", "chef de service", "infirmier", "infirmière", "infirmiers", "puéricultrice",
    "puériculteur", "éducateur", "éducatrice", "contrat", "réserve", "épreuves",
    // German
    "wir suchen", "sucht", "Sachbearbeiter", "Sekretärin", "Sekretär", "Mitarbeiter", "Mitarbeiterin",
    "Arbeiter", "Erzieher", "Erzieherin", "Vertrag",
    // English
    "clerk", "officer", "contract"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},
                                  {GenreWeight::sign, signs},
                                  {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title},
                                  {GenreWeight::trace, traces}};

}  // namespace

std::span<GenreCueList const> vacancy_cues() {
    return lists;
}

}  // namespace belleman::tag
