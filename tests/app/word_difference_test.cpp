#include "app/word_difference.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman::app;

namespace {

std::string difference(std::string const& before, std::string const& after) {
    return word_difference(before, after, Ink(false));
}

}  // namespace

TEST_CASE("the words that went and came are marked among those that stay") {
    CHECK(difference("Indienen tegen 1 juni 2026", "Indienen tegen 15 september 2026") ==
          "Indienen tegen [-1 juni-] {+15 september+} 2026");
    CHECK(difference("Een oproep", "Een nieuwe oproep") == "Een {+nieuwe+} oproep");
    CHECK(difference("Een nieuwe oproep", "Een oproep") == "Een [-nieuwe-] oproep");
}

TEST_CASE("several changes stand in one line, each with its words") {
    CHECK(difference("a b c d e", "a x c d y") == "a [-b-] {+x+} c d [-e-] {+y+}");
}

TEST_CASE("of a long text only what is near a change is shown") {
    std::string const head = "een twee drie vier vijf zes zeven acht negen ";
    CHECK(difference(head + "oud", head + "nieuw") == "… vier vijf zes zeven acht negen [-oud-] {+nieuw+}");
    CHECK(difference("oud " + head, "nieuw " + head) == "[-oud-] {+nieuw+} een twee drie vier vijf zes …");
}

TEST_CASE("texts that differ in white space alone do not differ") {
    CHECK(difference("een  twee\n", " een twee").empty());
    CHECK(difference("", "").empty());
}

TEST_CASE("from nothing, and to nothing") {
    CHECK(difference("", "alles nieuw") == "{+alles nieuw+}");
    CHECK(difference("alles weg", "") == "[-alles weg-]");
}

TEST_CASE("very long texts without a common word are shown as replaced") {
    std::string before;
    std::string after;
    for (int i = 0; i < 3000; ++i) {
        before += "a" + std::to_string(i) + ' ';
        after += "b" + std::to_string(i) + ' ';
    }
    auto const text = difference(before, after);
    CHECK(text.substr(0, 4) == "[-a0");
    CHECK(text.find("-] {+b0") != std::string::npos);
}

TEST_CASE("colours take the place of signs") {
    auto const text = word_difference("een", "twee", Ink(true));
    CHECK(text.find("[-") == std::string::npos);
    CHECK(text.find("\x1b[31m") != std::string::npos);
    CHECK(text.find("\x1b[32m") != std::string::npos);
}
