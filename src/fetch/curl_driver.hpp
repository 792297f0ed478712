#pragma once

#include "fetch/curl_handles.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include <functional>
#include <memory>
#include <unordered_map>

namespace belleman::fetch {

/// Runs libcurl's multi interface on an Asio executor: libcurl says which sockets and which timer it waits
/// for, Asio waits. Belongs to one thread.
class CurlDriver {
public:
    /// Told about each transfer that ended, never from within `add` or `remove`; may call both.
    using Finished = std::function<void(CURL* easy, CURLcode code)>;

    CurlDriver(boost::asio::any_io_executor executor, Finished finished);
    ~CurlDriver();
    CurlDriver(CurlDriver const&) = delete;
    CurlDriver& operator=(CurlDriver const&) = delete;

    /// Starts a transfer. The handle stays the caller's, who removes it when it ended or to end it.
    void add(CURL* easy);
    void remove(CURL* easy);

private:
    struct Socket;

    // NOLINTBEGIN(bugprone-exception-escape): exceptions cannot pass through C; out of memory, the program
    // ends
    static int on_socket(CURL*, curl_socket_t number, int what, void* self, void*) noexcept;
    static int on_timer(CURLM*, long milliseconds, void* self) noexcept;
    // NOLINTEND(bugprone-exception-escape)

    void watch(curl_socket_t number, int what);
    void arm(curl_socket_t number, std::shared_ptr<Socket> const& socket);
    void wait(curl_socket_t number, std::shared_ptr<Socket> const& socket, bool to_read);
    void ready(curl_socket_t number, std::shared_ptr<Socket> const& socket, bool to_read,
               boost::system::error_code error);
    void set_timer(long milliseconds);
    void act(curl_socket_t number, int events);

    boost::asio::any_io_executor executor_;
    Finished finished_;
    boost::asio::steady_timer timer_;
    std::unordered_map<curl_socket_t, std::shared_ptr<Socket>> sockets_;
    // Completions may be under way when the driver goes; they hold this weakly and then do nothing.
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    MultiHandle multi_;  // last, because its clean-up still reports sockets
};

}  // namespace belleman::fetch
