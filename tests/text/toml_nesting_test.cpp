#include "belleman/text/toml_nesting.hpp"

#include "repeated.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman::text;
using belleman::test::repeated;

TEST_CASE("brackets and dots in strings and comments do not nest") {
    auto const brackets = repeated("[.", 100);
    auto const text =
        GENERATE_COPY(as<std::string>{}, "# " + brackets, "a = \"\\\"" + brackets + "\"",
                      "a = '\\'  # " + brackets, "a = \"\"\"\n" + brackets + "\"\n\"\"\"\"\"",
                      "a = '''\n" + brackets + "''\n'''", "a = \"\"\"\\\n" + brackets + "\"\"\"");
    INFO(text);
    CHECK_FALSE(toml_too_deep(text));
}

TEST_CASE("the place of what nests too deep is named") {
    auto const result = toml_too_deep("x = 1\ny = \"\"\"\n\n\"\"\"\nz = " + repeated("[", 50));
    REQUIRE(result);
    CHECK(result->line == 5);
    CHECK(result->column == 37);
}
