#include "feed/date_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace belleman::feed {

namespace {

using std::chrono::minutes;

struct MonthNames {
    unsigned month;
    std::string_view names;  ///< each between spaces
};

constexpr std::array<MonthNames, 12> months{{
    {1, " jan januari janvier januar january janner jaenner janv ιαν "},
    {2, " feb februari fevrier februar february febr fev fevr φεβ "},
    {3, " mar maart mars marz maerz march mrt mrz maa marc μαρ μαρτ marcius "},
    {4, " apr april avril avr απρ aprilis "},
    {5, " mei mai may μαι majus "},
    {6, " jun juni juin june ιουν junius "},
    {7, " jul juli juillet july juil ιουλ julius "},
    {8, " aug augustus aout august aou αυγ augusztus "},
    {9, " sep september septembre sept σεπ σεπτ szeptember "},
    {10, " okt oktober octobre october oct οκτ "},
    {11, " nov november novembre νοε νοεμ "},
    {12, " dec december decembre dezember dez δεκ "},
}};

constexpr minutes hours(int count) {
    return minutes{60 * count};
}

struct ZoneName {
    std::string_view name;
    NamedZone zone;
};

constexpr std::array zones{
    ZoneName{"z", hours(0)},
    ZoneName{"ut", hours(0)},
    ZoneName{"utc", hours(0)},
    ZoneName{"gmt", hours(0)},
    ZoneName{"wet", hours(0)},
    ZoneName{"west", hours(1)},
    ZoneName{"bst", hours(1)},
    ZoneName{"cet", hours(1)},
    ZoneName{"cest", hours(2)},
    ZoneName{"met", hours(1)},
    ZoneName{"mest", hours(2)},
    ZoneName{"mez", hours(1)},
    ZoneName{"mesz", hours(2)},
    ZoneName{"eet", hours(2)},
    ZoneName{"eest", hours(3)},
    ZoneName{"msk", hours(3)},
    ZoneName{"ist", minutes{330}},
    ZoneName{"sgt", hours(8)},
    ZoneName{"hkt", hours(8)},
    ZoneName{"awst", hours(8)},
    ZoneName{"jst", hours(9)},
    ZoneName{"kst", hours(9)},
    ZoneName{"acst", minutes{570}},
    ZoneName{"acdt", minutes{630}},
    ZoneName{"aest", hours(10)},
    ZoneName{"aedt", hours(11)},
    ZoneName{"nzst", hours(12)},
    ZoneName{"nzdt", hours(13)},
    ZoneName{"nst", minutes{-210}},
    ZoneName{"ndt", minutes{-150}},
    ZoneName{"adt", hours(-3)},
    ZoneName{"ast", hours(-4)},
    ZoneName{"edt", hours(-4)},
    ZoneName{"est", hours(-5)},
    ZoneName{"cdt", hours(-5)},
    ZoneName{"cst", hours(-6)},
    ZoneName{"mdt", hours(-6)},
    ZoneName{"mst", hours(-7)},
    ZoneName{"pdt", hours(-7)},
    ZoneName{"pst", hours(-8)},
    ZoneName{"akdt", hours(-8)},
    ZoneName{"akst", hours(-9)},
    ZoneName{"hst", hours(-10)},
    ZoneName{"et", "America/New_York"},
    ZoneName{"ct", "America/Chicago"},
    ZoneName{"mt", "America/Denver"},
    ZoneName{"pt", "America/Los_Angeles"},
};

template <std::size_t Size>
bool is_one_of(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<unsigned> month_named(std::string_view word) {
    if (word.size() < 3 || word.size() > 12) return std::nullopt;
    std::string const whole = " " + std::string(word) + " ";  // short enough to need no memory of its own
    for (auto const& [month, names] : months) {
        if (names.find(whole) != std::string_view::npos) return month;
    }
    return std::nullopt;
}

std::optional<NamedZone> zone_named(std::string_view word) {
    for (auto const& [name, zone] : zones) {
        if (name == word) return zone;
    }
    return std::nullopt;
}

bool is_ordinal_suffix(std::string_view word) {
    static constexpr std::array<std::string_view, 9> suffixes{"st",  "nd", "rd", "th", "e",
                                                              "ste", "de", "er", "o"};
    return is_one_of(suffixes, word);
}

bool is_hour_word(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words{"uur", "u", "uhr", "h", "hrs", "heures", "heure"};
    return is_one_of(words, word);
}

bool joins_day_and_time(std::string_view word) {
    static constexpr std::array<std::string_view, 10> words{"om", "at", "um",   "a",       "op",
                                                            "on", "le", "tijd", "uhrzeit", "time"};
    return is_one_of(words, word);
}

}  // namespace belleman::feed
