#include "server/listen_address.hpp"
#include "server/raw_client.hpp"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>

using namespace belleman::server;
using namespace belleman::server::testing;

namespace {

Handler hello() {
    return always(represent("text/plain", "Hear ye", std::nullopt));
}

int bound_socket(bool listening) {
    int const descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(descriptor, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0);
    if (listening) REQUIRE(::listen(descriptor, 8) == 0);
    return descriptor;
}

std::uint16_t port_of(int descriptor) {
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length);
    return ntohs(address.sin_port);
}

// The undefined-behaviour checks open pipes of their own and report nonsense when they cannot.
#ifndef __SANITIZE_ADDRESS__
/// Leaves the process no descriptor beyond those that are open now.
class NoMoreDescriptors {
public:
    NoMoreDescriptors() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        int const lowest_free = ::dup(0);
        ::close(lowest_free);
        rlimit const none_left{static_cast<rlim_t>(lowest_free), before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none_left);
    }
    ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreDescriptors(NoMoreDescriptors const&) = delete;
    NoMoreDescriptors& operator=(NoMoreDescriptors const&) = delete;

private:
    rlimit before_{};
};
#endif

}  // namespace

TEST_CASE("addresses to listen on are read") {
    auto const plain = parse_listen_address("127.0.0.1:8080");
    REQUIRE(plain);
    CHECK(plain->front().address().to_string() == "127.0.0.1");
    CHECK(plain->front().port() == 8080);
    auto const six = parse_listen_address("[::1]:80");
    REQUIRE(six);
    CHECK(six->front().address().to_string() == "::1");
    auto const local = parse_listen_address("localhost:0");
    REQUIRE(local);
    CHECK(local->size() == 2);
}

TEST_CASE("what is no address to listen on is refused with the reason") {
    struct Row {
        char const* text;
        char const* reason;
    };
    auto const row = GENERATE(values<Row>({
        {"", "names no port"},
        {"8080", "names no port"},
        {"[::1]", "names no port"},
        {"127.0.0.1:", "no number"},
        {"127.0.0.1:http", "no number"},
        {"127.0.0.1:65536", "no number"},
        {"127.0.0.1:-1", "no number"},
        {"belleman.example:80", "IP address or localhost"},
        {":80", "IP address or localhost"},
        {"::1:80", "in brackets"},
        {"[127.0.0.1]:80", "in brackets"},
    }));
    CAPTURE(row.text);
    auto const address = parse_listen_address(row.text);
    REQUIRE_FALSE(address);
    CHECK_THAT(address.error(), Catch::Contains(row.reason) && Catch::Contains("127.0.0.1:8080"));
}

TEST_CASE("a port in use is explained") {
    RunningServer const first{hello()};
    belleman::test::FakeClock const clock;
    boost::asio::io_context io;
    Server second{io, hello(), {}, clock};
    auto const address = fmt::format("127.0.0.1:{}", first.port);
    auto const bound = second.listen(address);
    REQUIRE_FALSE(bound);
    CHECK(bound.error() ==
          fmt::format("another program listens on {}; stop it or choose another with --listen "
                      "or server.listen",
                      address));
}

TEST_CASE("an address of another machine is explained") {
    belleman::test::FakeClock const clock;
    boost::asio::io_context io;
    Server server{io, hello(), {}, clock};
    auto const bound = server.listen("192.0.2.1:8080");
    REQUIRE_FALSE(bound);
    CHECK_THAT(bound.error(), Catch::Contains("has no address 192.0.2.1"));
}

TEST_CASE("localhost is served on the IPv4 loopback address") {
    RunningServer running{hello()};
    std::uint16_t port = 0;
    running.on_thread([&](Server& server) { port = server.listen("localhost:0").value(); });
    RawClient client{port};
    CHECK(client.exchange(get("/")).status == 200);
}

TEST_CASE("a listening socket can be taken over") {
    RunningServer running{hello()};
    int const descriptor = bound_socket(true);
    running.on_thread([&](Server& server) { CHECK(server.adopt(descriptor)); });
    RawClient client{port_of(descriptor)};
    CHECK(client.exchange(get("/")).body == "Hear ye");
}

TEST_CASE("what is no listening socket is not taken over") {
    belleman::test::FakeClock const clock;
    boost::asio::io_context io;
    Server server{io, hello(), {}, clock};
    CHECK_THAT(server.adopt(0).error(), Catch::Contains("descriptor 0"));
    int const descriptor = bound_socket(false);
    CHECK_THAT(server.adopt(descriptor).error(), Catch::Contains("no listening TCP socket"));
    CHECK(::close(descriptor) == 0);  // still the caller's
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("running out of descriptors is reported and survived") {
    std::promise<std::string> reported;
    bool once = false;
    RunningServer const running{hello(), {}, [&](std::string const& problem) {
                                    if (!std::exchange(once, true)) reported.set_value(problem);
                                }};
    RawClient const before{running.port};
    std::unique_ptr<RawClient> waiting;
    {
        int const spare = ::dup(0);
        NoMoreDescriptors const limit;
        ::close(spare);  // the client's own socket; none is left for the server
        waiting = std::make_unique<RawClient>(running.port);
        CHECK(reported.get_future().get() == "cannot accept a connection: Too many open files");
    }
    CHECK(waiting->exchange(get("/")).status == 200);
}
#endif
