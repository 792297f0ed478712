#include "tag/day_phrase.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/number_token.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace belleman::tag {

namespace {

using namespace std::chrono;

/// How long before its publication a text may name a day without its year.
constexpr days before_publication{30};

using MonthName = std::pair<std::string_view, unsigned>;

constexpr auto month_names = std::to_array<MonthName>(
    {{"januari", 1},   {"januar", 1},    {"janvier", 1},   {"january", 1},   {"jan", 1},
     {"janv", 1},      {"februari", 2},  {"februar", 2},   {"fevrier", 2},   {"february", 2},
     {"feb", 2},       {"febr", 2},      {"fevr", 2},      {"maart", 3},     {"marz", 3},
     {"mars", 3},      {"march", 3},     {"mrt", 3},       {"april", 4},     {"avril", 4},
     {"apr", 4},       {"avr", 4},       {"mei", 5},       {"mai", 5},       {"may", 5},
     {"juni", 6},      {"juin", 6},      {"june", 6},      {"jun", 6},       {"juli", 7},
     {"juillet", 7},   {"july", 7},      {"jul", 7},       {"augustus", 8},  {"august", 8},
     {"aout", 8},      {"aug", 8},       {"september", 9}, {"septembre", 9}, {"sep", 9},
     {"sept", 9},      {"oktober", 10},  {"octobre", 10},  {"october", 10},  {"okt", 10},
     {"oct", 10},      {"november", 11}, {"novembre", 11}, {"nov", 11},      {"december", 12},
     {"decembre", 12}, {"dezember", 12}, {"dec", 12},      {"dez", 12}});

constexpr auto sorted_month_names = [] {
    auto names = month_names;
    std::ranges::sort(names, {}, &MonthName::first);
    return names;
}();

/// Letters that a month can begin with, a bit for each: most other words are sorted out by it.
constexpr auto first_letters = [] {
    std::uint32_t letters = 0;
    for (auto const& [name, month] : month_names)
        letters |= std::uint32_t{1} << (name.front() - 'a');
    return letters;
}();

bool may_be_month(std::string_view word) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 9;
    if (word.size() < shortest || word.size() > longest) return false;
    return word.front() >= 'a' && word.front() <= 'z' &&
           (first_letters >> static_cast<unsigned>(word.front() - 'a') & 1U) != 0;
}

unsigned month_from(std::string_view word) {
    if (!may_be_month(word)) return 0;
    auto const found = std::ranges::lower_bound(sorted_month_names, word, {}, &MonthName::first);
    return found == sorted_month_names.end() || found->first != word ? 0 : found->second;
}

/// "1", "1er", "1ste", "2nd", "15de".
unsigned day_from(std::string_view word) {
    static constexpr std::array<std::string_view, 9> endings{"er", "ste", "de", "e",  "st",
                                                             "nd", "rd",  "th", "ter"};
    if (word.empty() || !text::is_digit(word.front())) return 0;
    auto const digits =
        static_cast<std::size_t>(std::ranges::find_if_not(word, text::is_digit) - word.begin());
    if (digits > 2) return 0;
    auto const ending = word.substr(digits);
    if (!ending.empty() && !is_one_of(endings, ending)) return 0;
    auto const number = number_from(word.substr(0, digits));
    return number && *number >= 1 && *number <= 31 ? static_cast<unsigned>(*number) : 0;
}

std::optional<int> year_from(std::string_view word) {
    auto const number = number_from(word);
    if (!number || word.size() != 4 || *number < 1990 || *number > 2099) return std::nullopt;
    return number;
}

/// Reads the forms of a day at one place.
class DayReader {
public:
    explicit DayReader(Reading const& reading) : reading_(reading) {}

    [[nodiscard]] std::optional<DayPhrase> read(std::size_t first) const {
        for (auto const form : {&DayReader::day_and_month_name, &DayReader::month_name_and_day,
                                &DayReader::iso, &DayReader::numbers}) {
            auto day = (this->*form)(first);
            if (day && is_possible(*day)) return day;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t index) const {
        return index < reading_.tokens.size() ? std::string_view{reading_.tokens[index].folded}
                                              : std::string_view{};
    }
    [[nodiscard]] Gap gap(std::size_t index) const {
        return index < reading_.tokens.size() ? reading_.tokens[index].gap : Gap::sentence;
    }

    static bool is_possible(DayPhrase const& day) {
        auto const year = std::chrono::year{day.year.value_or(2024)};
        return year_month_day{year, month{day.month}, std::chrono::day{day.day}}.ok();
    }

    void take_year(DayPhrase& day) const {
        if (gap(day.last) == Gap::sentence) return;
        day.year = year_from(word(day.last));
        if (day.year) ++day.last;
    }

    std::optional<DayPhrase> day_and_month_name(std::size_t first) const {
        DayPhrase day{.first = first, .last = first + 1, .day = day_from(word(first))};
        if (day.day == 0) return std::nullopt;
        if (word(day.last) == "of") ++day.last;
        if (gap(day.last) == Gap::sentence) return std::nullopt;
        day.month = month_from(word(day.last++));
        if (day.month == 0) return std::nullopt;
        take_year(day);
        return day;
    }

    std::optional<DayPhrase> month_name_and_day(std::size_t first) const {
        auto const month = month_from(word(first));
        if (month == 0 || gap(first + 1) != Gap::space) return std::nullopt;
        DayPhrase day{.first = first, .last = first + 2, .day = day_from(word(first + 1)), .month = month};
        if (day.day == 0) return std::nullopt;
        take_year(day);
        // "maart 12 uur": without a year only English writes the month first.
        if (!day.year && reading_.tokens[first].capital == false) return std::nullopt;
        return day;
    }

    std::optional<DayPhrase> iso(std::size_t first) const {
        auto const year = year_from(word(first));
        if (!year || gap(first + 1) != Gap::hyphen || gap(first + 2) != Gap::hyphen) return std::nullopt;
        auto const month = number_from(word(first + 1));
        auto const day = number_from(word(first + 2));
        if (!month || !day) return std::nullopt;
        return DayPhrase{.first = first,
                         .last = first + 3,
                         .day = static_cast<unsigned>(*day),
                         .month = static_cast<unsigned>(*month),
                         .year = year};
    }

    /// "01/10/2022", "1.10.2022", "01-10-22", and without a year only "1/10".
    std::optional<DayPhrase> numbers(std::size_t first) const {
        auto const mark = gap(first + 1);
        if (mark != Gap::slash && mark != Gap::dot && mark != Gap::hyphen) return std::nullopt;
        auto const month = number_from(word(first + 1));
        DayPhrase day{.first = first, .last = first + 2, .day = day_from(word(first))};
        if (day.day == 0 || !month || *month < 1 || *month > 12) return std::nullopt;
        day.month = static_cast<unsigned>(*month);
        if (gap(day.last) == mark) {
            day.year = year_from(word(day.last));
            auto const short_year = number_from(word(day.last));
            if (!day.year && word(day.last).size() == 2 && short_year) day.year = 2000 + *short_year;
            if (!day.year) return std::nullopt;
            ++day.last;
        } else if (mark != Gap::slash) {
            return std::nullopt;
        }
        return day;
    }

    Reading const& reading_;
};

/// Every form has a number in its first two words, and few words of a text are one.
bool has_number(Reading const& reading, std::size_t first) {
    auto const starts_with_digit = [&](std::size_t index) {
        return index < reading.tokens.size() && text::is_digit(reading.tokens[index].folded.front());
    };
    return starts_with_digit(first) || starts_with_digit(first + 1);
}

}  // namespace

unsigned day_of_month(std::string_view word) {
    return day_from(word);
}

std::optional<DayPhrase> read_day(Reading const& reading, std::size_t first) {
    if (!has_number(reading, first)) return std::nullopt;
    return DayReader{reading}.read(first);
}

std::optional<year_month_day> resolve_day(DayPhrase const& phrase, year_month_day publication, Look look) {
    auto const date_in = [&](year year) {
        return year_month_day{year, month{phrase.month}, day{phrase.day}};
    };
    if (phrase.year) {
        auto const date = date_in(year{*phrase.year});
        return date.ok() ? std::optional{date} : std::nullopt;
    }
    if (look == Look::back) {
        auto date = date_in(publication.year());
        if (date > publication) date = date_in(publication.year() - years{1});
        return date.ok() ? std::optional{date} : std::nullopt;
    }
    auto const earliest = sys_days{publication} - before_publication;
    for (auto year = publication.year() - years{1}; year <= publication.year() + years{1}; ++year) {
        auto const date = date_in(year);
        if (date.ok() && sys_days{date} >= earliest) return date;
    }
    return std::nullopt;
}

}  // namespace belleman::tag
