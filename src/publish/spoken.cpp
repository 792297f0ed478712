#include "publish/spoken.hpp"

#include "belleman/model/instant.hpp"
#include "belleman/text/language.hpp"

#include <array>

namespace belleman::publish {

namespace {

struct Words {
    std::string_view dutch;
    std::string_view french;

    [[nodiscard]] std::string_view in(Tongue tongue) const {
        return tongue == Tongue::french ? french : dutch;
    }
};

constexpr std::array<Words, 12> months{{{"januari", "janvier"},
                                        {"februari", "février"},
                                        {"maart", "mars"},
                                        {"april", "avril"},
                                        {"mei", "mai"},
                                        {"juni", "juin"},
                                        {"juli", "juillet"},
                                        {"augustus", "août"},
                                        {"september", "septembre"},
                                        {"oktober", "octobre"},
                                        {"november", "novembre"},
                                        {"december", "décembre"}}};

constexpr std::array<std::string_view, 7> weekdays{"zondag",    "maandag", "dinsdag", "woensdag",
                                                   "donderdag", "vrijdag", "zaterdag"};

Words words_of(Genre genre) {
    switch (genre) {
        case Genre::news:
            return {"nieuws", "actualité"};
        case Genre::call:
            return {"oproep", "appel"};
        case Genre::regulation:
            return {"regelgeving", "réglementation"};
        case Genre::event:
            return {"evenement", "événement"};
        case Genre::vacancy:
            return {"vacature", "offre d’emploi"};
        case Genre::practical:
            return {"praktisch", "pratique"};
    }
    return {};
}

Words words_of(Level level) {
    switch (level) {
        case Level::federal:
            return {"federaal", "fédéral"};
        case Level::flemish:
            return {"Vlaams", "flamand"};
        case Level::provincial:
            return {"provinciaal", "provincial"};
        case Level::association:
            return {"vereniging", "association"};
        case Level::local:
            return {"lokaal", "local"};
        case Level::other:
            return {"andere", "autre"};
    }
    return {};
}

Words words_of(DeadlineKind kind) {
    switch (kind) {
        case DeadlineKind::submission:
            return {"Indienen tegen", "À introduire pour le"};
        case DeadlineKind::registration:
            return {"Inschrijven tegen", "S’inscrire pour le"};
        case DeadlineKind::consultation:
            return {"Reageren tegen", "Réagir pour le"};
        case DeadlineKind::payment:
            return {"Betalen tegen", "Payer pour le"};
        case DeadlineKind::entry_into_force:
            return {"Van kracht vanaf", "En vigueur à partir du"};
        case DeadlineKind::other:
            return {"Uiterlijk", "Au plus tard le"};
    }
    return {};
}

Words words_of(WithdrawalSign sign) {
    switch (sign) {
        case WithdrawalSign::unlisted:
            return {"De bron toont dit bericht niet meer, oudere berichten wel nog.",
                    "La source n’affiche plus cette annonce, alors que de plus anciennes y restent."};
        case WithdrawalSign::deleted:
            return {"De bron meldt dat dit bericht verwijderd is.",
                    "La source signale que cette annonce a été supprimée."};
        case WithdrawalSign::page_gone:
            return {"De pagina met dit bericht bestaat niet meer.",
                    "La page de cette annonce n’existe plus."};
    }
    return {};
}

struct LanguageName {
    std::string_view tag;
    Words words;
};

constexpr std::array<LanguageName, 4> languages{{{"nl", {"Nederlands", "néerlandais"}},
                                                 {"fr", {"Frans", "français"}},
                                                 {"de", {"Duits", "allemand"}},
                                                 {"en", {"Engels", "anglais"}}}};

/// " om 12.00 uur"; empty when there is no time.
std::string spoken_time(std::optional<std::chrono::minutes> time, Tongue tongue) {
    auto spoken = iso_time(time);
    if (spoken.empty()) return spoken;
    if (tongue == Tongue::french) return " à " + spoken.replace(2, 1, " h ");
    return " om " + spoken.replace(2, 1, ".") + " uur";
}

}  // namespace

Tongue tongue_of(std::string_view language) {
    return text::primary_language(language) == "fr" ? Tongue::french : Tongue::dutch;
}

std::string_view name_of(Level level, Tongue tongue) {
    return words_of(level).in(tongue);
}

std::string_view name_of(Genre genre, Tongue tongue) {
    return words_of(genre).in(tongue);
}

std::string spoken_date(std::chrono::year_month_day date, Tongue tongue) {
    auto const day = static_cast<unsigned>(date.day());
    auto const month = months.at(static_cast<unsigned>(date.month()) - 1).in(tongue);
    auto const* const first = tongue == Tongue::french && day == 1 ? "er" : "";
    return std::to_string(day) + first + " " + std::string{month} + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string spoken_weekday_and_date(std::chrono::year_month_day date) {
    auto const weekday = weekdays.at(std::chrono::weekday{date}.c_encoding());
    return std::string{weekday} + " " + spoken_date(date, Tongue::dutch);
}

std::string spoken_deadline(Deadline const& deadline, Tongue tongue) {
    return std::string{words_of(deadline.what).in(tongue)} + " " + spoken_date(deadline.date, tongue) +
           spoken_time(deadline.time, tongue);
}

std::string spoken_event(EventDate const& event, Tongue tongue) {
    constexpr Words on{"Op ", "Le "};
    constexpr Words from{"Van ", "Du "};
    constexpr Words until{" tot en met ", " au "};
    auto const start = spoken_date(event.start, tongue) + spoken_time(event.time, tongue);
    if (!event.end) return std::string{on.in(tongue)} + start;
    return std::string{from.in(tongue)} + start + std::string{until.in(tongue)} +
           spoken_date(*event.end, tongue);
}

std::string name_of_language(std::string_view language, Tongue tongue) {
    auto primary = text::primary_language(language);
    for (auto const& [tag, words] : languages) {
        if (tag == primary) return std::string{words.in(tongue)};
    }
    return primary;
}

std::string_view title_of(Level level) {
    return name_of(level, Tongue::dutch);
}

std::string title_of_language(std::string_view language) {
    return name_of_language(language, Tongue::dutch);
}

std::string_view spoken_withdrawal(WithdrawalSign sign, Tongue tongue) {
    return words_of(sign).in(tongue);
}

std::string_view spoken_joining(Tongue tongue) {
    constexpr Words words{"Dit bericht is samengevoegd met een ander bericht over hetzelfde.",
                          "Cette annonce a été réunie avec une autre sur le même sujet."};
    return words.in(tongue);
}

std::string spoken_reference(std::string_view publisher, Tongue tongue) {
    constexpr Words see_also{"Zie ook: ", "Voir aussi : "};
    return std::string{see_also.in(tongue)}.append(publisher);
}

std::string iso_date(std::chrono::year_month_day date) {
    return to_rfc3339(std::chrono::sys_days{date}).substr(0, 10);
}

std::string iso_time(std::optional<std::chrono::minutes> time) {
    if (!time) return {};
    return to_rfc3339(Instant{*time}).substr(11, 5);
}

}  // namespace belleman::publish
