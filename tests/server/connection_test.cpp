// What a connection makes of the bytes that come in, good and bad.

#include "server/raw_client.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <future>
#include <memory>
#include <stdexcept>
#include <vector>

using namespace belleman::server;
using namespace belleman::server::testing;
using namespace std::chrono_literals;

namespace {

Handler hello() {
    return always(represent("text/plain", "Hear ye", std::nullopt));
}

/// Answers with what it was asked.
boost::asio::awaitable<Response> echo(Request request) {
    std::string text = request.path;
    for (auto const& [name, value] : request.query)
        text += fmt::format(" {}={}", name, value);
    if (!request.accept.empty()) text += fmt::format(" accept:{}", request.accept);
    Response response;
    response.representation = represent("text/plain", text, std::nullopt);
    co_return response;
}

Limits patient_for(std::chrono::milliseconds time) {
    Limits limits;
    limits.read_timeout = time;
    limits.idle_timeout = time;
    return limits;
}

}  // namespace

TEST_CASE("the handler gets the decoded request") {
    RunningServer const running{echo};
    RawClient client{running.port};
    auto const fields = "Accept: text/html\r\nAccept: */*;q=0.1\r\n";
    CHECK(client.exchange(get("/a%20b/../c?x=1&y=%C3%A9", fields)).body ==
          "/c x=1 y=é accept:text/html, */*;q=0.1");
    CHECK(client.exchange(get("http://elders.example/pad?x=1")).body == "/pad x=1");
}

TEST_CASE("a request may come byte by byte") {
    RunningServer const running{echo};
    RawClient client{running.port};
    for (char const byte : get("/langzaam"))
        client.send({&byte, 1});
    CHECK(client.receive().body == "/langzaam");
}

TEST_CASE("pipelined requests are answered in order") {
    RunningServer const running{echo};
    RawClient client{running.port};
    std::string requests;
    for (int number = 0; number < 200; ++number)
        requests += get(fmt::format("/{}", number));
    client.send(requests);
    for (int number = 0; number < 200; ++number)
        CHECK(client.receive().body == fmt::format("/{}", number));
}

TEST_CASE("an empty line before a request is ignored") {
    RunningServer const running{echo};
    RawClient client{running.port};
    client.send(get("/een"));
    CHECK(client.receive().body == "/een");
    CHECK(client.exchange("\r\n" + get("/twee")).body == "/twee");
}

TEST_CASE("HTTP/1.0 needs no Host and closes unless it asks to stay") {
    RunningServer const running{hello()};
    RawClient leaving{running.port};
    auto const response = leaving.exchange("GET / HTTP/1.0\r\n\r\n");
    CHECK(response.status == 200);
    CHECK(response.version == "HTTP/1.0");
    CHECK(leaving.is_closed());

    RawClient staying{running.port};
    auto const request = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    CHECK(staying.exchange(request).field("connection") == "keep-alive");
    CHECK(staying.exchange(request).status == 200);
}

TEST_CASE("Connection: close is obeyed") {
    RunningServer const running{hello()};
    RawClient client{running.port};
    CHECK(client.exchange(get("/", "Connection: close\r\n")).field("connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("other methods are told what is allowed and the connection stays") {
    RunningServer const running{hello()};
    RawClient client{running.port};
    for (auto const* method : {"DELETE", "TRACE", "BREW"}) {
        auto const response = client.exchange(get("/", {}, method));
        CHECK(response.status == 405);
        CHECK(response.field("allow") == "GET, HEAD, OPTIONS");
    }
    auto const post = client.exchange(get("/", "Content-Length: 0\r\n", "POST"));
    CHECK(post.status == 405);
    CHECK(client.exchange(get("/")).status == 200);
}

TEST_CASE("OPTIONS says what is allowed, also to a page of another origin") {
    RunningServer const running{hello()};
    RawClient client{running.port};
    for (auto const* target : {"/", "*"}) {
        auto const response = client.exchange(get(target, "Origin: https://intranet.example\r\n", "OPTIONS"));
        CHECK(response.status == 204);
        CHECK(response.field("allow") == "GET, HEAD, OPTIONS");
        CHECK(response.field("access-control-allow-origin") == "*");
        CHECK(response.field("access-control-allow-methods") == "GET, HEAD, OPTIONS");
        CHECK_FALSE(response.has("content-length"));
    }
    CHECK(client.exchange(get("/")).status == 200);
}

TEST_CASE("a body with GET is thrown away") {
    RunningServer const running{echo};
    RawClient client{running.port};
    client.send(get("/een", "Content-Length: 5\r\n") + "hallo" + get("/twee"));
    CHECK(client.receive().body == "/een");
    CHECK(client.receive().body == "/twee");
    client.send(get("/drie", "Transfer-Encoding: chunked\r\n") + "3\r\nabc\r\n0\r\n\r\n" + get("/vier"));
    CHECK(client.receive().body == "/drie");
    CHECK(client.receive().body == "/vier");
}

TEST_CASE("a body that is not read ends the connection after the answer") {
    RunningServer const running{hello()};
    RawClient client{running.port};
    client.send(get("/", "Content-Length: 5\r\n", "POST") + "hallo");
    auto const response = client.receive();
    CHECK(response.status == 405);
    CHECK(response.field("connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("a client that waits for 100-continue gets its answer instead") {
    RunningServer const running{hello()};
    RawClient client{running.port};
    auto const response = client.exchange(get("/", "Expect: 100-continue\r\nContent-Length: 5\r\n"));
    CHECK(response.status == 200);
    CHECK(response.field("connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("bad requests get the right answer and end the connection") {
    RunningServer const running{hello()};
    std::string const long_value(20'000, 'x');
    struct Row {
        std::string request;
        int status;
    };
    std::vector<Row> const rows{
        {"GET / HTTP/1.1\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"GET /\r\n\r\n", 400},
        {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS?\r\n\r\n", 400},
        {"\r\n\r\n\r\n\r\nzomaar wat\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n", 400},
        {"GET / HTTP/1.1\r\nHost: a\r\nName : x\r\n\r\n", 400},
        {get("/", "Content-Length: 5\r\nContent-Length: 6\r\n") + "hallo", 400},
        {get("/", "Content-Length: -5\r\n"), 400},
        {get("/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
        {get("/", "Transfer-Encoding: zomaar\r\n"), 400},
        {get("/", "Transfer-Encoding: chunked, gzip\r\n"), 400},
        {get("/", "Transfer-Encoding: chunked, chunked\r\n"), 400},
        {get("/", "Transfer-Encoding: gzip, chunked\r\n"), 501},
        {"GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {get("/", "Transfer-Encoding: chunked\r\n") + "geen getal\r\n", 400},
        {get("/", "Expect: een wonder\r\n"), 417},
        {get("/", "Content-Length: 10000000\r\n"), 413},
        {get("/", "Transfer-Encoding: chunked\r\n") + "ffffff\r\n" + std::string(200'000, 'x'), 413},
        {get("/", fmt::format("X-Long: {}\r\n", long_value)), 431},
        {get(fmt::format("/{}", long_value)), 414},
        {get(fmt::format("/{}", std::string(5'000, 'x'))), 414},
        {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
    };
    for (auto const& row : rows) {
        CAPTURE(row.request.substr(0, 100));
        RawClient client{running.port};
        auto const response = client.exchange(row.request);
        CHECK(response.status == row.status);
        // HTTP/1.0 closes without saying so.
        CHECK(response.field("connection") == (response.version == "HTTP/1.0" ? "(none)" : "close"));
        CHECK(response.field("content-type") == "text/plain; charset=utf-8");
        CHECK(response.field("cache-control") == "no-store");
        CHECK(response.body.size() > 10);
        CHECK(client.is_closed());
    }
}

TEST_CASE("an address that cannot be read is refused and the connection stays") {
    RunningServer const running{echo};
    RawClient client{running.port};
    for (auto const* target : {"/%zz", "/%00", "/?x=%ff", "/%c3"}) {
        CAPTURE(target);
        auto const response = client.exchange(get(target));
        CHECK(response.status == 400);
        CHECK_THAT(response.body, Catch::StartsWith("The address cannot be read: "));
    }
    CHECK(client.exchange(get("/goed")).body == "/goed");
}

TEST_CASE("a request that never ends is cut off") {
    RunningServer const running{hello(), patient_for(30ms)};
    RawClient silent{running.port};
    RawClient slow{running.port};
    slow.send("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    CHECK(slow.is_closed());
    CHECK(silent.is_closed());
}

TEST_CASE("a connection that stays idle is closed") {
    auto limits = patient_for(30ms);
    limits.read_timeout = 10s;
    RunningServer const running{hello(), limits};
    RawClient client{running.port};
    CHECK(client.exchange(get("/")).status == 200);
    CHECK(client.is_closed());
}

TEST_CASE("an exception of the handler becomes a 500 and a line for the log") {
    std::promise<std::string> reported;
    RunningServer const running{[](Request request) -> boost::asio::awaitable<Response> {
                                    if (request.path == "/stuk")
                                        throw std::runtime_error{"the database is gone"};
                                    co_return refuse(404, "There is nothing here.");
                                },
                                {},
                                [&](std::string const& problem) { reported.set_value(problem); }};
    RawClient client{running.port};
    auto const response = client.exchange(get("/stuk"));
    CHECK(response.status == 500);
    CHECK_THAT(response.body, !Catch::Contains("database"));
    CHECK(reported.get_future().get() == "answering /stuk failed: the database is gone");
    CHECK(client.exchange(get("/")).status == 404);
}

TEST_CASE("a handler that gives nothing is an error too") {
    RunningServer const running{[](Request) -> boost::asio::awaitable<Response> { co_return Response{}; }};
    RawClient client{running.port};
    CHECK(client.exchange(get("/")).status == 500);
}

TEST_CASE("a hundred connections are served at once") {
    RunningServer running{echo};
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int number = 0; number < 100; ++number) {
        clients.push_back(std::make_unique<RawClient>(running.port));
        clients.back()->send(get(fmt::format("/{}", number)));
    }
    for (int number = 0; number < 100; ++number) {
        CHECK(clients.at(static_cast<std::size_t>(number))->receive().body == fmt::format("/{}", number));
    }
    CHECK(running.counters().connections == 100);
}

TEST_CASE("a connection over the limit is told so") {
    Limits limits;
    limits.connections = 1;
    RunningServer running{hello(), limits};
    RawClient first{running.port};
    CHECK(first.exchange(get("/")).status == 200);
    RawClient second{running.port};
    auto const response = second.receive();
    CHECK(response.status == 503);
    CHECK(response.body == "Too many connections at once. Try again shortly.\n");
    CHECK(second.is_closed());
    CHECK(running.counters().refused_connections == 1);
    CHECK(first.exchange(get("/")).status == 200);
}

TEST_CASE("a client that goes away in the middle of an answer disturbs nobody") {
    int problems = 0;
    RunningServer running{always(represent("text/plain", std::string(20'000'000, 'x'), std::nullopt)),
                          {},
                          [&](std::string const&) { ++problems; }};
    {
        RawClient leaving{running.port};
        leaving.send(get("/"));
        leaving.reset();
    }
    RawClient client{running.port};
    CHECK(client.exchange(get("/", {}, "HEAD"), Body::none).status == 200);
    running.on_thread([&](Server&) { CHECK(problems == 0); });
}

TEST_CASE("a large answer arrives whole") {
    std::string body(3'000'000, 'x');
    body.back() = 'y';
    RunningServer const running{always(represent("text/plain", body, std::nullopt))};
    RawClient client{running.port};
    CHECK((client.exchange(get("/")).body == body));
}

TEST_CASE("answers are counted by kind") {
    RunningServer running{hello()};
    RawClient client{running.port};
    client.exchange(get("/"));
    client.exchange(get("/", "If-None-Match: *\r\n"));
    client.exchange(get("/%zz"));
    auto const counters = running.counters();
    CHECK(counters.requests == 3);
    CHECK(counters.status_2xx == 1);
    CHECK(counters.status_304 == 1);
    CHECK(counters.status_4xx == 1);
    CHECK(counters.status_5xx == 0);
}
