#include "server/target.hpp"

#include <catch2/catch.hpp>

using namespace belleman::server;

TEST_CASE("a path is decoded and its dot segments are resolved") {
    struct Row {
        char const* target;
        char const* path;
    };
    auto const row = GENERATE(values<Row>({
        {"/", "/"},
        {"/feed.atom", "/feed.atom"},
        {"/a%20b", "/a b"},
        {"/a+b", "/a+b"},
        {"/caf%C3%A9", "/café"},
        {"/café", "/café"},
        {"/a/./b", "/a/b"},
        {"/a/../b", "/b"},
        {"/../../etc", "/etc"},
        {"/%2e%2E/etc", "/etc"},
        {"/a/..", "/"},
        {"/a/b/.", "/a/b/"},
        {"/a/", "/a/"},
        {"/a//b", "/a//b"},
        {"/a?", "/a"},
        {"?x=1", "/"},
        {"http://belleman.example/feed", "/feed"},
        {"HTTP://belleman.example", "/"},
        {"https://belleman.example?x=1", "/"},
    }));
    CAPTURE(row.target);
    auto const target = parse_target(row.target);
    REQUIRE(target);
    CHECK(target->path == row.path);
}

TEST_CASE("a query is decoded in order") {
    auto const target = parse_target("/feed?topic=a%26b&&topic=c+d&empty=&bare&x=1=2&naam=K%C3%B6ln");
    REQUIRE(target);
    CHECK(
        target->query ==
        std::vector<std::pair<std::string, std::string>>{
            {"topic", "a&b"}, {"topic", "c d"}, {"empty", ""}, {"bare", ""}, {"x", "1=2"}, {"naam", "Köln"}});
}

TEST_CASE("a target that cannot be read is refused with the reason") {
    struct Row {
        char const* target;
        char const* reason;
    };
    auto const row = GENERATE(values<Row>({
        {"/%", "hexadecimal"},
        {"/%4", "hexadecimal"},
        {"/%zz", "hexadecimal"},
        {"/a?x=%g0", "hexadecimal"},
        {"/%00", "control"},
        {"/a?x=%0d%0aSet-Cookie:x", "control"},
        {"/%7f", "control"},
        {"/%ff", "UTF-8"},
        {"/%c0%af", "UTF-8"},
        {"/?%ed%a0%80=1", "UTF-8"},
        {"/a#b", "'#'"},
        {"feed", "path"},
        {"*", "path"},
        {"http://", "path"},
        {"ftp://host/x", "path"},
        {"", "path"},
    }));
    CAPTURE(row.target);
    auto const target = parse_target(row.target);
    REQUIRE_FALSE(target);
    CHECK_THAT(target.error(), Catch::Contains(row.reason));
}
