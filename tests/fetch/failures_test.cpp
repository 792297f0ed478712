#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

#include <utility>

using namespace belleman;
using namespace belleman::test;
using namespace std::chrono_literals;
using Catch::Matchers::StartsWith;
using fetch::AskedToWait;
using fetch::Document;
using fetch::Failure;
using fetch::Gone;

namespace {

HttpServer::Script sending(std::string bytes) {
    return [bytes = std::move(bytes)](SeenRequest const&, Connection& connection) {
        connection.send(bytes);
        return false;
    };
}

}  // namespace

TEST_CASE("a refused connection is told") {
    std::string url;
    {
        HttpServer gone;
        url = gone.url("/feed");
    }
    Fetching fetching;
    auto const outcome = fetching.fetch(url);
    CHECK(expect<Failure>(outcome).message ==
          "connection refused: no server listens there; check the address");
    CHECK(expect<Failure>(outcome).status == 0);
}

TEST_CASE("a host that does not exist is told") {
    Fetching fetching;
    auto const outcome = fetching.fetch("http://gemeente.invalid/feed");
    CHECK_THAT(expect<Failure>(outcome).message, StartsWith("no such host"));
}

TEST_CASE("what is no address is told without a request") {
    auto const* url = GENERATE("", "feed.xml", "ftp://127.0.0.1/feed", "http://", "javascript:alert(1)");
    INFO(url);
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(url)).message ==
          "no http, https or file address: check the address");
}

TEST_CASE("quirk 4: a status that is no success, 202 among them, is a failure that carries it") {
    auto const code = GENERATE(202, 204, 206, 400, 401, 403, 404, 500, 502, 503);
    INFO(code);
    HttpServer server;
    server.serve("/feed", status(code));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"));
    CHECK(expect<Failure>(outcome).status == code);
    CHECK_THAT(expect<Failure>(outcome).message, StartsWith("HTTP " + std::to_string(code) + ": "));
}

TEST_CASE("410 means that the source is gone") {
    HttpServer server;
    server.serve("/feed", status(410, "weg"));
    Fetching fetching;
    CHECK_THAT(expect<Gone>(fetching.fetch(server.url("/feed"))).message, StartsWith("HTTP 410: "));
}

TEST_CASE("a source that asks to wait is heard") {
    HttpServer server;
    server.serve("/busy", status(429).with("Retry-After", "120"));
    server.serve("/closed", status(503).with("Retry-After", "Fri, 22 May 2026 08:05:00 GMT"));
    server.serve("/silent", status(429));
    Fetching fetching;  // its clock says 08:00:00
    CHECK(expect<AskedToWait>(fetching.fetch(server.url("/busy"))).retry_after == 120s);
    CHECK(expect<AskedToWait>(fetching.fetch(server.url("/closed"))).retry_after == 300s);
    CHECK_FALSE(expect<AskedToWait>(fetching.fetch(server.url("/silent"))).retry_after);
}

TEST_CASE("quirk 4: an empty document is a failure") {
    HttpServer server;
    server.serve("/feed", ok(""));
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/feed"))).message ==
          "sent an empty document: it is tried again later");
}

TEST_CASE("\"not modified\" is a failure when nothing was known") {
    HttpServer server;
    server.serve("/feed", not_modified());
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/feed"))).status == 304);
}

TEST_CASE("a check for robots is not taken for the document") {
    HttpServer server;
    server.serve("/feed", ok("<html><head><title>Request Rejected</title></head><body>ID 1</body></html>"));
    Fetching fetching;
    CHECK_THAT(expect<Failure>(fetching.fetch(server.url("/feed"))).message,
               StartsWith("answered with a check for robots (F5)"));
}

TEST_CASE("what is no good HTTP is a failure that says so") {
    struct Case {
        char const* bytes;
        char const* message;
    };
    auto const given = GENERATE(values<Case>({
        {"SSH-2.0-OpenSSH_9.2\r\n", "answered with something that is not HTTP: check the address"},
        {"HTTP/1.1 two hundred\r\n\r\n", "answered with something that is not HTTP: check the address"},
        {"", "closed the connection without an answer: it is tried again later"},
        {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
         "connection broke off before the document was complete: it is tried again later"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n",
         "connection broke off before the document was complete: it is tried again later"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n",
         "connection broke off before the document was complete: it is tried again later"},
        {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n<rss>",
         "sent a body that cannot be decompressed: the source must correct it"},
    }));
    INFO(given.bytes);
    HttpServer server;
    server.script("/feed", sending(given.bytes));
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/feed"))).message == given.message);
}

TEST_CASE("private addresses are refused however they are written") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    auto const* host = GENERATE("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]",
                                "[::ffff:127.0.0.1]", "0.0.0.0", "10.0.0.1", "169.254.169.254");
    INFO(host);
    Fetching fetching{fetch::Limits{}};
    auto const url = "http://" + std::string(host) + ":" + std::to_string(server.port()) + "/feed";
    CHECK_THAT(expect<Failure>(fetching.fetch(url)).message,
               Catch::Matchers::Contains("is no public address"));
    CHECK(server.hits() == 0);
}

TEST_CASE("private addresses are allowed where the operator says so") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    auto const outcome = fetching.fetch("http://localhost:" + std::to_string(server.port()) + "/feed");
    CHECK(expect<Document>(outcome).body == "<rss/>");
}

TEST_CASE("quirk 2: a host that refuses us is told with whom to speak") {
    HttpServer server;
    server.serve("/feed", status(403, "<html><title>Request Rejected</title></html>"));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"));
    CHECK_THAT(expect<Failure>(outcome).message, Catch::Contains("ask the publisher"));
}

TEST_CASE("quirk 54: an address that has gone stale is told to be looked up") {
    HttpServer server;
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/flwb/html/56/"));
    CHECK(expect<Failure>(outcome).status == 404);
    CHECK_THAT(expect<Failure>(outcome).message, Catch::Contains("look up where the source lives now"));
}
