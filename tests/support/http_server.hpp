#pragma once

#include "support/http_message.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::test {

/// The raw connection, for answers that are no good HTTP.
class Connection {
public:
    virtual ~Connection() = default;
    /// Sends the bytes as they are. False when the client is gone or the server ends.
    virtual bool send(std::string_view bytes) = 0;
    /// Waits for the gate. False when the server ends first.
    virtual bool wait(Gate const& gate) = 0;
    /// Lets time pass, for a body that drips. False when the server ends first.
    virtual bool pause(std::chrono::milliseconds time) = 0;
    /// Waits until the client closes the connection, or the server ends.
    virtual void wait_for_close() = 0;
};

/// A small HTTP/1.1 server for tests on 127.0.0.1, with threads of its own. It answers by target: first the
/// whole target, then its path without the query; else 404. Every function is safe from any thread.
class HttpServer {
public:
    using Handler = std::function<Response(SeenRequest const&)>;
    /// Writes the whole answer itself. True when the connection may carry another request, else it is closed.
    using Script = std::function<bool(SeenRequest const&, Connection&)>;

    /// Listens on a free port.
    HttpServer();
    /// Ends all connections and gates, and waits for its threads.
    ~HttpServer();
    HttpServer(HttpServer const&) = delete;
    HttpServer& operator=(HttpServer const&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// "http://127.0.0.1:<port><target>"
    [[nodiscard]] std::string url(std::string_view target = "/") const;

    /// Each replaces what was served there before.
    void serve(std::string target, Response response);
    void serve(std::string target, Handler handler);
    void serve_in_turn(std::string target, std::vector<Response> responses);  ///< the last one stays
    void script(std::string target, Script script);

    /// How many requests came for the target, or in all.
    [[nodiscard]] int hits(std::string_view target) const;
    [[nodiscard]] int hits() const;
    /// The requests in order of arrival: those for the target, or all.
    [[nodiscard]] std::vector<SeenRequest> requests(std::string_view target) const;
    [[nodiscard]] std::vector<SeenRequest> requests() const;
    /// The latest request for the target. Throws std::out_of_range when there was none.
    [[nodiscard]] SeenRequest last_request(std::string_view target) const;
    /// Waits until so many requests came in all; false when that takes more than ten seconds.
    [[nodiscard]] bool wait_for_hits(int count) const;
    /// The largest number of requests that waited for the first byte of their answer at one time.
    [[nodiscard]] int most_at_once() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace belleman::test
