#include "tag/genre_categories.hpp"

#include "tag/cue_words.hpp"
#include "tag/reading.hpp"

#include <algorithm>

namespace belleman::tag {

namespace {

// A category that is also a theme ("Werk", "Emploi", "Inspraak") stands here not: what it holds may be
// anything.
constexpr CuePhrases<Genre> table[] = {
    // Dutch
    {Genre::vacancy,
     "vacature|vacatures|vacaturebank|openstaande vacatures|jobs|jobaanbod|jobaanbiedingen|"
     "jobs en vacatures|vacatures en stages|werken bij|werken bij de stad|werken bij de gemeente|"
     "werken bij ons|aanwervingen"},
    {Genre::call,
     "oproep|oproepen|open oproep|open oproepen|lopende oproepen|projectoproep|projectoproepen|"
     "subsidieoproep|subsidieoproepen|openbaar onderzoek|openbare onderzoeken|"
     "lopende openbare onderzoeken|publieke consultatie|publieke consultaties"},
    {Genre::event,
     "agenda|uitagenda|activiteitenagenda|evenement|evenementen|evenementenkalender|activiteit|"
     "activiteiten|activiteitenkalender|opleiding|opleidingen|vorming|vormingen|"
     "vorming en opleiding|vormingsaanbod|opleidingsaanbod|studiedag|studiedagen|webinar|webinars|"
     "infosessie|infosessies|infomomenten|workshop|workshops|congressen|lezingen"},
    {Genre::regulation,
     "omzendbrief|omzendbrieven|wetgeving|regelgeving|nieuwe wetgeving|nieuwe regelgeving|"
     "wetgeving en regelgeving|politiereglementen|politieverordeningen|belgisch staatsblad|"
     "staatsblad"},
    {Genre::practical,
     "openingsuren|sluitingsdagen|wegenwerken|wegwerkzaamheden|werken en hinder|"
     "wegenwerken en hinder|verkeershinder|hinder|handleiding|handleidingen|veelgestelde vragen|"
     "modeldocumenten|sjablonen|dienstmededeling|dienstmededelingen"},
    {Genre::news,
     "persbericht|persberichten|persmededeling|persmededelingen|interview|interviews|terugblik|"
     "getuigenis|getuigenissen|opinie|opinies"},
    // French
    {Genre::vacancy,
     "offre d'emploi|offres d'emploi|recrutement|recrutements|emplois vacants|postes vacants|"
     "vacances d'emploi|postes à pourvoir"},
    {Genre::call,
     "appel|appels|appel à projets|appels à projets|appel à candidatures|appels à candidatures|"
     "appel à manifestation d'intérêt|appels à manifestation d'intérêt|enquête publique|"
     "enquêtes publiques|consultation publique|consultations publiques"},
    {Genre::event,
     "événement|événements|évènement|évènements|activité|activités|formation|formations|colloque|"
     "colloques|conférence|conférences|journée d'étude|journées d'étude|séance d'information|"
     "séances d'information|webinaire|webinaires|calendrier des activités|atelier|ateliers"},
    {Genre::regulation,
     "circulaire|circulaires|législation|réglementation|nouvelle législation|"
     "nouvelles réglementations|moniteur belge|règlements de police"},
    {Genre::practical,
     "heures d'ouverture|horaires|jours de fermeture|travaux|travaux en cours|info travaux|"
     "info-travaux|chantiers|foire aux questions|mode d'emploi|modèles de documents"},
    {Genre::news,
     "communiqué de presse|communiqués de presse|communiqué|communiqués|témoignage|témoignages|"
     "entretien|entretiens"},
    // German
    {Genre::vacancy,
     "Stellenangebot|Stellenangebote|Stellenausschreibung|Stellenausschreibungen|offene Stellen"},
    {Genre::call,
     "Aufruf|Aufrufe|Projektaufruf|Projektaufrufe|öffentliche Untersuchung|"
     "öffentliche Untersuchungen"},
    {Genre::event,
     "Veranstaltung|Veranstaltungen|Veranstaltungskalender|Weiterbildung|Weiterbildungen|"
     "Informationsabend|Informationsabende"},
    {Genre::regulation, "Rundschreiben|Gesetzgebung|Regelwerk|belgisches Staatsblatt"},
    {Genre::practical, "Öffnungszeiten|Straßenarbeiten|Baustellen|häufig gestellte Fragen"},
    {Genre::news, "Pressemitteilung|Pressemitteilungen"},
    // English
    {Genre::vacancy, "vacancy|vacancies|job openings|job opportunities"},
    {Genre::call,
     "call|calls|call for projects|calls for projects|call for proposals|calls for proposals|"
     "open calls|public consultation|public consultations"},
    {Genre::event, "event|events|training|trainings|training courses"},
    {Genre::regulation, "legislation|regulation|regulations|circular|circulars"},
    {Genre::practical, "opening hours|roadworks|faq|frequently asked questions"},
    {Genre::news, "press release|press releases"}};

}  // namespace

GenreCategories::GenreCategories() {
    for (auto const& [phrase, genre] : words_of<Genre>(table))
        by_key_.emplace(phrase_key(phrase), genre);
}

std::optional<Genre> GenreCategories::of_category(std::string_view category) const {
    auto const found = by_key_.find(phrase_key(category));
    return found == by_key_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Genre> GenreCategories::of_source(std::string_view name) const {
    constexpr std::size_t longest = 200;  // bytes: a name is short, and every part of it is tried
    auto const key = phrase_key(name.substr(0, longest));
    for (std::size_t space = 0; space != std::string::npos; space = key.find(' ', space + 1)) {
        auto const end = by_key_.find(key.substr(space == 0 ? 0 : space + 1));
        if (end != by_key_.end()) return end->second;
    }
    for (auto space = key.rfind(' '); space != std::string::npos && space > 0;
         space = key.rfind(' ', space - 1)) {
        auto const begin = by_key_.find(key.substr(0, space));
        if (begin != by_key_.end()) return begin->second;
    }
    return std::nullopt;
}

}  // namespace belleman::tag
