#include "story/figures.hpp"

#include "story/terms.hpp"

#include <catch2/catch.hpp>

using namespace belleman::story;

namespace {

std::uint32_t number(char const* digits) {
    return term_hash(Term::name, digits);
}

std::uint32_t date(std::uint32_t day, std::uint32_t month) {
    return month * 32 + day;
}

}  // namespace

TEST_CASE("numbers are the same however they are written") {
    CHECK(figures_of("1.330,74 euro", "nl").numbers == SignSet{number("1330.74")});
    CHECK(figures_of("30 000 euros", "fr").numbers == SignSet{number("30000")});
    CHECK(figures_of("30.000 euro", "nl").numbers == SignSet{number("30000")});
    CHECK(figures_of("30\u00A0000 euros", "fr").numbers == SignSet{number("30000")});
    CHECK(figures_of("€30,000", "en").numbers == SignSet{number("30000")});
    CHECK(figures_of("2,6875 %", "nl").numbers == SignSet{number("2.6875")});
    CHECK(figures_of("2.5 percent", "en").numbers == SignSet{number("2.5")});
}

TEST_CASE("years and hours are no numbers") {
    auto const figures = figures_of("In 2027, om 20 uur, à 17 h, zijn er 12 plaatsen", "nl");
    CHECK(figures.years == SignSet{2027});
    CHECK(figures.numbers == SignSet{number("12")});
}

TEST_CASE("dates are read in four languages") {
    CHECK(figures_of("op 30 juni 2027", "nl").dates == SignSet{date(30, 6)});
    CHECK(figures_of("le 1er janvier", "fr").dates == SignSet{date(1, 1)});
    CHECK(figures_of("le 24 août", "fr").dates == SignSet{date(24, 8)});
    CHECK(figures_of("am 3. März", "de").dates == SignSet{date(3, 3)});
    CHECK(figures_of("by 24 March", "en").dates == SignSet{date(24, 3)});
    CHECK(figures_of("March 24th", "en").dates == SignSet{date(24, 3)});
    CHECK(figures_of("29/10/2027", "nl").dates == SignSet{date(29, 10)});
    CHECK(figures_of("29.10.2027", "de").dates == SignSet{date(29, 10)});
    CHECK(figures_of("2027-10-29", "nl").dates == SignSet{date(29, 10)});
}

TEST_CASE("the year of a date in figures is a year") {
    CHECK(figures_of("29/10/2027", "nl").years == SignSet{2027});
    CHECK(figures_of("2027-10-29", "nl").years == SignSet{2027});
}

TEST_CASE("all days before a month belong to it") {
    auto const text = GENERATE(as<std::string>{}, "25 tot 27 maart", "25-27 maart", "25 en 27 maart");
    CAPTURE(text);
    auto dates = figures_of(text, "nl").dates;
    make_set(dates, 9);
    CHECK(dates == SignSet{date(25, 3), date(27, 3)});
    CHECK(figures_of(text, "nl").numbers.empty());
}

TEST_CASE("a month without a day is a month, unless the word means something else") {
    CHECK(figures_of("Nieuwsbrief juni", "nl").months == SignSet{date(0, 6)});
    CHECK(figures_of("you may apply", "en").months.empty());
    CHECK(figures_of("Nieuwsbrief juni", "nl").dates.empty());
}

TEST_CASE("rounds are told in words and figures") {
    CHECK(figures_of("tweede ronde", "nl").ordinals == SignSet{2});
    CHECK(figures_of("2e ronde", "nl").ordinals == SignSet{2});
    CHECK(figures_of("troisième appel", "fr").ordinals == SignSet{3});
    CHECK(figures_of("1er janvier", "fr").ordinals.empty());
}

TEST_CASE("a text of digits alone takes no time beyond its length") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "1.";
    CHECK(figures_of(text, "nl").dates.size() <= 20'000);
}
