#include "belleman/text/percent.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("an escape is read where it is whole") {
    CHECK(escaped_byte_at("a%c3", 1) == '\xC3');
    CHECK_FALSE(escaped_byte_at("a%c3", 0));
    CHECK_FALSE(escaped_byte_at("a%c", 1));
    CHECK_FALSE(escaped_byte_at("%g0", 0));
    CHECK_FALSE(escaped_byte_at("%", 0));
    CHECK_FALSE(escaped_byte_at("", 0));
}

TEST_CASE("decoding leaves alone what is no escape") {
    CHECK(percent_decode("Lo%20%26%20Ham") == "Lo & Ham");
    CHECK(percent_decode("100%, 5%2, %zz, %") == "100%, 5%2, %zz, %");
    CHECK(percent_decode("%2541") == "%41");
}

TEST_CASE("strict decoding refuses a percent sign that begins no escape") {
    CHECK(percent_decode_strictly("a%2Fb%C3%a9") == "a/bé");
    CHECK(percent_decode_strictly("") == "");
    CHECK_FALSE(percent_decode_strictly("100%"));
    CHECK_FALSE(percent_decode_strictly("%41%4"));
    CHECK_FALSE(percent_decode_strictly("%4x"));
}

TEST_CASE("encoding keeps what is unreserved and what the caller allows") {
    CHECK(percent_encode("a-Z_0.9~", "") == "a-Z_0.9~");
    CHECK(percent_encode("/é?", "/") == "/%C3%A9%3F");
    CHECK(percent_encode(std::string_view{"\0", 1}, "") == "%00");
}

TEST_CASE("encoding a plain text escapes its percent signs, a part of an address keeps its escapes") {
    CHECK(percent_encode("50%20", "") == "50%2520");
    CHECK(percent_encode("a%20b 5%", "", Escapes::keep) == "a%20b%205%25");
}
