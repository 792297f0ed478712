// What goes over the wire for a representation: forms, conditions, fields.

#include "server/raw_client.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace belleman;
using namespace belleman::server;
using namespace belleman::server::testing;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<Representation const> feed() {
    return represent("application/atom+xml; charset=utf-8", std::string(5'000, 'a'),
                     std::chrono::sys_days{2026y / 5 / 22} + 8h,
                     {{"Cache-Control", "public, max-age=60"},
                      {"Vary", "Accept"},
                      {"Content-Language", "nl"},
                      {"Content-Location", "/feed.atom"},
                      {"Access-Control-Allow-Origin", "*"}});
}

constexpr char const* gzip = "Accept-Encoding: gzip\r\n";

}  // namespace

TEST_CASE("a plain answer has every field that caches and clients need") {
    RunningServer const running{always(feed())};
    RawClient client{running.port};
    auto const response = client.exchange(get("/feed"));
    CHECK(response.status == 200);
    CHECK(response.version == "HTTP/1.1");
    CHECK(response.body == std::string(5'000, 'a'));
    CHECK(response.field("content-type") == "application/atom+xml; charset=utf-8");
    CHECK(response.field("content-length") == "5000");
    CHECK(response.field("content-encoding") == "(none)");
    CHECK(response.field("etag") == feed()->etag);
    CHECK(response.field("last-modified") == "Fri, 22 May 2026 08:00:00 GMT");
    CHECK(response.field("cache-control") == "public, max-age=60");
    CHECK(response.field("vary") == "Accept, Accept-Encoding");
    CHECK(response.field("date") == to_http_date(running.clock.now()));
    CHECK(response.field("access-control-allow-origin") == "*");
    CHECK(response.field("connection") == "(none)");
}

TEST_CASE("the gzip form has its own ETag and length") {
    RunningServer const running{always(feed())};
    RawClient client{running.port};
    auto const response = client.exchange(get("/feed", gzip));
    auto const representation = feed();
    CHECK(response.body == representation->gzip);
    CHECK(response.field("content-encoding") == "gzip");
    CHECK(response.field("content-length") == std::to_string(representation->gzip.size()));
    auto expected = representation->etag;
    expected.insert(expected.size() - 1, "-gzip");
    CHECK(response.field("etag") == expected);
    CHECK(response.field("vary") == "Accept, Accept-Encoding");
}

TEST_CASE("an answer that is not worth compressing is sent plainly to everybody") {
    RunningServer const running{always(represent("text/plain", "Hear ye", std::nullopt))};
    RawClient client{running.port};
    auto const response = client.exchange(get("/", gzip));
    CHECK(response.body == "Hear ye");
    CHECK(response.field("content-encoding") == "(none)");
    CHECK(response.field("vary") == "Accept-Encoding");
    CHECK(response.field("last-modified") == "(none)");
}

TEST_CASE("HEAD gives the fields of GET without the body") {
    RunningServer const running{always(feed())};
    RawClient client{running.port};
    for (std::string_view const fields : {"", gzip}) {
        auto const whole = client.exchange(get("/feed", fields));
        auto const head = client.exchange(get("/feed", fields, "HEAD"), Body::none);
        CHECK(head.status == 200);
        CHECK(head.headers == whole.headers);
    }
    CHECK(client.exchange(get("/feed")).status == 200);  // nothing of a body was left in between
}

TEST_CASE("304 follows the form that would be sent") {
    RunningServer const running{always(feed())};
    RawClient client{running.port};
    auto const plain = feed()->etag;
    auto compressed = plain;
    compressed.insert(compressed.size() - 1, "-gzip");
    struct Row {
        std::string fields;
        int status;
    };
    std::vector<Row> const rows{
        {fmt::format("If-None-Match: {}\r\n", plain), 304},
        {fmt::format("If-None-Match: {}\r\n", compressed), 200},
        {fmt::format("If-None-Match: {}\r\nAccept-Encoding: gzip\r\n", plain), 200},
        {fmt::format("If-None-Match: {}\r\nAccept-Encoding: gzip\r\n", compressed), 304},
        {fmt::format("If-None-Match: W/{}\r\n", plain), 304},
        {fmt::format("If-None-Match: \"x\"\r\nIf-None-Match: {}\r\n", plain), 304},
        {"If-None-Match: *\r\n", 304},
        {"If-None-Match: \"x\"\r\nIf-Modified-Since: Fri, 22 May 2026 08:00:00 GMT\r\n", 200},
        {"If-Modified-Since: Fri, 22 May 2026 08:00:00 GMT\r\n", 304},
        {"If-Modified-Since: Fri, 22 May 2026 07:00:00 GMT\r\n", 200},
        {"If-Match: \"x\"\r\n", 412},
    };
    for (auto const& row : rows) {
        CAPTURE(row.fields);
        CHECK(client.exchange(get("/feed", row.fields)).status == row.status);
        CHECK(client.exchange(get("/feed", row.fields, "HEAD"), Body::none).status == row.status);
    }
}

TEST_CASE("304 says what a cache needs and nothing of a content") {
    RunningServer const running{always(feed())};
    RawClient client{running.port};
    auto const response = client.exchange(get("/feed", "If-None-Match: *\r\n"));
    CHECK(response.status == 304);
    CHECK(response.field("etag") == feed()->etag);
    CHECK(response.field("last-modified") == "Fri, 22 May 2026 08:00:00 GMT");
    CHECK(response.field("cache-control") == "public, max-age=60");
    CHECK(response.field("vary") == "Accept, Accept-Encoding");
    CHECK(response.field("content-location") == "/feed.atom");
    CHECK(response.field("access-control-allow-origin") == "*");
    CHECK(response.has("date"));
    CHECK_FALSE(response.has("content-type"));
    CHECK_FALSE(response.has("content-language"));
    CHECK_FALSE(response.has("content-length"));
    CHECK(client.exchange(get("/feed")).status == 200);
}

TEST_CASE("conditions do not turn an error into 304") {
    RunningServer const running{
        [](Request) -> boost::asio::awaitable<Response> { co_return refuse(404, "There is no such page."); }};
    RawClient client{running.port};
    auto const response = client.exchange(get("/", "If-None-Match: *\r\n"));
    CHECK(response.status == 404);
    CHECK(response.field("cache-control") == "no-store");
    CHECK_FALSE(response.has("etag"));
    CHECK_FALSE(response.has("vary"));
}
