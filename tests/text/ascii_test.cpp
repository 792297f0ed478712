#include "belleman/text/ascii.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("letters and digits are those of ASCII, up to their neighbours in the table") {
    CHECK(is_letter('a'));
    CHECK(is_letter('Z'));
    CHECK_FALSE(is_letter('@'));
    CHECK_FALSE(is_letter('['));
    CHECK_FALSE(is_letter('`'));
    CHECK_FALSE(is_letter('{'));
    CHECK_FALSE(is_letter('\xE9'));
    CHECK(is_digit('0'));
    CHECK(is_digit('9'));
    CHECK_FALSE(is_digit('/'));
    CHECK_FALSE(is_digit(':'));
    CHECK(is_alphanumeric('7'));
    CHECK(is_alphanumeric('x'));
    CHECK_FALSE(is_alphanumeric('_'));
}

TEST_CASE("a hexadecimal digit has its value in either case, another character none") {
    CHECK(hex_value('0') == 0);
    CHECK(hex_value('9') == 9);
    CHECK(hex_value('a') == 10);
    CHECK(hex_value('F') == 15);
    CHECK(hex_value('g') == -1);
    CHECK(hex_value(' ') == -1);
}

TEST_CASE("lower case leaves all but the letters of ASCII alone") {
    CHECK(lowered("Gemeente HAM [É]") == "gemeente ham [É]");
    CHECK(to_lower('@') == '@');
}

TEST_CASE("only white space at the ends is trimmed") {
    CHECK(trimmed(" \t\r\n\f Ham en Lo \n") == "Ham en Lo");
    CHECK(trimmed(" \n").empty());
    CHECK(trimmed("\vHam") == "\vHam");
}

TEST_CASE("names are compared without regard to case") {
    CHECK(equals_ignoring_case("Content-Type", "content-type"));
    CHECK_FALSE(equals_ignoring_case("Content-Type", "content-typ"));
    CHECK_FALSE(equals_ignoring_case("[", "{"));
    CHECK(starts_with_ignoring_case("HTTPS://ham.be", "https:"));
    CHECK_FALSE(starts_with_ignoring_case("htt", "http"));
}

TEST_CASE("a name that is too long for any vocabulary becomes empty") {
    CHECK(LowerName{"BlockQuote"}.view() == "blockquote");
    CHECK(LowerName{std::string(32, 'A')}.view() == std::string(32, 'a'));
    CHECK(LowerName{std::string(33, 'A')}.view().empty());
}
