#include "belleman/fetch/recorded.hpp"

#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

using namespace belleman;
using namespace belleman::test;

namespace {

Instant const now = FakeClock().now();

}  // namespace

TEST_CASE("a document comes with the head of its last response") {
    HttpServer server;
    server.serve("/oud", redirect(301, server.url("/nieuw")).with("X-Eerst", "ja"));
    server.serve("/nieuw", ok("<rss/>").with("ETag", "\"7\""));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/oud"));
    auto const& head = expect<fetch::Document>(outcome).head;
    CHECK_THAT(head, Catch::StartsWith("HTTP/1.1 200"));
    CHECK_THAT(head, Catch::Contains("\nETag: \"7\"\n"));
    CHECK_THAT(head, !Catch::Contains("X-Eerst"));
}

TEST_CASE("a kept response means what it meant when it came") {
    auto const document =
        fetch::recorded_outcome("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=iso-8859-1\r\n\r\n",
                                "<rss/>", "https://www.example.be/rss", now);
    REQUIRE(document);
    auto const& received = expect<fetch::Document>(*document);
    CHECK(received.body == "<rss/>");
    CHECK(received.content_type == "text/xml; charset=iso-8859-1");
    CHECK(received.final_url == "https://www.example.be/rss");

    auto const refused =
        fetch::recorded_outcome("HTTP/2 403", "<html></html>", "https://www.example.be/", now);
    REQUIRE(refused);
    CHECK(expect<fetch::Failure>(*refused).status == 403);
}

TEST_CASE("quirk 1: a kept check for robots is no document") {
    auto const outcome = fetch::recorded_outcome(
        "HTTP/1.1 200 OK", "<html><head><script src=\"/TSPD/08abc?type=10\"></script></head></html>",
        "https://www.example.be/", now);
    REQUIRE(outcome);
    CHECK_THAT(expect<fetch::Failure>(*outcome).message, Catch::Contains("check for robots"));
}

TEST_CASE("what is no head is refused with its line") {
    CHECK(fetch::recorded_outcome("200 OK", "x", "", now).error().line == 1);
    auto const error = fetch::recorded_outcome("HTTP/1.1 200 OK\nServer: x\nonzin\n", "x", "", now).error();
    CHECK(error.line == 3);
    CHECK_THAT(error.message, Catch::Contains("Content-Type"));
}
