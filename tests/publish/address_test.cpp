#include "publish/address.hpp"

#include <catch2/catch.hpp>

using namespace belleman::publish;

TEST_CASE("an address in a document holds only characters of RFC 3986") {
    CHECK(safe_address("https://a.example/b?c=d&e=%20#f") == "https://a.example/b?c=d&e=%20#f");
    CHECK(safe_address("https://a.example/\"<x>|^`{y}") == "https://a.example/%22%3Cx%3E%7C%5E%60%7By%7D");
    CHECK(safe_address("https://a.example/?x[]=100%") == "https://a.example/?x%5B%5D=100%25");
    CHECK(safe_address("javascript:alert(1)").empty());
    CHECK(safe_address("file:///etc/passwd").empty());
    CHECK(safe_address("/relatief").empty());
    CHECK(safe_address("").empty());
}

TEST_CASE("the site of an address is its root") {
    CHECK(site_of("https://a.example:8443/feed?x=1") == "https://a.example:8443/");
    CHECK(site_of("file:///tmp/feed.xml").empty());
}

TEST_CASE("a parameter is encoded whole") {
    CHECK(encode_parameter("a b&c=é") == "a%20b%26c%3D%C3%A9");
}
