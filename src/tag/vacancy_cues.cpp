// The words of job offers and of posts for volunteers, in Dutch, French, German and English.

#include "tag/genre_cues.hpp"

namespace belleman::tag {

namespace {

constexpr char const* names[] = {"vacature*",
                                 "*vacature",
                                 "jobaanbieding*",
                                 "vrijwilligers gezocht",
                                 "jobstudenten gezocht",
                                 "offre d'emploi",
                                 "offres d'emploi",
                                 "poste vacant",
                                 "postes vacants",
                                 "poste à pourvoir",
                                 "postes à pourvoir",
                                 "bénévoles recherchés",
                                 "Stellenangebot*",
                                 "Stellenausschreibung*",
                                 "offene Stelle",
                                 "offene Stellen",
                                 "vacancy",
                                 "vacancies",
                                 "job opening",
                                 "job openings",
                                 "job offer"};

constexpr char const* signs[] = {
    // Dutch
    "solliciteer", "solliciteren kan", "solliciteren tot", "solliciteren voor", "sollicitatiebrief",
    "wervingsreserve", "werfreserve", "medewerker gezocht", "medewerkers gezocht", "collega gezocht",
    "collega's gezocht", "redders gezocht", "monitoren gezocht", "begeleiders gezocht", "werft aan",
    "werven aan", "aanwervingsexamen", "contract van onbepaalde duur", "contract van bepaalde duur",
    "vervangingscontract", "kom werken bij", "kom bij ons werken", "versterk ons team",
    "kom ons team versterken", "word onze collega", "word jij onze", "word onze nieuwe", "wij zoeken een",
    "we zoeken een", "is op zoek naar een", "niveau B1-B3", "niveau A1a-A3a", "niveau C1-C3", "niveau D1-D3",
    "niveau E1-E3", "B1-B3", "A1a-A3a", "A1a-A2a", "C1-C3", "D1-D3", "E1-E3", "m/v/x", "v/m/x",
    // French
    "recrute", "recrutent", "recrutement d'un", "recrutement d'une", "réserve de recrutement",
    "constitution d'une réserve", "engage un", "engage une", "engage des", "rejoignez notre équipe",
    "rejoignez l'équipe", "lettre de motivation", "contrat à durée indéterminée",
    "contrat à durée déterminée", "candidature spontanée", "job étudiant", "jobs étudiants",
    "étudiants jobistes", "h/f/x", "f/h/x",
    // German
    "stellt ein", "stellen ein", "Mitarbeiter gesucht", "Verstärkung gesucht", "Bewerbungsunterlagen",
    "unbefristeter Vertrag", "unbefristeten Vertrag", "m/w/d", "m/w/x",
    // English
    "we are hiring", "is hiring", "join our team", "apply for this job", "cover letter"};

constexpr char const* hints[] = {"sollicitatie*",
                                 "solliciteren",
                                 "aanwerving",
                                 "voltijds*",
                                 "deeltijds*",
                                 "halftijds*",
                                 "contractueel",
                                 "diplomavereiste*",
                                 "loonschaal",
                                 "weddeschaal",
                                 "maaltijdcheques",
                                 "selectieprocedure",
                                 "rijbewijs B",
                                 "postulez",
                                 "temps plein",
                                 "mi-temps",
                                 "temps partiel",
                                 "CDI",
                                 "CDD",
                                 "chèques-repas",
                                 "échelle barémique",
                                 "curriculum vitae",
                                 "Vollzeit",
                                 "Teilzeit",
                                 "Vollzeitstelle",
                                 "Teilzeitstelle",
                                 "unbefristet",
                                 "Lebenslauf",
                                 "full-time",
                                 "part-time",
                                 "permanent contract"};

constexpr char const* in_title[] = {"gezocht",
                                    "zoekt een",
                                    "zoekt nieuwe",
                                    "zoekt vrijwilligers",
                                    "zoekt redders",
                                    "zoekt monitoren",
                                    "zoekt versterking",
                                    "zoekt collega's",
                                    "jobstudenten",
                                    "jobstudent",
                                    "vakantiejob*",
                                    "studentenjob*",
                                    "vrijwilligerswerk",
                                    "word vrijwilliger",
                                    "engage",
                                    "recherche un",
                                    "recherche une",
                                    "recherche des bénévoles",
                                    "appel aux bénévoles",
                                    "devenez bénévole",
                                    "jobistes",
                                    "jobiste",
                                    "gesucht",
                                    "sucht eine",
                                    "sucht einen",
                                    "Ehrenamtliche",
                                    "volunteers wanted",
                                    "volunteers needed"};

constexpr GenreCueList lists[] = {{GenreWeight::name, names},
                                  {GenreWeight::sign, signs},
                                  {GenreWeight::hint, hints},
                                  {GenreWeight::title, in_title}};

}  // namespace

std::span<GenreCueList const> vacancy_cues() {
    return lists;
}

}  // namespace belleman::tag
