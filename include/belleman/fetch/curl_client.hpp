#pragma once

#include "belleman/fetch/client.hpp"
#include "belleman/fetch/limits.hpp"
#include "belleman/model/instant.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace belleman::fetch {

class Robots;

/// libcurl's multi interface driven by Asio: all transfers in one loop, HTTP/2, gzip, brotli and zstd,
/// connections kept for reuse. Every call runs on the thread of `io`, which must outlive the client.
///
/// Each fetch is one GET, with redirects: no cookies, no referrer, no parameters or headers that get round a
/// cache. Certificates are always checked. Only a 200 with a body is a Document; a page that checks for
/// robots is a Failure. `file:` addresses are read at once; their validators are made from the file's inode,
/// size and time of change.
///
/// Unless `robots` is switched off, the robots.txt of a host is asked first, once a day, about the address of
/// the request; what it forbids is a Failure that names the rule. Redirects are not asked about.
///
/// Unless `private_addresses` is set, connections go only to addresses of the public internet. That is
/// checked on the resolved address of each connection, after redirects too. The proxies that the environment
/// names (http_proxy, https_proxy, all_proxy, no_proxy) are used, as elsewhere on the machine, and may have
/// private addresses; what such a proxy connects to is not seen here and is for the proxy to restrict.
class CurlClient final : public Client {
public:
    /// `user_agent` is sent as it is; a robots.txt speaks to its first word, up to the slash. Throws
    /// std::runtime_error when libcurl cannot be set up.
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

    [[nodiscard]] boost::asio::awaitable<Outcome> fetch_unasked(Request request);

    std::unique_ptr<Transfers> transfers_;
    std::unique_ptr<Robots> robots_;  ///< null: nobody asks
};

}  // namespace belleman::fetch
