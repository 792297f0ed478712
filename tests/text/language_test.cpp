#include "belleman/text/language.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("a language tag is a language and short subtags with hyphens between") {
    for (auto const* tag : {"nl", "nl-BE", "FR-be", "vls", "zh-Hant-TW", "de-1996", "nl-x-lokeren"}) {
        CAPTURE(tag);
        CHECK(is_language_tag(tag));
    }
}

TEST_CASE("what only looks like a language tag is none") {
    for (auto const* tag : {"", "n", "x-ham", "dutch", "nl_BE", "nl-", "-nl", "nl--BE", "nl-waasland9", "n1",
                            "nl\" onload=\"x", "nl-é"}) {
        CAPTURE(tag);
        CHECK_FALSE(is_language_tag(tag));
    }
}

TEST_CASE("a language tag has at most 64 bytes") {
    std::string tag = "nl";
    while (tag.size() < 62)
        tag += "-abc";
    CHECK(is_language_tag(tag));
    CHECK_FALSE(is_language_tag(tag + "-abc"));
}

TEST_CASE("the primary language goes without region, script and case") {
    CHECK(primary_language("nl") == "nl");
    CHECK(primary_language("FR-be") == "fr");
    CHECK(primary_language("nl_BE") == "nl");
    CHECK(primary_language("frr-DE") == "frr");
    CHECK(primary_language("").empty());
}
