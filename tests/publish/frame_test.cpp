#include "publish/sample.hpp"

#include <catch2/catch.hpp>

using namespace belleman::publish;
using namespace belleman::publish::testing;

TEST_CASE("a view has an address in each format") {
    auto frame = sample_frame();
    CHECK(address_of(frame, Format::atom) ==
          "https://nieuws.example/feed.atom?municipality=11002&topic=klimaat");
    CHECK(address_of(frame, Format::json) ==
          "https://nieuws.example/feed.json?municipality=11002&topic=klimaat");
    CHECK(address_of(frame, Format::page) == "https://nieuws.example/?municipality=11002&topic=klimaat");
    frame.query.clear();
    CHECK(address_of(frame, Format::page) == "https://nieuws.example/");
    frame.path = "/views/oproepen";
    CHECK(address_of(frame, Format::page) == "https://nieuws.example/views/oproepen");
}
