#pragma once

#include "belleman/server/server.hpp"
#include "support/fake_clock.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>

namespace belleman::server::testing {

/// A server on its own thread, on a free port of the loopback address.
class RunningServer {
public:
    explicit RunningServer(Handler handler, Limits limits = {}, ProblemLog log = {});
    ~RunningServer();
    RunningServer(RunningServer const&) = delete;
    RunningServer& operator=(RunningServer const&) = delete;

    /// Runs `action` on the server's thread and waits for it.
    void on_thread(std::function<void(Server&)> const& action);
    /// The counters, read on the server's thread.
    [[nodiscard]] Counters counters();

    test::FakeClock clock{Instant{std::chrono::seconds{1'790'000'000}}};
    boost::asio::io_context io;
    Server server;
    std::uint16_t port = 0;

private:
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    std::thread thread_;
};

struct RawResponse {
    int status = 0;  ///< 0: the connection ended before an answer
    std::string version;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;

    [[nodiscard]] bool has(std::string const& name) const { return headers.contains(name); }
    /// The value of a field; "(none)" when it is absent.
    [[nodiscard]] std::string field(std::string const& name) const;
};

enum class Body { expected, none };

/// A client that sends any bytes. Every wait ends after ten seconds.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;

    void send(std::string_view bytes);
    /// Reads one answer; `none` after HEAD.
    RawResponse receive(Body body = Body::expected);
    RawResponse exchange(std::string_view request, Body body = Body::expected);
    /// Has the server closed the connection, with nothing more to read? Waits for it.
    bool is_closed();
    /// Closes at once, so that the server sees a reset.
    void reset();

private:
    bool fill();
    int socket_ = -1;
    std::string unread_;
};

/// "GET <target>" with a Host and further fields, each ended by CRLF.
std::string get(std::string_view target, std::string_view fields = {}, std::string_view method = "GET");

/// A handler that gives the same representation to everything.
Handler always(std::shared_ptr<Representation const> representation);

}  // namespace belleman::server::testing
