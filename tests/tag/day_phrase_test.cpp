#include "tag/day_phrase.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman::tag;
using namespace std::chrono_literals;

namespace {

/// "1/3 & 15/3 - 3/4": all days, lists with an ampersand, ranges with a hyphen, others with a comma.
std::string days_in(std::string const& text) {
    auto const reading = read_tokens(text);
    std::string written;
    for (auto const& day : find_days(reading)) {
        if (!written.empty()) written += day.tie == Tie::list ? " & " : day.tie == Tie::range ? " - " : ", ";
        written += std::to_string(day.day) + "/" + std::to_string(day.month);
    }
    return written;
}

/// "2022-10-01 23:59", with "any" for a year that is left out, and without the hour when there is none.
std::string first_day_in(std::string const& text) {
    auto const reading = read_tokens(text);
    auto const days = find_days(reading);
    if (days.empty()) return {};
    auto const two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto const& day = days.front();
    auto written = (day.year ? std::to_string(*day.year) : "any") + "-" + two(day.month) + "-" + two(day.day);
    if (day.time) written += " " + two(day.time->count() / 60) + ":" + two(day.time->count() % 60);
    return written;
}

}  // namespace

TEST_CASE("days are read in the forms of four languages") {
    auto const [text, day] = GENERATE(table<std::string, std::string>({
        {"op 1 oktober 2022", "2022-10-01"},
        {"op 1\u00A0oktober\u00A02022", "2022-10-01"},
        {"15 okt. 2022", "2022-10-15"},
        {"le 1er mars", "any-03-01"},
        {"zum 1. März 2023", "2023-03-01"},
        {"on October 1, 2022", "2022-10-01"},
        {"the 3rd of May 2024", "2024-05-03"},
        {"op 01/10/2022", "2022-10-01"},
        {"op 1.10.2022", "2022-10-01"},
        {"op 01-10-22", "2022-10-01"},
        {"2022-10-01", "2022-10-01"},
        {"voor 5/6", "any-06-05"},
    }));
    CAPTURE(text);
    CHECK(first_day_in(text) == day);
}

TEST_CASE("the hour beside a day is read") {
    auto const [text, day] = GENERATE(table<std::string, std::string>({
        {"op 1 oktober 2022 om 23.59 uur", "2022-10-01 23:59"},
        {"op 1 oktober om 12 uur", "any-10-01 12:00"},
        {"le 1er octobre 2022 à 17h30", "2022-10-01 17:30"},
        {"am 1. Oktober 2022 um 12 Uhr", "2022-10-01 12:00"},
        {"by 1 October 2022, 5 pm", "2022-10-01 17:00"},
        {"1 oktober 2022 om middernacht", "2022-10-01 23:59"},
        {"om 16.00 uur op 1 oktober 2022", "2022-10-01 16:00"},
        {"op 1 oktober 2022 om 25 uur", "2022-10-01"},
        {"le 1er octobre 2022 à 23 h 59", "2022-10-01 23:59"},
        {"1 oktober 2022, 23u59", "2022-10-01 23:59"},
        {"le 1er octobre 2022 à midi", "2022-10-01 12:00"},
        {"le 1er octobre 2022 à minuit", "2022-10-01 23:59"},
        {"op 1 oktober 2022 van 19 tot 21 uur", "2022-10-01 19:00"},
        {"le 1er octobre 2022 de 9 à 12 h", "2022-10-01 09:00"},
    }));
    CAPTURE(text);
    CHECK(first_day_in(text) == day);
}

TEST_CASE("days in lists and ranges are tied, and share the month that stands once") {
    auto const [text, days] = GENERATE(table<std::string, std::string>({
        {"van 3 tot en met 17 mei", "3/5 - 17/5"},
        {"du 1er au 15 mars", "1/3 - 15/3"},
        {"vom 3. bis 17. Mai", "3/5 - 17/5"},
        {"3-17 mei", "3/5 - 17/5"},
        {"24, 25 of 26 maart", "24/3 & 25/3 & 26/3"},
        {"zaterdag 3 en zondag 4 mei", "3/5 & 4/5"},
        {"tot 1 maart en 1 oktober", "1/3 & 1/10"},
        {"van vrijdag 30 mei tot zondag 1 juni", "30/5 - 1/6"},
        {"op 3 mei. Tot 17 mei", "3/5, 17/5"},
    }));
    CAPTURE(text);
    CHECK(days_in(text) == days);
}

TEST_CASE("a number before a day is no day of a list") {
    auto const text =
        GENERATE(as<std::string>{}, "in zaal 2, 3 mei", "voor 12 klassen op 3 mei", "vanaf 9 uur tot 3 mei");
    CAPTURE(text);
    CHECK(days_in(text) == "3/5");
}

TEST_CASE("what no calendar has is no day") {
    auto const text = GENERATE(as<std::string>{}, "31 april 2022", "eind juni", "tegen 2030", "om 23.59 uur",
                               "artikel 12/2022", "0 mei", "99/99/9999", "2022-13-01");
    CAPTURE(text);
    CHECK(first_day_in(text).empty());
}

TEST_CASE("a year that is left out follows from the day of publication") {
    auto const resolved = [](unsigned month, unsigned day, std::chrono::year_month_day publication) {
        DayPhrase phrase;
        phrase.month = month;
        phrase.day = day;
        return resolve_day(phrase, publication);
    };
    CHECK(resolved(3, 15, 2025y / 1 / 10) == 2025y / 3 / 15);
    CHECK(resolved(1, 31, 2024y / 11 / 20) == 2025y / 1 / 31);
    CHECK(resolved(12, 31, 2025y / 1 / 5) == 2024y / 12 / 31);
    CHECK(resolved(6, 30, 2025y / 9 / 1) == 2026y / 6 / 30);
    CHECK(resolved(2, 29, 2023y / 12 / 1) == 2024y / 2 / 29);
    CHECK_FALSE(resolved(2, 29, 2025y / 1 / 10));
}

TEST_CASE("a text that looks back means the last such day") {
    DayPhrase phrase;
    phrase.month = 9;
    phrase.day = 1;
    CHECK(resolve_day(phrase, 2025y / 1 / 10, Look::back) == 2024y / 9 / 1);
    CHECK(resolve_day(phrase, 2025y / 9 / 1, Look::back) == 2025y / 9 / 1);
}
