#include "belleman/text/toml_mistake.hpp"

#include <catch2/catch.hpp>

#include <climits>

using belleman::text::toml_mistake;

namespace {

constexpr auto in_list = "expected comma or closing ']' in array";

}  // namespace

TEST_CASE("what the parser says comes first") {
    CHECK(toml_mistake("expected a value", "a = \n", 1, 5) == "not valid TOML: expected a value");
}

TEST_CASE("a word without quotes is asked for them") {
    CHECK(toml_mistake("no type", "a = 1\nwords = [bus]", 2, 10)
              .ends_with("; is a quote (\") missing, here or before?"));
    CHECK(toml_mistake("no type", "x = [\"à\", été]", 1, 11).ends_with("missing, here or before?"));
}

TEST_CASE("a curly quote is told from a straight one") {
    CHECK(toml_mistake("no type", "words = [“bus”]", 1, 10)
              .ends_with("; put texts between straight quotes: \""));
    CHECK(toml_mistake("no type", "words = [\"été\", „bus“]", 1, 17).ends_with("straight quotes: \""));
}

TEST_CASE("a text right behind another misses a comma") {
    CHECK(toml_mistake(in_list, "words = [\"bus\" \"tram\"]", 1, 16)
              .ends_with("; is a \",\" missing before it?"));
}

TEST_CASE("a list that goes on with the next setting has not ended") {
    CHECK(toml_mistake(in_list, "words = [\"bus\",\nhints = 1", 2, 1).find("end with \"]\"") !=
          std::string::npos);
}

TEST_CASE("a place outside the text gives no advice") {
    for (int const outside : {INT_MIN, -1, 0, 7, INT_MAX}) {
        CHECK(toml_mistake("x", "a = b", outside, outside).starts_with("not valid TOML: x"));
        CHECK(toml_mistake("x", "", outside, 1) == "not valid TOML: x");
    }
    CHECK(toml_mistake("x", "a = b", 2, 1) == "not valid TOML: x");
    CHECK(toml_mistake("x", "\xFF\xFE", 1, 2) == "not valid TOML: x");
}
