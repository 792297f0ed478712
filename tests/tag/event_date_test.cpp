#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::tag;

namespace {

std::string written(std::chrono::year_month_day date) {
    auto const two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(int{date.year()}) + "-" + two(unsigned{date.month()}) + "-" +
           two(unsigned{date.day()});
}

/// "2025-03-15/2025-03-17 14h", joined by commas; published on 10 January 2025.
std::string events_in(std::string const& text, std::string const& title = "Infoavond in de bib") {
    std::string all;
    for (auto const& event : tags_of(text, title).event_dates) {
        if (!all.empty()) all += ", ";
        all += written(event.start);
        if (event.end) all += "/" + written(*event.end);
        if (event.time) all += " " + std::to_string(event.time->count() / 60) + "h";
    }
    return all;
}

}  // namespace

TEST_CASE("an event has the day, the days and the hour that its text names") {
    auto const [text, events] = GENERATE(table<std::string, std::string>({
        {"Kom op donderdag 13 maart 2025.", "2025-03-13"},
        {"Op 13 maart om 20 uur in zaal De Kring.", "2025-03-13 20h"},
        {"Op 13 maart van 19 tot 21 uur.", "2025-03-13 19h"},
        {"Le jeudi 13 mars de 14h à 17h.", "2025-03-13 14h"},
        {"Am 13. März um 19 Uhr.", "2025-03-13 19h"},
        {"Van 13 tot en met 16 maart.", "2025-03-13/2025-03-16"},
        {"Du 30 mars au 2 avril 2025.", "2025-03-30/2025-04-02"},
        {"Van 30 december tot 2 januari 2026.", "2025-12-30/2026-01-02"},
        {"Op 6 en 13 maart.", "2025-03-06, 2025-03-13"},
    }));
    CAPTURE(text);
    CHECK(events_in(text) == events);
}

TEST_CASE("the last day to register is no event date") {
    CHECK(events_in("Op 13 maart. Schrijf je in vóór 6 maart.") == "2025-03-13");
}

TEST_CASE("neither the past nor a single bound is an event date") {
    auto const text =
        GENERATE(as<std::string>{}, "Vorig jaar, op 13 maart 2024, kwam veel volk.",
                 "Tickets zijn te koop vanaf 13 maart.", "De tentoonstelling loopt tot 13 maart.");
    CAPTURE(text);
    CHECK(events_in(text).empty());
}

TEST_CASE("an event date says where it stands") {
    auto const tags = tags_of("Op 13 maart om 20 uur.", "Infoavond in de bib");
    REQUIRE(tags.event_dates.size() == 1);
    CHECK(tags.event_dates[0].evidence == Evidence{"summary", "13 maart om 20 uur", "a day to come"});
}

TEST_CASE("only events have event dates") {
    CHECK(tags_of("Op 13 maart om 20 uur.", "Wegenwerken in de Dorpsstraat").event_dates.empty());
}

TEST_CASE("a text with a day to come and an hour is an event") {
    CHECK(tags_of("Op vrijdag 14 maart om 20 uur.", "Jazz op het plein").genre == Genre::event);
}
