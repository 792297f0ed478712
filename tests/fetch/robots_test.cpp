#include "fetch/fetching.hpp"
#include "support/http_server.hpp"

using namespace belleman;
using namespace belleman::test;
using namespace std::chrono_literals;

namespace {

fetch::Limits with_robots() {
    auto limits = local_limits();
    limits.robots = true;
    return limits;
}

Response robots_txt(std::string body) {
    return ok(std::move(body), "text/plain");
}

}  // namespace

TEST_CASE("quirk 9: an address that robots.txt forbids is not fetched, and the message names the rule") {
    HttpServer server;
    server.serve("/robots.txt", robots_txt("User-agent: *\nDisallow: /rss\n"));
    server.serve("/rss/nieuws", ok("<rss/>"));
    Fetching fetching(with_robots());
    auto const outcome = fetching.fetch(server.url("/rss/nieuws"));
    auto const& failure = expect<fetch::Failure>(outcome);
    CHECK(failure.status == 0);
    CHECK_THAT(failure.message, Catch::StartsWith(server.url("/robots.txt")));
    CHECK_THAT(failure.message, Catch::Contains("line 2: \"Disallow: /rss\""));
    CHECK_THAT(failure.message, Catch::Contains("polling.robots"));
    CHECK(server.hits("/rss/nieuws") == 0);
}

TEST_CASE("quirk 9: the page of a host may be allowed though its feed is not") {
    HttpServer server;
    server.serve("/robots.txt", robots_txt("User-agent: *\nDisallow: /rss\n"));
    server.serve("/nieuws", ok("<html></html>", "text/html"));
    Fetching fetching(with_robots());
    expect<fetch::Document>(fetching.fetch(server.url("/nieuws")));
}

TEST_CASE("the query of an address is held against robots.txt, too") {
    HttpServer server;
    server.serve("/robots.txt", robots_txt("User-agent: Belleman\nDisallow: /*?pagina=\n"));
    server.serve("/nieuws", ok("<rss/>"));
    Fetching fetching(with_robots());
    expect<fetch::Document>(fetching.fetch(server.url("/nieuws")));
    expect<fetch::Failure>(fetching.fetch(server.url("/nieuws?pagina=2")));
}

TEST_CASE("robots.txt is asked for once for all sources of a host, and again the next day") {
    HttpServer server;
    server.serve("/robots.txt", robots_txt("User-agent: *\nDisallow: /x\n"));
    for (char const* target : {"/a", "/b", "/c"})
        server.serve(target, ok("<rss/>"));
    Fetching fetching(with_robots());
    for (char const* target : {"/a", "/b", "/c"})
        fetching.start(server.url(target));
    fetching.run();
    CHECK(fetching.ended() == 3);
    CHECK(server.hits("/robots.txt") == 1);

    fetching.clock.advance(23h);
    static_cast<void>(fetching.fetch(server.url("/x")));
    CHECK(server.hits("/robots.txt") == 1);
    server.serve("/robots.txt", robots_txt(""));
    server.serve("/x", ok("<rss/>"));
    fetching.clock.advance(2h);
    expect<fetch::Document>(fetching.fetch(server.url("/x")));
    CHECK(server.hits("/robots.txt") == 2);
}

TEST_CASE("a host without robots.txt, or with an empty one, allows everything") {
    auto const answer = GENERATE(404, 403, 410, 200);
    HttpServer server;
    server.serve("/robots.txt", status(answer));
    server.serve("/a", ok("<rss/>"));
    Fetching fetching(with_robots());
    CAPTURE(answer);
    expect<fetch::Document>(fetching.fetch(server.url("/a")));
}

TEST_CASE("while robots.txt cannot be had nothing is fetched, and it is asked for again after ten minutes") {
    HttpServer server;
    server.serve_in_turn("/robots.txt", {status(500), robots_txt("")});
    server.serve("/a", ok("<rss/>"));
    Fetching fetching(with_robots());
    auto const first = fetching.fetch(server.url("/a"));
    CHECK_THAT(expect<fetch::Failure>(first).message, Catch::StartsWith("robots.txt: HTTP 500"));
    fetching.clock.advance(9min);
    expect<fetch::Failure>(fetching.fetch(server.url("/a")));
    CHECK(server.hits("/a") == 0);
    fetching.clock.advance(2min);
    expect<fetch::Document>(fetching.fetch(server.url("/a")));
}

TEST_CASE("what robots.txt said holds on while it cannot be had") {
    HttpServer server;
    server.serve_in_turn("/robots.txt", {robots_txt("User-agent: *\nDisallow: /x\n"), status(500)});
    server.serve("/a", ok("<rss/>"));
    Fetching fetching(with_robots());
    expect<fetch::Document>(fetching.fetch(server.url("/a")));
    fetching.clock.advance(25h);
    expect<fetch::Document>(fetching.fetch(server.url("/a")));
    expect<fetch::Failure>(fetching.fetch(server.url("/x")));
}

TEST_CASE("a robots.txt that leads nowhere allows nothing") {
    HttpServer server;
    server.serve("/robots.txt", redirect(302, "http://127.0.0.1:1/robots.txt"));
    server.serve("/a", ok("<rss/>"));
    Fetching fetching(with_robots());
    expect<fetch::Failure>(fetching.fetch(server.url("/a")));
    CHECK(server.hits("/a") == 0);
}

TEST_CASE("a host that asks to wait before its robots.txt is given that time") {
    HttpServer server;
    server.serve("/robots.txt", status(429).with("Retry-After", "600"));
    Fetching fetching(with_robots());
    auto const outcome = fetching.fetch(server.url("/a"));
    CHECK(expect<fetch::AskedToWait>(outcome).retry_after == 600s);
}

TEST_CASE("a client that goes away while robots.txt is awaited leaves nothing behind") {
    HttpServer server;
    Gate const gate;
    server.serve("/robots.txt", robots_txt("").behind(gate));
    Fetching fetching(with_robots());
    fetching.start(server.url("/a"));
    fetching.start(server.url("/b"));
    while (!server.hits("/robots.txt"))
        fetching.io.run_one_for(10ms);
    fetching.client.reset();
    fetching.run();
    CHECK(server.hits("/a") + server.hits("/b") == 0);
}

TEST_CASE("a client that is stopped while robots.txt is awaited tells everybody who waits") {
    HttpServer server;
    Gate const gate;
    server.serve("/robots.txt", robots_txt("").behind(gate));
    Fetching fetching(with_robots());
    fetching.start(server.url("/a"));
    fetching.start(server.url("/b"));
    while (!server.hits("/robots.txt"))
        fetching.io.run_one_for(10ms);
    fetching.client->stop();
    fetching.run();
    CHECK(fetching.ended() == 2);
}
