#include "server/conditional.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::server;
using namespace std::chrono_literals;

namespace {

Instant const changed = std::chrono::sys_days{2026y / 5 / 22} + 8h;
constexpr char const* at_change = "Fri, 22 May 2026 08:00:00 GMT";
constexpr char const* before_change = "Fri, 22 May 2026 07:59:59 GMT";

}  // namespace

TEST_CASE("conditions are evaluated in the order of RFC 9110") {
    struct Row {
        char const* what;
        Conditions conditions;
        Precondition outcome;
    };
    auto const proceed = Precondition::proceed;
    auto const same = Precondition::not_modified;
    auto const failed = Precondition::failed;
    std::vector<Row> const rows{
        {"no condition", {}, proceed},
        {"the same tag", {.if_none_match = "\"v1\""}, same},
        {"a weak tag matches weakly", {.if_none_match = "W/\"v1\""}, same},
        {"another tag", {.if_none_match = "\"v2\""}, proceed},
        {"in a list", {.if_none_match = "\"v0\", W/\"v1\" ,\"v2\""}, same},
        {"a tag that holds a comma", {.if_none_match = "\"a,b\", \"v1\""}, same},
        {"any", {.if_none_match = "*"}, same},
        {"a part of a tag", {.if_none_match = "\"v\""}, proceed},
        {"a tag without quotes", {.if_none_match = "v1"}, proceed},
        {"a tag that never ends", {.if_none_match = "\"v1"}, proceed},
        {"unchanged since", {.if_modified_since = at_change}, same},
        {"changed since", {.if_modified_since = before_change}, proceed},
        {"no date", {.if_modified_since = "yesterday"}, proceed},
        {"the tag wins over the date", {.if_none_match = "\"v2\"", .if_modified_since = at_change}, proceed},
        {"the tag wins over the date, other way",
         {.if_none_match = "\"v1\"", .if_modified_since = before_change},
         same},
        {"must be this one", {.if_match = "\"v1\""}, proceed},
        {"must be another one", {.if_match = "\"v2\""}, failed},
        {"a weak tag never matches strongly", {.if_match = "W/\"v1\""}, failed},
        {"unmodified since", {.if_unmodified_since = at_change}, proceed},
        {"modified since", {.if_unmodified_since = before_change}, failed},
    };
    for (auto const& row : rows) {
        CAPTURE(row.what);
        CHECK(evaluate(row.conditions, "\"v1\"", changed) == row.outcome);
    }
}

TEST_CASE("dates say nothing about a representation without a date") {
    CHECK(evaluate({.if_modified_since = at_change}, "\"v1\"", std::nullopt) == Precondition::proceed);
}

TEST_CASE("the three forms of an HTTP date are read, others are not") {
    Instant const instant = std::chrono::sys_days{1994y / 11 / 6} + 8h + 49min + 37s;
    CHECK(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == instant);
    CHECK(parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT") == instant);
    CHECK(parse_http_date("Sun Nov  6 08:49:37 1994") == instant);
    CHECK_FALSE(parse_http_date("1994-11-06T08:49:37Z"));
    CHECK_FALSE(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT and more"));
    CHECK_FALSE(parse_http_date("Sun, 31 Feb 1994 08:49:37 GMT"));
    CHECK_FALSE(parse_http_date(std::string(100'000, 'x')));
    CHECK_FALSE(parse_http_date(""));
}
