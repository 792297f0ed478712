#include "bench/announcements.hpp"

#include "bench/dice.hpp"

#include <array>
#include <string_view>

namespace belleman::bench {

namespace {

/// "@" stands for a place, "#" for a number, "~" for a word of the trade.
constexpr std::array<std::string_view, 24> sentences{
    "De gemeenteraad van @ keurt het ~ goed en vraagt het college om de uitvoering op te volgen.",
    "Inwoners kunnen tot en met # maart bezwaar indienen bij het college van burgemeester en schepenen.",
    "De werken in de Stationsstraat beginnen op maandag # mei en duren ongeveer zes weken.",
    "Wie vragen heeft over het ~, neemt contact op met de dienst omgeving op het nummer 0# 45 67 89.",
    "De Vlaamse Regering maakt # miljoen euro vrij voor het ~ van lokale besturen.",
    "In @, @ en @ starten dit najaar nieuwe projecten rond ~ en ~.",
    "Het verkeer rijdt om via een plaatselijke route; de bussen van De Lijn volgen een omleiding.",
    "De burgemeester benadrukt dat de samenwerking met de buurgemeenten vlot verloopt.",
    "Aanvragen gebeuren digitaal via het loket; de handleiding staat op de website van het agentschap.",
    "Dat past in het meerjarenplan, waarin ~ een van de speerpunten is.",
    "OCMW @ zoekt een maatschappelijk werker met ervaring in ~.",
    "Geïnteresseerden schrijven zich vóór # oktober in; de plaatsen zijn beperkt.",
    "De coördinatie is in handen van de provincie, die ook de financiële opvolging doet.",
    "Sinds de vorige oproep hebben # gemeenten een dossier ingediend, meer dan ooit tevoren.",
    "Het besluit treedt in werking op 1 januari en geldt voor alle nieuwe aanvragen.",
    "Vrijwilligers van verenigingen uit @ helpen mee om het ~ in goede banen te leiden.",
    "Op de studiedag lichten sprekers toe hoe ~ en ~ elkaar kunnen versterken.",
    "De schepen van Openbare Werken dankt de buurtbewoners voor hun geduld tijdens de hinder.",
    "Er komen bredere voetpaden, veilige fietspaden en meer groen langs de hele straat.",
    "De reacties worden gebundeld in een verslag dat later dit jaar naar de raad gaat.",
    "Een overzicht van alle bedragen vindt u in de bijlage bij deze omzendbrief.",
    "Ook @ tekende de overeenkomst; daarmee doen nu # steden en gemeenten mee.",
    "Tijdens de zomermaanden is het loket alleen op afspraak open, op dinsdag en donderdag.",
    "Meer informatie over ~ volgt zodra het ontwerp definitief is goedgekeurd."};

constexpr std::array<std::string_view, 8> titles{
    "Nieuwe subsidie voor ~ in @",        "Wegenwerken in @ gaan van start",
    "Oproep ~: indienen tot # juni",      "Gemeenteraad keurt ~ goed",
    "Openbaar onderzoek ~ in @",          "@ en @ werken samen aan ~",
    "Vacature: medewerker ~ voor OCMW @", "Aangepaste openingsuren tijdens de feestdagen"};

constexpr std::array<std::string_view, 28> trade{"mobiliteitsplan",
                                                 "klimaatpact",
                                                 "leefloon",
                                                 "ruimtelijk uitvoeringsplan",
                                                 "kinderopvang",
                                                 "digitale inclusie",
                                                 "waterbeheer",
                                                 "omgevingsvergunning",
                                                 "burgerzaken",
                                                 "fietsbeleid",
                                                 "erfgoed",
                                                 "woonbeleid",
                                                 "sociale huisvesting",
                                                 "afvalinzameling",
                                                 "cyberveiligheid",
                                                 "energiebesparing",
                                                 "participatie",
                                                 "handhaving",
                                                 "jeugdwerk",
                                                 "ontharding",
                                                 "personeelsbeleid",
                                                 "toerisme",
                                                 "schuldhulpverlening",
                                                 "natuurinrichting",
                                                 "begroting",
                                                 "archiefwerking",
                                                 "sportinfrastructuur",
                                                 "wegenonderhoud"};

constexpr std::array<std::string_view, 40> syllables{
    "aar", "ber", "bro", "den", "dor",  "eke", "gen", "haa", "her", "hoo", "ing",  "kor", "laa", "lee",
    "len", "lin", "maa", "mer", "mol",  "nie", "oor", "pel", "ren", "roo", "scho", "sel", "ste", "tem",
    "ter", "tie", "ver", "vel", "voor", "waa", "wer", "wij", "zan", "zee", "zon",  "zwe"};

std::string filled(std::string_view pattern, Dice& dice, std::span<std::string const> places) {
    std::string text;
    for (char const mark : pattern) {
        if (mark == '@')
            text += places[dice.below(places.size())];
        else if (mark == '~')
            text += trade[dice.below(trade.size())];
        else if (mark == '#')
            text += std::to_string(1 + dice.below(28));
        else
            text += mark;
    }
    return text;
}

}  // namespace

std::vector<Announcement> announcements(std::size_t count, std::size_t size,
                                        std::span<std::string const> places) {
    std::vector<Announcement> made;
    made.reserve(count);
    Dice dice{1};
    for (std::size_t i = 0; i < count; ++i) {
        Announcement announcement{filled(titles[dice.below(titles.size())], dice, places), {}};
        auto const wanted = size / 2 + dice.below(size);
        while (announcement.text.size() < wanted) {
            announcement.text += filled(sentences[dice.below(sentences.size())], dice, places);
            announcement.text += dice.below(5) == 0 ? "\n\n" : " ";
        }
        made.push_back(std::move(announcement));
    }
    return made;
}

std::string invented_word(std::size_t number) {
    Dice dice{number + 7};
    std::string word;
    for (auto left = 3 + dice.below(2); left > 0; --left)
        word += syllables[dice.below(syllables.size())];
    return word;
}

}  // namespace belleman::bench
