#include "tag/reading.hpp"

#include <catch2/catch.hpp>

using namespace belleman::tag;

namespace {

std::size_t sentences_in(std::string const& text) {
    auto const reading = read_tokens(text);
    std::size_t count = 0;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        if (reading.starts_sentence(i)) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a word is cut at its hyphens and apostrophes") {
    auto const reading = read_tokens("d'Anvers, Sint‑Niklaas");
    REQUIRE(reading.tokens.size() == 4);
    CHECK(*reading.joined == " d anvers sint niklaas ");
    CHECK(reading.tokens[1].gap == Gap::apostrophe);
    CHECK(reading.tokens[2].gap == Gap::comma);
    CHECK(reading.tokens[3].gap == Gap::hyphen);
    CHECK(reading.words(2, 4) == "Sint‑Niklaas");
}

TEST_CASE("capitals of any alphabet are seen") {
    auto const reading = read_tokens("Éghezée gent GENT");
    REQUIRE(reading.tokens.size() == 3);
    CHECK(reading.tokens[0].capital);
    CHECK_FALSE(reading.tokens[1].capital);
    CHECK(reading.tokens[2].all_capitals);
}

TEST_CASE("sentences end where readers see them end") {
    auto const [text, sentences] = GENERATE(table<std::string, std::size_t>({
        {"De raad beslist. Dat is goed.", 2},
        {"Wie doet mee? Iedereen!", 2},
        {"Titel\nTekst", 2},
        {"Uiterlijk 15 okt. 2022 om 23.59 uur", 1},
        {"bis zum 1. März", 1},
        {"t.e.m. 4 mei", 1},
    }));
    CAPTURE(text);
    CHECK(sentences_in(text) == sentences);
}

TEST_CASE("a text without words has no tokens") {
    CHECK(read_tokens(" … - ").tokens.empty());
    CHECK(phrase_key("!").empty());
}
