#include "belleman/text/nearest_word.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace belleman::text;

TEST_CASE("the word is found that a slip of the pen was meant for") {
    constexpr std::array<std::string_view, 4> words{"listen", "public_url", "page_limit", "max_limit"};
    CHECK(nearest_word("listn", words) == "listen");
    CHECK(nearest_word("litsen", words) == "listen");
    CHECK(nearest_word("public-url", words) == "public_url");
    CHECK(nearest_word("Page_Limit", words) == "page_limit");
}

TEST_CASE("another word is no slip of the pen") {
    constexpr std::array<std::string_view, 3> words{"listen", "page_limit", "id"};
    CHECK(nearest_word("colour", words).empty());
    CHECK(nearest_word("ab", words).empty());
    CHECK(nearest_word("", words).empty());
    CHECK(nearest_word(std::string(1'000'000, 'x'), words).empty());
}

TEST_CASE("a message about an unknown word ends with the one that was meant, where one is near") {
    std::vector<std::string_view> const keys{"listen", "public_url", "page_limit", "max_limit", "id"};
    CHECK(suggestion("listn", keys) == "; did you mean \"listen\"?");
    CHECK(suggestion("colour", keys).empty());
    CHECK(did_you_mean("Mol") == "; did you mean \"Mol\"?");
    CHECK(did_you_mean("").empty());
}
