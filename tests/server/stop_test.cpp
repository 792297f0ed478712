#include "server/raw_client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <catch2/catch.hpp>

#include <future>

using namespace belleman::server;
using namespace belleman::server::testing;
using namespace std::chrono_literals;

namespace {

/// An answer that says when it has begun and comes when it is let go.
struct Gate {
    explicit Gate(boost::asio::io_context& io) : opened{io, boost::asio::steady_timer::time_point::max()} {}

    boost::asio::awaitable<Response> answer() {
        begun.set_value();
        boost::system::error_code ignored;
        co_await opened.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
        Response response;
        response.representation = represent("text/plain", "At last", std::nullopt);
        co_return response;
    }

    std::promise<void> begun;
    boost::asio::steady_timer opened;
};

struct GatedServer {
    GatedServer() : running{[this](Request const&) { return gate->answer(); }} {
        gate = std::make_unique<Gate>(running.io);
    }
    std::future<void> stop(std::chrono::milliseconds grace) {
        return boost::asio::co_spawn(running.io, running.server.stop(grace), boost::asio::use_future);
    }
    RunningServer running;
    std::unique_ptr<Gate> gate;  // after the server: its timer belongs to the server's loop
};

}  // namespace

TEST_CASE("an answer that is under way is finished before the server stops") {
    GatedServer it;
    RawClient idle{it.running.port};
    RawClient busy{it.running.port};
    busy.send(get("/"));
    it.gate->begun.get_future().wait();

    auto stopped = it.stop(10s);
    CHECK(idle.is_closed());
    CHECK(stopped.wait_for(0s) == std::future_status::timeout);
    it.running.on_thread([&](Server&) { it.gate->opened.cancel(); });
    auto const response = busy.receive();
    CHECK(response.body == "At last");
    CHECK(response.field("connection") == "close");
    CHECK(busy.is_closed());
    busy.reset();
    stopped.wait();
    CHECK(it.running.counters().connections == 0);
}

TEST_CASE("after the grace nobody is waited for") {
    GatedServer it;
    RawClient busy{it.running.port};
    busy.send(get("/"));
    it.gate->begun.get_future().wait();
    it.stop(10ms).wait();
    CHECK(busy.is_closed());
    it.running.on_thread([&](Server&) { it.gate->opened.cancel(); });
}

TEST_CASE("a server that stops accepts nobody") {
    RunningServer running{always(represent("text/plain", "Hear ye", std::nullopt))};
    boost::asio::co_spawn(running.io, running.server.stop(10s), boost::asio::use_future).wait();
    CHECK_THROWS_AS(RawClient{running.port}, std::runtime_error);
}

TEST_CASE("a server can be destroyed with connections open") {
    belleman::test::FakeClock const clock;
    boost::asio::io_context io;
    auto server = std::make_unique<Server>(io, always(represent("text/plain", "Hear ye", std::nullopt)),
                                           Limits{}, clock);
    auto const port = server->listen("127.0.0.1:0");
    REQUIRE(port);
    RawClient client{*port};
    client.send(get("/"));
    while (server->counters().connections == 0)
        io.run_one();
    server.reset();
    io.run();
    CHECK(client.receive().status == 0);
}
