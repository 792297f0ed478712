#include "fetch/fetching.hpp"
#include "fetch/host_queue.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::test;
using fetch::Document;
using fetch::Failure;
using fetch::HostQueue;

namespace {

/// Runs the loop until the server has seen so many requests in all.
void run_until_hits(Fetching& fetching, HttpServer const& server, int count) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (server.hits() < count && std::chrono::steady_clock::now() < until)
        fetching.io.run_for(std::chrono::milliseconds(5));
    REQUIRE(server.hits() >= count);
}

}  // namespace

TEST_CASE("the queue keeps the order of arrival") {
    HostQueue<int> queue(10, 10);
    queue.push("a", 1);
    queue.push("b", 2);
    queue.push("a", 3);
    CHECK(queue.start_next() == 1);
    CHECK(queue.start_next() == 2);
    CHECK(queue.start_next() == 3);
    CHECK_FALSE(queue.start_next());
}

TEST_CASE("a host with its share waits and holds up nobody") {
    HostQueue<int> queue(10, 1);
    queue.push("a", 1);
    queue.push("a", 2);
    queue.push("b", 3);
    CHECK(queue.start_next() == 1);
    CHECK(queue.start_next() == 3);
    CHECK_FALSE(queue.start_next());
    queue.finished("a");
    CHECK(queue.start_next() == 2);
}

TEST_CASE("no more run in all than may") {
    HostQueue<int> queue(2, 1);
    queue.push("a", 1);
    queue.push("b", 2);
    queue.push("c", 3);
    CHECK(queue.start_next() == 1);
    CHECK(queue.start_next() == 2);
    CHECK_FALSE(queue.start_next());
    queue.finished("b");
    CHECK(queue.start_next() == 3);
}

TEST_CASE("what waits can be taken out") {
    HostQueue<int> queue(0, 1);
    queue.push("a", 1);
    queue.push("b", 2);
    CHECK(queue.take_waiting().size() == 2);
    CHECK(queue.take_waiting().empty());
}

TEST_CASE("a host is asked one thing at a time") {
    HttpServer server;
    server.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    for (int i = 0; i < 8; ++i)
        fetching.start(server.url("/feed?" + std::to_string(i)));
    fetching.run();
    CHECK(server.hits() == 8);
    CHECK(server.most_at_once() == 1);
}

TEST_CASE("quirk 3: a host that is slow does not hold up another") {
    HttpServer slow;
    HttpServer quick;
    Gate gate;
    slow.serve("/feed", ok("<rss/>").behind(gate));
    quick.serve("/feed", ok("<rss/>"));
    Fetching fetching;
    // To the client 127.0.0.1 and localhost are two hosts.
    auto const other = "http://localhost:" + std::to_string(quick.port()) + "/feed";
    fetching.start(slow.url("/feed"));
    fetching.start(other);
    while (fetching.ended() == 0)
        fetching.io.run_one();
    CHECK(expect<Document>(fetching.outcome(other)).body == "<rss/>");
    gate.open();
    fetching.run();
    CHECK(fetching.ended() == 2);
}

TEST_CASE("as many transfers run at one time as may, and no more") {
    HttpServer server;
    Gate gate;
    server.serve("/feed", ok("<rss/>").behind(gate));
    auto limits = local_limits();
    limits.transfers = 3;
    limits.transfers_per_host = 10;
    Fetching fetching(limits);
    for (int i = 0; i < 6; ++i)
        fetching.start(server.url("/feed?" + std::to_string(i)));
    run_until_hits(fetching, server, 3);
    gate.open();
    fetching.run();
    CHECK(fetching.ended() == 6);
    CHECK(server.most_at_once() == 3);
}

TEST_CASE("two hundred sources are fetched") {
    HttpServer server;
    server.serve("/feed", ok(std::string(20'000, 'x')).gzipped());
    auto limits = local_limits();
    limits.transfers_per_host = 16;
    Fetching fetching(limits);
    for (int i = 0; i < 200; ++i)
        fetching.start(server.url("/feed?" + std::to_string(i)));
    fetching.run();
    CHECK(fetching.ended() == 200);
    for (int i = 0; i < 200; ++i) {
        auto const& outcome = fetching.outcome(server.url("/feed?" + std::to_string(i)));
        CHECK(expect<Document>(outcome).body.size() == 20'000);
    }
}

TEST_CASE("stopping ends what runs, what waits and what comes later") {
    HttpServer server;
    Gate gate;
    server.serve("/feed", ok("<rss/>").behind(gate));
    Fetching fetching;
    fetching.start(server.url("/feed?runs"));
    fetching.start(server.url("/feed?waits"));
    run_until_hits(fetching, server, 1);
    fetching.client->stop();
    fetching.start(server.url("/feed?later"));
    fetching.run();
    for (auto const* query : {"runs", "waits", "later"}) {
        INFO(query);
        auto const& outcome = fetching.outcome(server.url("/feed?" + std::string(query)));
        CHECK(expect<Failure>(outcome).message == "stopped");
    }
    CHECK(server.hits() == 1);
}

TEST_CASE("a client can go while transfers run and wait") {
    HttpServer server;
    Gate gate;
    server.serve("/feed", ok("<rss/>").behind(gate));
    auto limits = local_limits();
    limits.transfers_per_host = 4;
    Fetching fetching(limits);
    for (int i = 0; i < 8; ++i)
        fetching.start(server.url("/feed?" + std::to_string(i)));
    run_until_hits(fetching, server, 4);
    fetching.client.reset();
    fetching.run();
    CHECK(fetching.ended() == 0);
}

TEST_CASE("a client can go while a name is looked up") {
    Fetching fetching;
    fetching.start("http://gemeente.invalid/feed");
    fetching.io.poll();
    fetching.client.reset();
    fetching.run();
    CHECK(fetching.ended() == 0);
}
