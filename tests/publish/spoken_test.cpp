#include "publish/spoken.hpp"

#include <catch2/catch.hpp>

using namespace belleman::publish;
using namespace std::chrono_literals;

TEST_CASE("French is told from languages that begin like it") {
    CHECK(tongue_of("fr") == Tongue::french);
    CHECK(tongue_of("fr-BE") == Tongue::french);
    CHECK(tongue_of("frr") == Tongue::dutch);
    CHECK(tongue_of("") == Tongue::dutch);
}

TEST_CASE("a day is spoken with its weekday in Dutch, and as a date in both languages") {
    CHECK(spoken_weekday_and_date(2026y / 9 / 1) == "dinsdag 1 september 2026");
    CHECK(spoken_date(2026y / 2 / 28, Tongue::dutch) == "28 februari 2026");
    CHECK(spoken_date(2026y / 8 / 1, Tongue::french) == "1er août 2026");
    CHECK(spoken_date(2026y / 8 / 2, Tongue::french) == "2 août 2026");
}

TEST_CASE("an event is spoken with its hour and its last day in both languages") {
    belleman::EventDate event{2026y / 8 / 1, {}, 20h, {}};
    CHECK(spoken_event(event, Tongue::dutch) == "Op 1 augustus 2026 om 20.00 uur");
    CHECK(spoken_event(event, Tongue::french) == "Le 1er août 2026 à 20 h 00");
    event.end = 2026y / 8 / 3;
    event.time.reset();
    CHECK(spoken_event(event, Tongue::dutch) == "Van 1 augustus 2026 tot en met 3 augustus 2026");
    CHECK(spoken_event(event, Tongue::french) == "Du 1er août 2026 au 3 août 2026");
}
