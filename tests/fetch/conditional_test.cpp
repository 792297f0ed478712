#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::test;
using namespace std::chrono_literals;
using fetch::Document;
using fetch::NotModified;

namespace {

Validators const both{"W/\"v1\"", "Fri, 22 May 2026 07:59:00 GMT"};

}  // namespace

TEST_CASE("a document comes with its body, type, address and validators") {
    HttpServer server;
    server.serve("/feed",
                 ok("<rss/>", "text/xml; charset=utf-8").with_validators(both.etag, both.last_modified));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"));
    auto const& document = expect<Document>(outcome);
    CHECK(document.body == "<rss/>");
    CHECK(document.content_type == "text/xml; charset=utf-8");
    CHECK(document.final_url == server.url("/feed"));
    CHECK(document.validators == both);
    CHECK_FALSE(document.moved_to);
    CHECK_FALSE(document.max_age);
}

TEST_CASE("validators are sent back byte for byte") {
    HttpServer server;
    server.serve("/feed", not_modified());
    Fetching fetching;
    // Neither a quoted tag nor a date in the right form, as some servers send them.
    auto const outcome = fetching.fetch(server.url("/feed"), {"abc--gzip", "2026-05-22 07:59:00"});
    CHECK(expect<NotModified>(outcome).validators == Validators{"abc--gzip", "2026-05-22 07:59:00"});
    auto const request = server.last_request("/feed");
    CHECK(request.header("If-None-Match") == "abc--gzip");
    CHECK(request.header("If-Modified-Since") == "2026-05-22 07:59:00");
}

TEST_CASE("a first request is unconditional") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"));
    expect<Document>(outcome);
    auto const request = server.last_request("/feed");
    CHECK_FALSE(request.has("If-None-Match"));
    CHECK_FALSE(request.has("If-Modified-Since"));
}

TEST_CASE("a request says who asks and nothing that tells more") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>").with("Set-Cookie", "visitor=1"));
    Fetching fetching;
    expect<Document>(fetching.fetch(server.url("/feed?b=2&a=1")));
    expect<Document>(fetching.fetch(server.url("/feed?b=2&a=1")));
    auto const request = server.last_request("/feed");
    CHECK(request.method == "GET");
    CHECK(request.target == "/feed?b=2&a=1");
    CHECK(request.header("User-Agent") == "Belleman/test (+https://belleman.example)");
    CHECK(request.header("Accept-Encoding").find("gzip") != std::string::npos);
    for (auto const* unwanted : {"Cookie", "Referer", "Cache-Control", "Pragma"}) {
        INFO(unwanted);
        CHECK_FALSE(request.has(unwanted));
    }
}

TEST_CASE("what one fetch gave makes the next one conditional") {
    HttpServer server;
    server.serve_in_turn("/feed",
                         {ok("<rss/>").with_validators(both.etag, both.last_modified), not_modified()});
    Fetching fetching;
    auto const first = fetching.fetch(server.url("/feed"));
    auto const second = fetching.fetch(server.url("/feed"), expect<Document>(first).validators);
    CHECK(expect<NotModified>(second).validators == both);
    CHECK(server.last_request("/feed").header("If-None-Match") == both.etag);
    CHECK(server.last_request("/feed").header("If-Modified-Since") == both.last_modified);
}

TEST_CASE("a validator that could break out of its header is not sent") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    expect<Document>(fetching.fetch(server.url("/feed"), {"\"v1\"\r\nCookie: visitor=1", ""}));
    CHECK_FALSE(server.last_request("/feed").has("Cookie"));
    CHECK_FALSE(server.last_request("/feed").has("If-None-Match"));
}

TEST_CASE("scheme and host are read in any case") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    auto const outcome = fetching.fetch("HTTP://LocalHost:" + std::to_string(server.port()) + "/feed");
    CHECK(expect<Document>(outcome).body == "<rss/>");
}

TEST_CASE("a document with one validator has only that one") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>").with_validators("\"v2\"", ""));
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"), both);
    CHECK(expect<Document>(outcome).validators == Validators{"\"v2\"", ""});
}

TEST_CASE("a compressed document arrives decompressed") {
    HttpServer server;
    server.serve("/feed", ok("<rss>De gemeenteraad vergadert.</rss>").gzipped());
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/feed"));
    CHECK(expect<Document>(outcome).body == "<rss>De gemeenteraad vergadert.</rss>");
}

TEST_CASE("a body arrives whole however it is framed") {
    HttpServer server;
    auto const feed = ok(std::string(20'000, 'x'));
    server.serve("/chunked", feed.chunked());
    server.serve("/until-close", feed.until_close());
    Fetching fetching;
    for (auto const* target : {"/chunked", "/until-close"}) {
        INFO(target);
        auto const outcome = fetching.fetch(server.url(target));
        CHECK(expect<Document>(outcome).body == feed.body);
    }
}

TEST_CASE("an answer in HTTP/1.0 is read") {
    HttpServer server;
    server.script("/old", [](SeenRequest const&, Connection& connection) {
        connection.send("HTTP/1.0 200 OK\r\nETag: \"oud\"\r\n\r\n<rss/>");
        return false;
    });
    Fetching fetching;
    auto const outcome = fetching.fetch(server.url("/old"));
    CHECK(expect<Document>(outcome).body == "<rss/>");
    CHECK(expect<Document>(outcome).validators.etag == "\"oud\"");
}

TEST_CASE("how long a document stays fresh is told") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>").with("Cache-Control", "public, max-age=600"));
    server.serve("/same", not_modified().with("Cache-Control", "max-age=900"));
    Fetching fetching;
    CHECK(expect<Document>(fetching.fetch(server.url("/feed"))).max_age == 600s);
    CHECK(expect<NotModified>(fetching.fetch(server.url("/same"), both)).max_age == 900s);
}
