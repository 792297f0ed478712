#pragma once

#include "belleman/model/instant.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace belleman::server {

/// A request as a route sees it: GET or HEAD only (the server answers the rest), target decoded and valid.
struct Request {
    std::string path;                                        ///< percent-decoded, starts with '/'
    std::vector<std::pair<std::string, std::string>> query;  ///< decoded, in order
    std::string accept;                                      ///< the Accept header; empty when absent
};

/// A body that can be sent many times: made once, shared between connections, compressed once.
struct Representation {
    std::string content_type;
    std::string body;
    std::string gzip;  ///< the same compressed; empty when that is no gain
    std::string etag;  ///< strong, with quotes; of `body`. The gzip form has its own
    std::optional<Instant> last_modified;
    std::vector<std::pair<std::string, std::string>>
        headers;  ///< further ones: Cache-Control, Access-Control-...
};

/// Compresses the body where that is a gain and computes the ETag from the bytes.
[[nodiscard]] std::shared_ptr<Representation const> represent(
    std::string content_type, std::string body, std::optional<Instant> last_modified,
    std::vector<std::pair<std::string, std::string>> headers = {});

struct Response {
    int status = 200;
    std::shared_ptr<Representation const> representation;  ///< never null
};

/// A plain-text answer for a person or a script: what is wrong and what to do.
[[nodiscard]] Response refuse(int status, std::string message);

/// Answers one request; called on the network thread, must not block it. An exception becomes a 500 and a log
/// line.
using Handler = std::function<boost::asio::awaitable<Response>(Request)>;

/// Bounds on what a client can send and hold.
struct Limits {
    std::size_t header_bytes = std::size_t{16} * 1024;
    std::size_t target_bytes = 4096;
    std::size_t connections = 1024;
    std::chrono::milliseconds read_timeout{15'000};  ///< for a complete request; from its first byte, or from
                                                     ///< the connection's start for the first one
    std::chrono::milliseconds idle_timeout{60'000};  ///< between requests
    std::chrono::milliseconds write_timeout{60'000};
};

/// Told in one sentence what went wrong on the server's side: a handler threw, a connection could not be
/// accepted. Called on the network thread; whoever gives it limits its rate, as clients can cause many.
using ProblemLog = std::function<void(std::string const&)>;

/// What the server has done, for /metrics. Read on the network thread.
struct Counters {
    std::uint64_t requests = 0;  ///< answers sent, refusals by the server itself included
    std::uint64_t status_2xx = 0;
    std::uint64_t status_304 = 0;
    std::uint64_t status_4xx = 0;
    std::uint64_t status_5xx = 0;
    std::size_t connections = 0;            ///< open now
    std::uint64_t refused_connections = 0;  ///< over the limit
};

/// HTTP/1.1 on Boost.Beast: GET and HEAD, conditional requests (RFC 9110, section 13), gzip by
/// Accept-Encoding, keep-alive and pipelining. OPTIONS is answered with what is allowed (also to a CORS
/// preflight), every other method with 405. A body that comes with a request is thrown away, at most 64 KiB
/// of it. Lives on one thread, that of `io`; `clock` must outlive the connections. Destroying it closes all.
class Server {
public:
    Server(boost::asio::io_context& io, Handler handler, Limits limits, Clock const& clock,
           ProblemLog problem_log = {});
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// Listens on "127.0.0.1:8080", "[::1]:8080" or "localhost:8080" (both loopback addresses, where the
    /// machine has both; port 0: any). The bound port, or a message with what to do (port in use, no
    /// permission, no such address). Can be called for several addresses.
    [[nodiscard]] tl::expected<std::uint16_t, std::string> listen(std::string const& address);
    /// Takes over a listening TCP socket, as systemd hands them out. After an error it is still the caller's.
    [[nodiscard]] tl::expected<void, std::string> adopt(int descriptor);
    /// Stops accepting and closes idle connections; answers that are under way are finished first, for at
    /// most `grace`. Final: the server does not listen again.
    [[nodiscard]] boost::asio::awaitable<void> stop(std::chrono::milliseconds grace);

    [[nodiscard]] Counters const& counters() const;

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace belleman::server
