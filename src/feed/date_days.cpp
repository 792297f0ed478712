#include "feed/date_days.hpp"

#include "feed/date_names.hpp"

namespace belleman::feed {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<year_month_day> existing(int y, int m, int d) {
    if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
    year_month_day const date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<Day> found(std::optional<year_month_day> date, std::size_t end) {
    if (!date) return std::nullopt;
    return Day{*date, end};
}

std::optional<Day> found_alone(DateTokens const& tokens, std::optional<year_month_day> date,
                               std::size_t end) {
    auto result = found(date, end);
    bool const has_iso_time = tokens[end].is_word("t") && !tokens[end].spaced && !tokens[end + 1].spaced &&
                              tokens[end + 1].kind == DateToken::Kind::number;
    if (result) result->only_alone = !has_iso_time;
    return result;
}

std::optional<unsigned> month_at(DateTokens const& tokens, std::size_t at) {
    if (tokens[at].kind != DateToken::Kind::word) return std::nullopt;
    return month_named(tokens[at].word);
}

/// A short year is easily another number ("9 juni 14 uur"): it counts at the end and before a time of day.
bool ends_short_year(DateTokens const& tokens, std::size_t at) {
    if (tokens[at].kind == DateToken::Kind::end) return true;
    return read_clock_after_day(tokens, at).outcome == Clock::Outcome::read &&
           read_clock(tokens, at - 1).outcome == Clock::Outcome::none;
}

/// The year at token `at`. Years of two and three digits count as RFC 5322, section 4.3, says.
std::optional<int> year_at(DateTokens const& tokens, std::size_t at) {
    auto const& number = tokens[at];
    if (number.is_number(4, 4)) return number.value;
    if (!number.is_number(2, 3) || !ends_short_year(tokens, at + 1)) return std::nullopt;
    if (number.digits == 3) return 1900 + number.value;
    return number.value + (number.value < 50 ? 2000 : 1900);
}

std::optional<year_month_day> day_of_year(int y, int number) {
    if (y < 1 || number < 1 || number > (year{y}.is_leap() ? 366 : 365)) return std::nullopt;
    return year_month_day{sys_days{year{y} / 1 / 1} + days{number - 1}};
}

/// The day of an ISO 8601 week; week 1 is the one that holds 4 January.
std::optional<year_month_day> day_of_week(int y, int week, int weekday) {
    if (y < 1 || y > 9998 || week < 1 || week > 53 || weekday < 1 || weekday > 7) return std::nullopt;
    auto const monday_of_week_1 = [](int of_year) {
        auto const fourth = sys_days{year{of_year} / 1 / 4};
        return fourth - (std::chrono::weekday{fourth} - std::chrono::Monday);
    };
    auto const monday = monday_of_week_1(y) + days{7 * (week - 1)};
    if (monday >= monday_of_week_1(y + 1)) return std::nullopt;
    return year_month_day{monday + days{weekday - 1}};
}

bool is_adjacent_dash(DateTokens const& tokens, std::size_t at) {
    return tokens[at].is_mark('-') && !tokens[at].spaced;
}

/// "2026-W21-5", "2026W215", "2026-W21"
std::optional<Day> read_week(DateTokens const& tokens, std::size_t at) {
    int const y = tokens[at].value;
    auto next = is_adjacent_dash(tokens, at + 1) ? at + 2 : at + 1;
    if (!tokens[next].is_word("w") || tokens[next].spaced || tokens[next + 1].spaced) return std::nullopt;
    auto const& number = tokens[++next];
    if (number.is_number(3, 3)) return found(day_of_week(y, number.value / 10, number.value % 10), next + 1);
    if (!number.is_number(2, 2)) return std::nullopt;
    if (is_adjacent_dash(tokens, next + 1) && tokens[next + 2].is_number(1, 1)) {
        return found(day_of_week(y, number.value, tokens[next + 2].value), next + 3);
    }
    return found(day_of_week(y, number.value, 1), next + 1);
}

/// "2026 mei 22", "2004-július-13", "2026. május 22."
std::optional<Day> read_year_and_name(DateTokens const& tokens, std::size_t at) {
    auto const skip_mark = [&](std::size_t i) {
        return i + (tokens[i].is_mark('.') || tokens[i].is_mark('-'));
    };
    auto next = skip_mark(at + 1);
    auto const m = month_at(tokens, next);
    if (!m) return std::nullopt;
    next = skip_mark(next + 1);
    if (!tokens[next].is_number(1, 2)) return std::nullopt;
    return found(existing(tokens[at].value, static_cast<int>(*m), tokens[next].value), next + 1);
}

/// What starts with a year of four digits.
std::optional<Day> read_year_first(DateTokens const& tokens, std::size_t at) {
    int const y = tokens[at].value;
    if (auto week = read_week(tokens, at)) return week;
    if (auto named = read_year_and_name(tokens, at)) return named;

    auto const& separator = tokens[at + 1];
    bool const separated =
        !separator.spaced && (separator.is_mark('-') || separator.is_mark('/') || separator.is_mark('.'));
    auto const& second = tokens[at + 2];
    if (!separated || second.kind != DateToken::Kind::number || second.spaced) {
        return found_alone(tokens, existing(y, 1, 1), at + 1);
    }
    if (second.digits == 3 && separator.mark == '-') {
        return found_alone(tokens, day_of_year(y, second.value), at + 3);
    }
    if (second.digits > 2) return std::nullopt;
    bool const has_day = tokens[at + 3].is_mark(separator.mark) && tokens[at + 4].is_number(1, 2);
    if (has_day) return found(existing(y, second.value, tokens[at + 4].value), at + 5);
    return found_alone(tokens, existing(y, second.value, 1), at + 3);
}

/// "20260522", "2003335"
std::optional<Day> read_basic(DateTokens const& tokens, std::size_t at) {
    int const value = tokens[at].value;
    if (tokens[at].digits == 7) return found_alone(tokens, day_of_year(value / 1000, value % 1000), at + 1);
    return found_alone(tokens, existing(value / 10000, value / 100 % 100, value % 100), at + 1);
}

/// "22/05/2026", "06-11-2019", "5. 6. 2026", "01/23/2019"; "03-12-31T..." too.
std::optional<Day> read_numeric(DateTokens const& tokens, std::size_t at) {
    auto const& separator = tokens[at + 1];
    bool const separated =
        separator.is_mark('/') || separator.is_mark('.') || (separator.is_mark('-') && !separator.spaced);
    if (!separated || !tokens[at + 2].is_number(1, 2) || !tokens[at + 3].is_mark(separator.mark)) {
        return std::nullopt;
    }
    auto const& third = tokens[at + 4];
    if (separator.mark == '.' && tokens[at + 5].is_mark('.') && !tokens[at + 5].spaced &&
        tokens[at + 6].kind == DateToken::Kind::number && !tokens[at + 6].spaced) {
        return std::nullopt;  // an address or a version
    }
    int const first = tokens[at].value;
    int const second = tokens[at + 2].value;
    if (third.is_number(2, 2) && tokens[at + 5].is_word("t")) {
        return found(existing(first + (first < 50 ? 2000 : 1900), second, third.value), at + 5);
    }
    auto const y = third.digits == 3 ? std::nullopt : year_at(tokens, at + 4);
    if (!y) return std::nullopt;
    if (auto date = existing(*y, second, first)) return found(date, at + 5);
    bool const is_american = second > 12;
    return is_american ? found(existing(*y, first, second), at + 5) : std::nullopt;
}

/// The token after what may stand between a day or month and the next part: ".", "-", "/", ",", "of".
std::size_t skip_separator(DateTokens const& tokens, std::size_t at) {
    for (auto const last = at + 2; at < last; ++at) {
        auto const& token = tokens[at];
        bool const skipped = token.is_mark('.') || token.is_mark(',') || token.is_mark('-') ||
                             token.is_mark('/') || token.is_mark('\'') || token.is_word("of");
        if (!skipped) break;
    }
    return at;
}

std::size_t skip_ordinal(DateTokens const& tokens, std::size_t at) {
    auto const& token = tokens[at];
    bool const is_suffix = token.kind == DateToken::Kind::word && is_ordinal_suffix(token.word);
    return is_suffix && (!token.spaced || token.word == "er") ? at + 1 : at;
}

/// The year, or the time of day and then the year as asctime writes it.
std::optional<Day> read_rest(DateTokens const& tokens, std::size_t at, int m, int d, int min_year_digits) {
    auto const clock = read_clock(tokens, at);
    if (clock.outcome != Clock::Outcome::none && tokens[clock.end].is_number(4, 4)) {
        auto result = found(existing(tokens[clock.end].value, m, d), clock.end + 1);
        if (result) result->clock = clock;
        return result;
    }
    if (tokens[at].digits < min_year_digits) return std::nullopt;
    auto const y = year_at(tokens, at);
    return y ? found(existing(*y, m, d), at + 1) : std::nullopt;
}

/// "18 september 2020", "1er août 2026", "22-May-26", "22. Mai 2026", "Sat 01 Jan 19:48:21 2004"
std::optional<Day> read_day_and_name(DateTokens const& tokens, std::size_t at) {
    auto next = skip_separator(tokens, skip_ordinal(tokens, at + 1));
    auto const m = month_at(tokens, next);
    if (!m) return std::nullopt;
    next = skip_separator(tokens, next + 1);
    return read_rest(tokens, next, static_cast<int>(*m), tokens[at].value, 2);
}

/// "mar 15, 2019", "May 22nd 2026", "Jan  1 19:48:21 GMT 2004"; "mei 2022" where it stands alone.
std::optional<Day> read_name_first(DateTokens const& tokens, std::size_t at) {
    auto const m = month_at(tokens, at);
    if (!m) return std::nullopt;
    auto next = skip_separator(tokens, at + 1);
    if (tokens[next].is_number(4, 4)) {
        return found_alone(tokens, existing(tokens[next].value, static_cast<int>(*m), 1), next + 1);
    }
    if (!tokens[next].is_number(1, 2)) return std::nullopt;
    int const d = tokens[next].value;
    next = skip_separator(tokens, skip_ordinal(tokens, next + 1));
    return read_rest(tokens, next, static_cast<int>(*m), d, 4);
}

/// A number that goes on to the left ("1/2/3/2019", "10.1.2.2019") starts no date.
bool continues_number(DateTokens const& tokens, std::size_t at) {
    if (at < 2 || tokens[at].spaced || tokens[at - 1].spaced) return false;
    auto const& mark = tokens[at - 1];
    return (mark.is_mark('/') || mark.is_mark('.') || mark.is_mark('-')) &&
           tokens[at - 2].kind == DateToken::Kind::number;
}

}  // namespace

std::optional<Day> read_day(DateTokens const& tokens, std::size_t at) {
    auto const& token = tokens[at];
    if (token.kind == DateToken::Kind::word) return read_name_first(tokens, at);
    if (token.kind != DateToken::Kind::number) return std::nullopt;
    if (token.digits == 4) return read_year_first(tokens, at);
    if (token.digits == 7 || token.digits == 8) return read_basic(tokens, at);
    if (token.digits > 2) return std::nullopt;
    if (!continues_number(tokens, at)) {
        if (auto numeric = read_numeric(tokens, at)) return numeric;
    }
    return read_day_and_name(tokens, at);
}

}  // namespace belleman::feed
