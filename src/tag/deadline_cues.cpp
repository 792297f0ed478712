// The words by which Dutch, French, German and English texts announce a deadline.

#include "tag/deadline_words.hpp"

#include <vector>

namespace belleman::tag {

namespace {

constexpr char const* fillers_words[] = {
    // Dutch
    "op", "de", "het", "en met", "den", "le", "au", "du", "am", "zum", "dem", "bis", "the", "on", "is", "was",
    "nog", "zeker", "enkel", "est", "and including", "einschließlich", "inclusief", "dag", "datum", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    // French
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    // German
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    // English
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "ma", "di", "wo", "vr",
    "za", "zo"};

constexpr char const* extensions_words[] = {
    // Dutch
    "verleng*", "wordt verlengd", "uitgesteld", "uitstel", "verschoven", "verschuift", "schuift op",
    "opgeschoven", "verlaat", "verplaatst", "meer tijd", "extra tijd", "langer",
    // French
    "prolong*", "reporté*", "report", "repoussé*", "délai supplémentaire", "étendu*",
    // German
    "verlängert*", "Verlängerung", "verschoben", "aufgeschoben",
    // English
    "extended", "extension", "postponed"};

constexpr char const* passing_words[] = {
    // Dutch
    "tot nader order", "tot nader bericht", "tijdelijk", "tijdelijke",
    // French
    "jusqu'à nouvel ordre", "temporaire", "temporaires", "temporairement", "provisoirement",
    // German
    "vorübergehend", "vorübergehende", "bis auf Weiteres",
    // English
    "until further notice", "temporarily", "temporary", "zolang", "deze zomer", "dit weekend", "ce week-end",
    "cet été"};

constexpr char const* on_words[] = {
    // All four languages
    "op",
    "le",
    "au",
    "am",
    "zum",
    "on",
    "per",
    "in op",
    "gaat in op",
    "gaan in op",
    "ingang op",
    "prend cours le",
    "prennent cours le"};

constexpr char const* since_words[] = {"sinds", "depuis le", "depuis ce", "seit dem",
                                       "since", "al sinds",  "sedert"};

constexpr char const* from_words[] = {
    // Dutch
    "vanaf", "met ingang van", "met ingang op", "ingaand op", "met uitwerking op", "met uitwerking vanaf",
    // French
    "à partir du", "à compter du", "à dater du", "dès le", "dès ce", "avec effet au",
    // German
    "ab dem", "ab", "mit Wirkung vom",
    // English
    "from", "as of", "as from", "starting", "with effect from", "in werking op", "in werking vanaf",
    "van kracht op", "van kracht vanaf", "en vigueur le", "en vigueur au", "en vigueur à partir du",
    "en vigueur dès le", "in Kraft am"};

constexpr char const* until_words[] = {
    // Dutch
    "tot", "tot en met", "tot aan", "tot uiterlijk", "t.e.m.", "t.e.m", "tem", "t/m", "t.m.", "vóór", "voor",
    // French
    "avant", "avant le", "avant ce", "jusqu'au", "jusqu'à", "jusque", "jusqu'au jeudi", "au",
    // German
    "bis", "bis zum", "bis einschließlich", "bis spätestens", "vor dem",
    // English
    "by", "before", "until", "till", "up to", "eindigt op", "eindigt", "sluit op", "sluit", "sluiten op",
    "sluit af op", "wordt afgesloten op", "worden afgesloten op", "loopt af op", "verstrijkt op",
    "se termine le", "se terminent le", "prend fin le", "endet am", "endet", "ends on", "expires on"};

constexpr char const* nearby_words[] = {
    // Dutch
    "deadline*", "uiterste datum", "uiterste indiendatum", "uiterste inschrijvingsdatum",
    "uiterste inleverdatum", "uiterste aanvraagdatum", "uiterste inzenddatum", "uiterste aanmelddatum",
    "uiterste indieningsdatum", "indieningsdatum", "indiendatum", "indieningstermijn", "inschrijvingstermijn",
    "einddatum voor", "limietdatum", "afsluitdatum", "sluitingsdatum", "slotdatum",
    "laatste inschrijvingsdatum", "laatste indiendatum", "laatste dag om", "einde inschrijvingen",
    "einde inschrijving", "einde van de inschrijvingen", "inschrijvingen sluiten",
    "inschrijvingen worden afgesloten",
    // French
    "date limite", "dates limites", "date butoir", "date ultime", "date de clôture", "date de remise",
    "délai de rigueur", "délai d'introduction", "délai d'inscription", "échéance", "dernier jour pour",
    "clôture des inscriptions", "clôture des candidatures", "clôture de l'appel", "clôture de l'enquête",
    "fin des inscriptions", "limite d'inscription",
    // German
    "Einsendeschluss", "Anmeldeschluss", "Bewerbungsschluss", "Abgabeschluss", "Abgabefrist",
    "Einreichefrist", "Einreichungsfrist", "Bewerbungsfrist", "Anmeldefrist", "Antragsfrist", "Stichtag",
    "letzter Tag", "Frist",
    // English
    "closing date", "last day to", "due date", "due by"};

constexpr char const* afterwards_words[] = {
    // All four languages
    "au plus tard",       "ten laatste",          "uiterlijk",
    "ten laatste om",     "spätestens",           "at the latest",
    "dernier délai",      "délai de rigueur",     "is de deadline",
    "als deadline",       "is de uiterste datum", "is de laatste dag",
    "est la date limite", "comme date limite",    "ist Einsendeschluss",
    "ist Anmeldeschluss", "ist der letzte Tag",   "is the deadline"};

constexpr char const* latest_words[] = {
    // Dutch
    "uiterlijk", "uiterlijk tegen", "uiterlijk tot", "ten laatste", "ten laatste tegen", "ten laatste tot",
    "laatste dag", "niet later dan", "tegen", "tegen ten laatste", "liefst voor", "liefst vóór", "graag voor",
    "graag vóór", "binnen voor", "hebben tot", "heeft tot", "hebt tot", "heb je tot", "hebben nog tot",
    "heeft nog tot", "hebt nog tot", "heb je nog tot", "hebben tijd tot", "heeft tijd tot", "hebt tijd tot",
    "krijgen tot", "krijgt tot", "krijgen tijd tot", "krijgt tijd tot", "krijgen nog tot", "tijd tot",
    "de tijd tot", "hebben tot en met", "heeft tot en met", "hebt tot en met", "heb je tot en met",
    "krijgen tot en met", "tijd tot en met", "loopt nog tot", "lopen nog tot", "uiterste datum op",
    // French
    "au plus tard", "au plus tard pour", "pour le", "pour ce", "d'ici le", "d'ici au", "d'ici",
    "dernier délai", "ont jusqu'au", "avez jusqu'au", "a jusqu'au", "ont encore jusqu'au",
    "avez encore jusqu'au", "disposent jusqu'au", "disposez jusqu'au", "clôture le", "clôturé le",
    "clôturée le", "se clôture le", "se clôturent le", "clôturera le", "sera clôturé le", "sera clôturée le",
    // German
    "spätestens", "spätestens bis", "spätestens zum", "spätestens am", "bis spätestens", "haben bis",
    "hat bis", "haben noch bis", "schließt am",
    // English
    "no later than", "not later than", "at the latest by", "have until", "has until", "closes on", "closes",
    "close on", "due on"};

constexpr char const* moved_to_words[] = {
    // All four languages
    "naar", "tot", "tot en met", "au", "jusqu'au", "auf den", "auf", "bis zum", "bis", "to", "until", "op"};

constexpr char const* moved_from_words[] = {"van", "du", "vom", "von", "from"};

constexpr char const* instead_words[] = {
    // Dutch
    "in plaats van", "in plaats van op", "in plaats van tot", "en niet op", "en niet langer", "niet langer",
    "niet meer", "niet meer op", "eerder", "voorheen", "vroeger", "was eerst", "eerst op",
    // French
    "au lieu du", "et non le", "et non au", "et non plus le", "d'abord fixé au", "précédemment",
    "précédemment fixé au",
    // German
    "statt am", "statt", "statt bis", "anstatt", "anstelle des", "nicht am", "zuvor",
    // English
    "instead of", "rather than", "not on", "previously"};

constexpr char const* former_words[] = {
    // All four languages
    "oorspronkelijk*", "aanvankelijk*",      "initieel",      "initiële",   "eerst gepland", "initialement",
    "initiale",        "prévu initialement", "ursprünglich*", "originally", "original",      "initially"};

struct CueList {
    DeadlineCue cue;
    std::span<char const* const> phrases;
};

constexpr CueList lists[] = {
    {DeadlineCue::filler, fillers_words},        {DeadlineCue::extension, extensions_words},
    {DeadlineCue::temporary, passing_words},     {DeadlineCue::on, on_words},
    {DeadlineCue::since, since_words},           {DeadlineCue::from, from_words},
    {DeadlineCue::until, until_words},           {DeadlineCue::nearby, nearby_words},
    {DeadlineCue::afterwards, afterwards_words}, {DeadlineCue::latest, latest_words},
    {DeadlineCue::moved_to, moved_to_words},     {DeadlineCue::moved_from, moved_from_words},
    {DeadlineCue::instead, instead_words},       {DeadlineCue::former, former_words},
};

std::vector<DeadlineCueWord> all_cues() {
    std::vector<DeadlineCueWord> cues;
    for (auto const& list : lists) {
        for (auto const* phrase : list.phrases)
            cues.push_back({phrase, list.cue});
    }
    return cues;
}

}  // namespace

std::span<DeadlineCueWord const> deadline_cues() {
    static auto const cues = all_cues();
    return cues;
}

}  // namespace belleman::tag
