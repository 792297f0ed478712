#include "belleman/server/accept.hpp"

#include "server/accept_encoding.hpp"
#include "server/field_list.hpp"

#include <catch2/catch.hpp>

using namespace belleman::server;

TEST_CASE("the most specific range of an Accept header decides") {
    struct Row {
        char const* accept;
        char const* media_type;
        int quality;
    };
    auto const row = GENERATE(values<Row>({
        {"", "text/html", 1000},
        {"   ", "text/html", 1000},
        {"*/*", "text/html", 1000},
        {"text/*;q=0.4", "text/html", 400},
        {"text/*", "application/json", 0},
        {"text/html;q=0, */*", "text/html", 0},
        {"*/*;q=0.1, text/*;q=0.5, text/html;q=0.25", "text/html", 250},
        {"TEXT/HTML", "text/html", 1000},
        {"text/html;level=1;q=0.3, text/html;q=0.7", "text/html", 700},
        {"text/html;level=1;q=0.3, text/html;q=0.7", "text/html;level=1", 300},
        {"text/html;q=0.2, text/html;q=0.6", "text/html", 600},
        {"application/atom+xml", "application/xml", 0},
        {"text/html; q=0.001", "text/html", 1},
        {"text/html;q=2, */*;q=0.5", "text/html", 500},
        {"text/html;q=abc", "text/html", 0},
        {"nonsense, text/html", "text/html", 1000},
        {"text/html;note=\"a,b;q=0\", application/json", "application/json", 1000},
    }));
    CAPTURE(row.accept, row.media_type);
    CHECK(media_quality(row.accept, row.media_type) == row.quality);
}

TEST_CASE("gzip is chosen when it is at least as welcome as the plain form") {
    struct Row {
        char const* accept_encoding;
        bool gzip;
    };
    auto const row = GENERATE(values<Row>({
        {"", false},
        {"gzip", true},
        {"GZIP", true},
        {"x-gzip", true},
        {"gzip, deflate, br", true},
        {"br", false},
        {"identity", false},
        {"gzip;q=0", false},
        {"gzip;q=0.000", false},
        {"gzip;q=0.001", true},
        {"*", true},
        {"*;q=0", false},
        {"*;q=0.5, gzip;q=0", false},
        {"gzip;q=0, *", false},
        {"identity;q=0", false},
        {"identity;q=0, gzip;q=0.2", true},
        {"identity;q=0, *;q=0.1", true},
        {"gzip;q=0.5, identity;q=0.8", false},
        {"gzip;q=0.8, identity;q=0.5", true},
        {"gzip;q=1.0, identity;q=1.0", true},
        {"gzip;q=banana", false},
        {" gzip ; q=0.3 ,deflate", true},
    }));
    CAPTURE(row.accept_encoding);
    CHECK(prefers_gzip(row.accept_encoding) == row.gzip);
}

TEST_CASE("a list is split outside quoted strings only") {
    using Members = std::vector<std::string_view>;
    CHECK(split_list("a, b ,, c", ',') == Members{"a", "b", "c"});
    CHECK(split_list("a=\"x,y\", b", ',') == Members{"a=\"x,y\"", "b"});
    CHECK(split_list("a=\"x\\\",y\", b", ',') == Members{"a=\"x\\\",y\"", "b"});
    CHECK(split_list("\"never ends, b", ',') == Members{"\"never ends, b"});
    CHECK(split_list("ends in escape \"\\", ',') == Members{"ends in escape \"\\"});
    CHECK(split_list("", ',').empty());
}

TEST_CASE("a quality has at most three digits and is at most one") {
    CHECK(parse_quality("1") == 1000);
    CHECK(parse_quality("1.000") == 1000);
    CHECK(parse_quality("0.05") == 50);
    CHECK(parse_quality("0.") == 0);
    CHECK_FALSE(parse_quality("1.001"));
    CHECK_FALSE(parse_quality("0.1234"));
    CHECK_FALSE(parse_quality(".5"));
    CHECK_FALSE(parse_quality("2"));
    CHECK_FALSE(parse_quality("-1"));
    CHECK_FALSE(parse_quality(""));
}
