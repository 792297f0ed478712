// The days of a text: one by one, in lists and in ranges, each with the hour beside it.

#include "tag/clock_phrase.hpp"
#include "tag/day_phrase.hpp"
#include "tag/number_token.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::tag {

namespace {

using namespace std::chrono;

/// "tot en met vrijdag": how many words tie two days at most.
constexpr std::size_t longest_tie = 4;
/// "1, 2, 3, 8, 9 en 10 mei": how many days share a month at most.
constexpr std::size_t longest_series = 8;

bool ranges(std::string_view word) {
    static constexpr std::array<std::string_view, 15> words{
        "tot", "met", "t", "e", "m", "tem", "au", "a", "bis", "zum", "to", "jusqu", "until", "through", "tm"};
    return is_one_of(words, word);
}

/// Articles and days of the week, which stand between a tie and its day.
bool stands_between(std::string_view word) {
    static constexpr std::array<std::string_view, 34> words{
        "le",      "op",       "den",      "dem",        "on",       "the",      "am",
        "maandag", "dinsdag",  "woensdag", "donderdag",  "vrijdag",  "zaterdag", "zondag",
        "lundi",   "mardi",    "mercredi", "jeudi",      "vendredi", "samedi",   "dimanche",
        "montag",  "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag",  "sonntag",
        "monday",  "tuesday",  "thursday", "friday",     "saturday", "sunday"};
    return is_one_of(words, word) || word == "wednesday";
}

struct TieRead {
    Tie tie = Tie::none;
    bool in_words = false;  ///< not by a comma alone
    std::size_t next = 0;   ///< the token after it
};

/// The tie that starts at token `first`, which follows a day.
TieRead read_tie(Reading const& reading, std::size_t first) {
    TieRead read{.next = first};
    if (first >= reading.tokens.size()) return read;
    auto const gap = reading.tokens[first].gap;
    if (gap == Gap::comma) read.tie = Tie::list;
    if (gap == Gap::hyphen || gap == Gap::bracket) read = {Tie::range, true, first};
    for (; read.next < reading.tokens.size() && read.next < first + longest_tie; ++read.next) {
        auto const& token = reading.tokens[read.next];
        if (token.gap == Gap::sentence) return {};
        bool const range = ranges(token.folded);
        if (!range && !is_conjunction(token.folded) && !stands_between(token.folded)) break;
        if (stands_between(token.folded)) continue;
        read.in_words = true;
        read.tie = range || read.tie == Tie::range ? Tie::range : Tie::list;
    }
    return read;
}

bool joins_clock(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words{"om",    "a",   "um",  "at",    "vers", "tot",
                                                            "voor",  "s",   "van", "de",    "von",  "from",
                                                            "vanaf", "des", "ab",  "tussen"};
    return is_one_of(words, word);
}

/// "19 tot 21 uur": the first hour of two, of which only the second says that it is one.
std::optional<ClockPhrase> read_hours(Reading const& reading, std::size_t first) {
    constexpr int last_hour = 24;
    if (first + 2 >= reading.tokens.size()) return std::nullopt;
    auto const hour = number_from(reading.tokens[first].folded);
    if (!hour || *hour > last_hour) return std::nullopt;
    bool const by_hyphen = reading.tokens[first + 1].gap == Gap::hyphen;
    auto const& joint = reading.tokens[first + 1].folded;
    if (!by_hyphen && !ranges(joint) && !is_conjunction(joint)) return std::nullopt;
    auto const end = read_clock(reading, first + (by_hyphen ? 1 : 2));
    if (!end || hours{*hour} >= end->time) return std::nullopt;
    return ClockPhrase{end->last, hours{*hour}};
}

/// The hour after the day ("om 23.59 uur"), else the one right before it ("12 uur op").
void take_clock(Reading const& reading, DayPhrase& day, std::size_t from) {
    auto after = day.last;
    if (after < reading.tokens.size() && reading.tokens[after].gap != Gap::sentence) {
        if (joins_clock(reading.tokens[after].folded)) ++after;
        auto clock = read_clock(reading, after);
        if (!clock) clock = read_hours(reading, after);
        if (clock) {
            day.time = clock->time;
            day.last = clock->last;
            return;
        }
    }
    static constexpr std::size_t longest = 5;
    for (auto back = std::min(longest, day.first - from); back > 0; --back) {
        auto const clock = read_clock(reading, day.first - back);
        if (!clock || clock->last > day.first || day.first - clock->last > 2) continue;
        day.time = clock->time;
        day.first -= back;
        return;
    }
}

/// "24, 25 of 26 maart", "van 3 tot en met 17 mei": days that borrow the month of the last one.
std::vector<DayPhrase> read_series(Reading const& reading, std::size_t first) {
    std::vector<DayPhrase> days;
    bool in_words = false;
    auto tie = Tie::none;
    for (auto at = first; days.size() < longest_series;) {
        auto const number = at < reading.tokens.size() ? day_of_month(reading.tokens[at].folded) : 0;
        if (number == 0) return {};
        if (auto last = read_day(reading, at)) {
            if (!in_words) return {};
            last->tie = tie;
            for (auto& day : days) {
                day.month = last->month;
                day.year = last->year;
            }
            days.push_back(*last);
            return days;
        }
        days.push_back({.first = at, .last = at + 1, .day = number, .tie = tie});
        auto const read = read_tie(reading, at + 1);
        if (read.tie == Tie::none) return {};
        in_words = in_words || read.in_words;
        tie = read.tie;
        at = read.next;
    }
    return {};
}

/// Appends the days that begin at token `first` and says where to look on.
std::size_t find_days_at(Reading const& reading, std::size_t first, std::vector<DayPhrase>& found) {
    auto days = std::vector<DayPhrase>{};
    if (auto const day = read_day(reading, first))
        days.push_back(*day);
    else
        days = read_series(reading, first);
    if (days.empty()) return first + 1;
    auto const from = found.empty() ? 0 : found.back().last;
    if (!found.empty()) {
        auto const read = read_tie(reading, from);
        if (read.next == days.front().first) days.front().tie = read.tie;
    }
    take_clock(reading, days.back(), days.size() > 1 ? days.back().first : from);
    found.insert(found.end(), days.begin(), days.end());
    return found.back().last;
}

}  // namespace

std::vector<DayPhrase> find_days(Reading const& reading) {
    std::vector<DayPhrase> found;
    std::size_t at = 0;
    for (auto const number : reading.numbers) {
        // In every form the number is the first word or the second ("October 1").
        for (at = std::max(at, number - std::min<std::size_t>(number, 1)); at <= number;)
            at = find_days_at(reading, at, found);
    }
    return found;
}

}  // namespace belleman::tag
