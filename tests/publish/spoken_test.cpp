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
