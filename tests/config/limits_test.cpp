#include "belleman/config/settings.hpp"
#include "config/measures.hpp"
#include "repeated.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman::config;
using namespace std::chrono_literals;
using belleman::test::repeated;

namespace {

Value value_of(std::string text) {
    return {std::move(text), {1, 1}};
}

}  // namespace

TEST_CASE("a text of more than 4 MiB is refused unread") {
    auto const result = parse(repeated("# x\n", 1'100'000), "groot.toml");
    REQUIRE_FALSE(result);
    REQUIRE(result.error().size() == 1);
    CHECK(to_string(result.error()[0]) ==
          "groot.toml: larger than 4 MiB, which no configuration is; is this the right file?");
}

TEST_CASE("text that nests too deep is refused before the parser recurses into it") {
    auto const text =
        GENERATE(as<std::string>{}, "a = " + repeated("[", 1'000'000), "a = " + repeated("{a=", 500'000),
                 "[" + repeated("a.", 1'000'000) + "a]", repeated("a.", 1'000'000) + "a = 1",
                 "a = \"\"\"x\"\"\"\nb = " + repeated("[", 100'000),
                 "a = '''\n'''\nb.\"c\"" + repeated(". 'd'", 100'000));
    auto const result = parse(text, "diep.toml");
    REQUIRE_FALSE(result);
    REQUIRE(result.error().size() == 1);
    CHECK(result.error()[0].message.starts_with("nested more than 32 levels deep"));
}

TEST_CASE("no more than 200 mistakes are reported, and that there are more is said") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "sleutel" + std::to_string(i) + " = 1\n";
    auto const result = parse(text, "veel.toml");
    REQUIRE_FALSE(result);
    REQUIRE(result.error().size() == 201);
    CHECK(to_string(result.error().back()) == "veel.toml: more than 200 mistakes: the others are not shown");
}

TEST_CASE("a long list of unknown names ends at the limit, not after comparing them all") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += "[[source]]\nid = \"bron" + std::to_string(i) + "\"\nname = \"B\"\nurl = \"file:b\"\n";
    }
    text += "[[view]]\nid = \"v\"\ntitle = \"V\"\nsource = [" + repeated("\"born0000\",", 100'000) + "]\n";
    auto const result = parse(text, "lang.toml");
    REQUIRE_FALSE(result);
    CHECK(result.error().size() == 201);
}

TEST_CASE("durations and sizes at and beyond their limits") {
    auto const interval = duration(1min, std::chrono::days{7});
    CHECK(interval(value_of("60s")) == 60s);
    CHECK(interval(value_of("7d")) == std::chrono::seconds{std::chrono::days{7}});
    CHECK(interval(value_of("90 s")) == 90s);
    for (auto const* bad : {"59s", "8d", "1w", "-5m", "5", "m", "1.5h", "1H", "99999999999999999999d",
                            "9223372036854775807d", "5m ", ""}) {
        INFO(bad);
        CHECK_FALSE(interval(value_of(bad)));
    }
    auto const bytes = size(1000, 2'000'000);
    CHECK(bytes(value_of("1kB")) == 1000U);
    CHECK(bytes(value_of("1MiB")) == 1'048'576U);
    CHECK(bytes(Value{std::int64_t{2'000'000}, {}}) == 2'000'000U);
    for (auto const* bad : {"999B", "2MiB", "1mb", "-1kB", "1", "9223372036854775807GB"}) {
        INFO(bad);
        CHECK_FALSE(bytes(value_of(bad)));
    }
    CHECK_FALSE(bytes(Value{std::int64_t{-1}, {}}));
}
