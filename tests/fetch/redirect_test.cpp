#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::test;
using fetch::Document;
using fetch::Failure;
using fetch::NotModified;

TEST_CASE("quirk 6: permanent redirects tell where the document lives now") {
    auto const code = GENERATE(301, 308);
    INFO(code);
    HttpServer server;
    server.serve("/old", redirect(code, "/older"));
    server.serve("/older", redirect(301, "/new"));
    server.serve("/new", ok("<rss/>"));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/old"));
    CHECK(expect<Document>(outcome).moved_to == server.url("/new"));
}

TEST_CASE("one temporary redirect on the way makes the move temporary") {
    auto const code = GENERATE(302, 303, 307);
    INFO(code);
    HttpServer server;
    server.serve("/old", redirect(301, "/older"));
    server.serve("/older", redirect(code, "/new"));
    server.serve("/new", ok("<rss/>"));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/old"));
    CHECK_FALSE(expect<Document>(outcome).moved_to);
    CHECK(expect<Document>(outcome).final_url == server.url("/new"));
}

TEST_CASE("validators come from the final response only") {
    HttpServer server;
    server.serve("/old",
                 redirect(302, "/new").with_validators("\"redirect\"", "Fri, 22 May 2026 07:59:00 GMT"));
    server.serve("/new", ok("<rss/>").with_validators("\"document\"", ""));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/old"));
    CHECK(expect<Document>(outcome).validators == Validators{"\"document\"", ""});
}

TEST_CASE("a redirect can lead to an unchanged document") {
    HttpServer server;
    server.serve("/old", redirect(302, "/new"));
    server.serve("/new", not_modified("\"v1\""));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/old"), {"\"v1\"", ""});
    CHECK(expect<NotModified>(outcome).validators.etag == "\"v1\"");
}

TEST_CASE("quirk 6: a redirect loop ends") {
    HttpServer server;
    server.serve("/round", redirect(302, "/and-round"));
    server.serve("/and-round", redirect(302, "/round"));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/round"));
    CHECK(expect<Failure>(outcome).message == "redirected more than 5 times: check the address in a browser");
    CHECK(server.hits() == 6);
}

TEST_CASE("a redirect to another kind of address is not followed") {
    auto const* location = GENERATE("file:///etc/passwd", "ftp://127.0.0.1/feed", "gopher://127.0.0.1/");
    INFO(location);
    HttpServer server;
    server.serve("/trap", redirect(302, location));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/trap"));
    auto const scheme = std::string(location).substr(0, std::string(location).find(':') + 1);
    CHECK(expect<Failure>(outcome).message ==
          "redirected to an address that is not allowed (" + scheme + "): only http and https are followed");
    CHECK(expect<Failure>(outcome).status == 302);
}

TEST_CASE("a redirect without an address is a failure") {
    HttpServer server;
    server.serve("/nowhere", status(302));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/nowhere"));
    CHECK(expect<Failure>(outcome).message == "HTTP 302: a redirect that leads nowhere");
}
