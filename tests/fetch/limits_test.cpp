#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::test;
using namespace std::chrono_literals;
using fetch::Document;
using fetch::Failure;

namespace {

fetch::Limits small_documents() {
    auto limits = local_limits();
    limits.bytes = 10'000;
    return limits;
}

constexpr auto too_long = "sent more than 10000 bytes: raise polling.max_bytes if that is right";

}  // namespace

TEST_CASE("a document that announces too many bytes is not fetched") {
    HttpServer server;
    server.serve("/long", ok(std::string(10'001, 'x')));
    Fetching fetching(small_documents());
    CHECK(expect<Failure>(fetching.fetch(server.url("/long"))).message == too_long);
}

TEST_CASE("quirk 7: a document that turns out too long is broken off") {
    HttpServer server;
    server.serve("/long", ok(std::string(10'001, 'x')).chunked());
    Fetching fetching(small_documents());
    CHECK(expect<Failure>(fetching.fetch(server.url("/long"))).message == too_long);
}

TEST_CASE("a document of exactly the largest size is fetched") {
    HttpServer server;
    server.serve("/plain", ok(std::string(10'000, 'x')));
    server.serve("/gzip", ok(std::string(10'000, 'x')).gzipped().chunked());
    Fetching fetching(small_documents());
    CHECK(expect<Document>(fetching.fetch(server.url("/plain"))).body.size() == 10'000);
    CHECK(expect<Document>(fetching.fetch(server.url("/gzip"))).body.size() == 10'000);
}

TEST_CASE("a few compressed bytes cannot become a document that is too long") {
    HttpServer server;
    auto const bomb = ok(std::string(8 * 1024 * 1024, ' ')).gzipped();
    REQUIRE(bomb.body.size() < 10'000);
    server.serve("/bomb", bomb);
    Fetching fetching(small_documents());
    CHECK(expect<Failure>(fetching.fetch(server.url("/bomb"))).message == too_long);
}

TEST_CASE("a body without end is broken off") {
    HttpServer server;
    server.script("/endless", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
        std::string const part(4096, 'x');
        while (connection.send(part)) {
        }
        return false;
    });
    Fetching fetching(small_documents());
    CHECK(expect<Failure>(fetching.fetch(server.url("/endless"))).message == too_long);
}

TEST_CASE("an error page without end is broken off and the error told") {
    HttpServer server;
    server.script("/endless", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 500 Fault\r\n\r\n");
        std::string const part(4096, 'x');
        while (connection.send(part)) {
        }
        return false;
    });
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/endless"))).status == 500);
}

TEST_CASE("a header without end is broken off") {
    HttpServer server;
    server.script("/endless", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\n");
        while (connection.send("X-More: and more\r\n")) {
        }
        return false;
    });
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/endless"))).message ==
          "sent a header without end: the source must correct it");
}

TEST_CASE("a header line without end is broken off") {
    HttpServer server;
    server.script("/endless", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\nX-Long: ");
        std::string const part(4096, 'x');
        while (connection.send(part)) {
        }
        return false;
    });
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/endless"))).message ==
          "sent a header without end: the source must correct it");
}

TEST_CASE("interim responses without end are broken off") {
    HttpServer server;
    server.script("/endless", [](SeenRequest const&, Connection& connection) {
        while (connection.send("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n")) {
        }
        return false;
    });
    Fetching fetching;
    CHECK(expect<Failure>(fetching.fetch(server.url("/endless"))).message ==
          "sent a header without end: the source must correct it");
}

TEST_CASE("quirk 3: a source that does not answer is given up") {
    HttpServer server;
    Gate gate;
    server.serve("/silent", ok("<rss/>").behind(gate));
    auto limits = local_limits();
    limits.timeout = 200ms;
    Fetching fetching(limits);
    CHECK(expect<Failure>(fetching.fetch(server.url("/silent"))).message ==
          "took longer than 200 ms: raise polling.timeout if the source is that slow");
}

TEST_CASE("a source that sends byte by byte does not get more time") {
    HttpServer server;
    server.script("/drip", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
        while (connection.pause(5ms) && connection.send("x")) {
        }
        return false;
    });
    auto limits = local_limits();
    limits.timeout = 200ms;
    Fetching fetching(limits);
    CHECK(expect<Failure>(fetching.fetch(server.url("/drip"))).message ==
          "took longer than 200 ms: raise polling.timeout if the source is that slow");
}

TEST_CASE("a source that stays too slow is given up before its time is over") {
    HttpServer server;
    server.script("/slow", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\n\r\nx");
        connection.wait_for_close();
        return false;
    });
    auto limits = local_limits();
    limits.low_speed_time = 1s;  // libcurl measures in whole seconds
    Fetching fetching(limits);
    CHECK(expect<Failure>(fetching.fetch(server.url("/slow"))).message ==
          "slower than 50 bytes a second for 1 s: it is tried again later");
}
