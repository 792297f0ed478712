#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/model/validators.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace belleman::fetch {

/// Bounds on one fetch and on all of them.
struct Limits {
    std::size_t bytes = 10 * 1024 * 1024;  ///< of the body, after decompression
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds timeout{60'000};  ///< for the whole transfer, redirects included
    std::size_t low_speed_bytes = 50;           ///< a second, over `low_speed_time`
    std::chrono::seconds low_speed_time{20};
    int redirects = 5;
    int transfers = 32;          ///< at one time, in all; the others wait in order of arrival
    int transfers_per_host = 1;  ///< at one time; by the host of the request, not of a redirect
    bool private_addresses =
        false;  ///< may http(s) addresses lead to loopback, link-local and private networks?
};

struct Request {
    std::string url;  ///< http, https or file
    Validators validators;
};

/// A complete document.
struct Document {
    std::string body;  ///< decompressed
    std::string content_type;
    std::string final_url;                ///< after redirects
    std::optional<std::string> moved_to;  ///< all redirects were permanent (301, 308): where it lives now
    Validators validators;
    std::optional<std::chrono::seconds> max_age;  ///< Cache-Control max-age, or Expires minus Date
    long status = 200;
};

/// 304: nothing changed since the validators were received.
struct NotModified {
    Validators validators;  ///< those of the request, unless the 304 names others: then those of the 304
    std::optional<std::chrono::seconds> max_age;
};

/// 410: the source says that it will not come back.
struct Gone {
    std::string message;
};

/// 429 or 503 with Retry-After: the source asks to come back later.
struct AskedToWait {
    std::string message;
    std::optional<std::chrono::seconds> retry_after;
};

/// Anything else: no host, no answer, TLS trouble, a limit exceeded, a status that is no success.
struct Failure {
    std::string message;  ///< what happened and what to do, without the address
    long status = 0;      ///< HTTP status of the last response; 0 when there was none
};

using Outcome = std::variant<Document, NotModified, Gone, AskedToWait, Failure>;

/// Fetches documents. The seam to the network.
class Client {
public:
    virtual ~Client() = default;
    /// Never throws for what the world does. Called and completed on the network thread.
    [[nodiscard]] virtual boost::asio::awaitable<Outcome> fetch(Request request) = 0;
};

/// libcurl's multi interface driven by Asio: all transfers in one loop, HTTP/2, gzip, brotli and zstd,
/// connections kept for reuse. Every call runs on the thread of `io`, which must outlive the client.
///
/// Each fetch is one GET, with redirects: no cookies, no referrer, no parameters or headers that get round a
/// cache. Certificates are always checked. Only a 200 with a body is a Document; a page that checks for
/// robots is a Failure. `file:` addresses are read at once; their validators are made from the file's inode,
/// size and time of change.
///
/// Unless `private_addresses` is set, connections go only to addresses of the public internet. That is
/// checked on the resolved address of each connection, after redirects too. The proxies that the environment
/// names (http_proxy, https_proxy, all_proxy, no_proxy) are used, as elsewhere on the machine, and may have
/// private addresses; what such a proxy connects to is not seen here and is for the proxy to restrict.
class CurlClient final : public Client {
public:
    /// `user_agent` is sent as it is. Throws std::runtime_error when libcurl cannot be set up.
    CurlClient(boost::asio::io_context& io, std::string user_agent, Limits limits, Clock const& clock);
    /// Abandons what still runs or waits: those coroutines are destroyed and not resumed.
    ~CurlClient() override;
    CurlClient(CurlClient const&) = delete;
    CurlClient& operator=(CurlClient const&) = delete;

    [[nodiscard]] boost::asio::awaitable<Outcome> fetch(Request request) override;

    /// Ends all transfers; each completes as a Failure "stopped", and so does every later one.
    void stop();

private:
    class Transfers;
    std::unique_ptr<Transfers> transfers_;
};

}  // namespace belleman::fetch
