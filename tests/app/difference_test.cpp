#include "app/difference.hpp"

#include <catch2/catch.hpp>

using namespace belleman::app;

namespace {

ExpectedEntry entry(std::string const& id, std::vector<ExpectedField> more = {}) {
    ExpectedEntry made{id, {{"id", '"' + id + '"'}}};
    for (auto& field : more)
        made.fields.push_back(std::move(field));
    return made;
}

Expectation entries(std::vector<ExpectedEntry> given) {
    return {{}, std::move(given)};
}

Expectation error(std::string message) {
    return {std::move(message), {}};
}

}  // namespace

TEST_CASE("what is not expected in so many words is not compared") {
    auto const expected = entries({entry("a", {{"title", "\"Loket\""}})});
    auto const got = entries({entry("a", {{"title", "\"Loket\""}, {"summary", "\"nieuw\""}})});
    CHECK(differences(expected, got).empty());
}

TEST_CASE("a field that differs is named with its entry") {
    auto const expected = entries({entry("a"), entry("b", {{"title", "\"Loket open\""}})});
    auto const found =
        differences(expected, entries({entry("a"), entry("b", {{"title", "\"Loket dicht\""}})}));
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].is_tag);
    auto const text = to_string(found[0]);
    CHECK_THAT(text, Catch::Contains("entry \"b\", \"Loket open\"\n"));
    CHECK_THAT(text, Catch::Contains("title: expected  \"Loket open\"\n"));
    CHECK_THAT(text, Catch::Contains("got       \"Loket dicht\"\n"));
}

TEST_CASE("a difference that comes from tagging is told apart") {
    auto const found = differences(entries({entry("a", {{"genre", "\"news\""}})}),
                                   entries({entry("a", {{"genre", "\"call\""}})}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].is_tag);
}

TEST_CASE("entries that are missing or new are differences, each one") {
    auto const found = differences(entries({entry("a"), entry("b")}), entries({entry("b"), entry("c")}));
    REQUIRE(found.size() == 2);
    CHECK_THAT(to_string(found[0]), Catch::Contains("entry \"a\"") && Catch::Contains("got       nothing"));
    CHECK_THAT(to_string(found[1]), Catch::Contains("entry \"c\"") && Catch::Contains("expected  nothing"));
}

TEST_CASE("another order is one difference, whatever stands between") {
    auto const found = differences(entries({entry("a"), entry("weg"), entry("b"), entry("c")}),
                                   entries({entry("nieuw"), entry("b"), entry("a"), entry("c")}));
    REQUIRE(found.size() == 3);
    CHECK(found[2].entry == "order of the entries");
    CHECK(found[2].expected == "entry \"a\"");
    CHECK(found[2].got == "entry \"b\"");
}

TEST_CASE("of a long text the place of the difference is shown, in whole characters") {
    std::string const start(300, 'x');
    std::string const umlauts = "\"ééééééééééééééééééééééééééééééééééé" + start + "\"";
    auto const expected = entries({entry("a", {{"summary", '"' + start + "één bericht van de gemeente\""}})});
    auto const got = entries({entry("a", {{"summary", '"' + start + "een bericht van de gemeente\""}})});
    auto const found = differences(expected, got);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0].expected, Catch::StartsWith("…xxx") && Catch::Contains("xxéén bericht"));
    CHECK_THAT(found[0].got, Catch::Contains("xxeen bericht"));
    CHECK(found[0].got.size() < 200);
    auto const cut = differences(entries({entry("a", {{"summary", umlauts}})}),
                                 entries({entry("a", {{"summary", "\"\""}})}));
    CHECK_THAT(cut.at(0).expected, Catch::EndsWith("x…") && Catch::StartsWith("\"é"));
}

TEST_CASE("an error is expected by words of its message") {
    CHECK(differences(error("no items"), error("found no items by //li")).empty());
    CHECK(differences(error("no items"), error("a login page")).size() == 1);
    CHECK(differences(error("no items"), entries({entry("a")})).size() == 1);
    CHECK(differences(entries({entry("a")}), error("no items")).size() == 1);
}

TEST_CASE("what came from outside cannot steer the terminal") {
    auto const found = differences(entries({entry("a\x1B[2J")}), entries({}));
    CHECK_THAT(to_string(found.at(0)), !Catch::Contains("\x1B"));
}

TEST_CASE("a field that somebody took out of an expectation stays out when the new one is accepted") {
    std::vector<ExpectedField> const all{{"title", "\"x\""}, {"genre", "\"news\""}};
    auto const before = entries({entry("a", {{"title", "\"oud\""}})});
    auto const after = accepted(before, entries({entry("a", all), entry("b", all)}));
    for (ExpectedEntry const& one : after.entries) {
        CHECK(one.find("title") != nullptr);
        CHECK(one.find("genre") == nullptr);
    }
    CHECK(accepted(error("no items"), entries({entry("a", all)})).entries.at(0).fields.size() == 3);
}
