#include "fetch/curl_driver.hpp"

#include <boost/asio/error.hpp>
#include <fcntl.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace belleman::fetch {

namespace asio = boost::asio;
using boost::system::error_code;

/// A socket of libcurl. `descriptor` is our own duplicate of it: libcurl may close its socket before it says
/// so, and Asio must not close what is libcurl's.
struct CurlDriver::Socket {
    explicit Socket(asio::any_io_executor const& executor) : descriptor(executor) {}

    asio::posix::stream_descriptor descriptor;
    int wanted = CURL_POLL_NONE;
    bool reading = false;  // a wait for readability is under way
    bool writing = false;
};

CurlDriver::CurlDriver(asio::any_io_executor executor, Finished finished)
    : executor_(std::move(executor)),
      finished_(std::move(finished)),
      timer_(executor_),
      multi_(curl_multi_init()) {
    if (!multi_) throw std::runtime_error("libcurl cannot be set up: no multi handle");
    set_option(multi_.get(), CURLMOPT_SOCKETFUNCTION, &CurlDriver::on_socket);
    set_option(multi_.get(), CURLMOPT_SOCKETDATA, this);
    set_option(multi_.get(), CURLMOPT_TIMERFUNCTION, &CurlDriver::on_timer);
    set_option(multi_.get(), CURLMOPT_TIMERDATA, this);
}

CurlDriver::~CurlDriver() = default;

void CurlDriver::add(CURL* easy) {
    if (auto const code = curl_multi_add_handle(multi_.get(), easy); code != CURLM_OK)
        throw std::runtime_error(std::string("libcurl cannot start a transfer: ") +
                                 curl_multi_strerror(code));
}

void CurlDriver::remove(CURL* easy) {
    curl_multi_remove_handle(multi_.get(), easy);
}

// NOLINTNEXTLINE(bugprone-exception-escape): as in the header
int CurlDriver::on_socket(CURL*, curl_socket_t number, int what, void* self, void*) noexcept {
    static_cast<CurlDriver*>(self)->watch(number, what);
    return 0;
}

// NOLINTNEXTLINE(bugprone-exception-escape): as in the header
int CurlDriver::on_timer(CURLM*, long milliseconds, void* self) noexcept {
    static_cast<CurlDriver*>(self)->set_timer(milliseconds);
    return 0;
}

void CurlDriver::watch(curl_socket_t number, int what) {
    if (what == CURL_POLL_REMOVE) {
        // Also when the connection only goes idle; our duplicate closes with the last wait on it.
        sockets_.erase(number);
        return;
    }
    auto& socket = sockets_[number];
    if (!socket) {
        socket = std::make_shared<Socket>(executor_);
        error_code error;
        // Where no descriptor is left, the transfer ends by its timeout: no reason to end all others.
        socket->descriptor.assign(::fcntl(number, F_DUPFD_CLOEXEC, 0), error);
    }
    socket->wanted = what;
    arm(number, socket);
}

void CurlDriver::arm(curl_socket_t number, std::shared_ptr<Socket> const& socket) {
    if (!socket->descriptor.is_open()) return;
    if ((socket->wanted & CURL_POLL_IN) && !std::exchange(socket->reading, true)) wait(number, socket, true);
    if ((socket->wanted & CURL_POLL_OUT) && !std::exchange(socket->writing, true))
        wait(number, socket, false);
}

void CurlDriver::wait(curl_socket_t number, std::shared_ptr<Socket> const& socket, bool to_read) {
    using Descriptor = asio::posix::stream_descriptor;
    socket->descriptor.async_wait(to_read ? Descriptor::wait_read : Descriptor::wait_write,
                                  [this, alive = std::weak_ptr(alive_), number, weak = std::weak_ptr(socket),
                                   to_read](error_code error) {
                                      auto const still = weak.lock();
                                      if (!alive.expired() && still) ready(number, still, to_read, error);
                                  });
}

void CurlDriver::ready(curl_socket_t number, std::shared_ptr<Socket> const& socket, bool to_read,
                       error_code error) {
    auto const is_current = [&] {
        auto const found = sockets_.find(number);
        return found != sockets_.end() && found->second == socket;
    };
    (to_read ? socket->reading : socket->writing) = false;
    // The number may meanwhile belong to another socket.
    if (error == asio::error::operation_aborted || !is_current()) return;
    if (socket->wanted & (to_read ? CURL_POLL_IN : CURL_POLL_OUT)) {
        int const event = to_read ? CURL_CSELECT_IN : CURL_CSELECT_OUT;
        act(number, error ? event | CURL_CSELECT_ERR : event);
    }
    if (is_current()) arm(number, socket);
}

void CurlDriver::set_timer(long milliseconds) {
    if (milliseconds < 0) {
        timer_.cancel();
        return;
    }
    // While its resolver thread works libcurl asks for 0 ms again and again; that would be a busy loop.
    timer_.expires_after(std::chrono::milliseconds(std::max(milliseconds, 1L)));
    timer_.async_wait([this, alive = std::weak_ptr(alive_)](error_code error) {
        if (!error && !alive.expired()) act(CURL_SOCKET_TIMEOUT, 0);
    });
}

void CurlDriver::act(curl_socket_t number, int events) {
    int running = 0;
    curl_multi_socket_action(multi_.get(), number, events, &running);
    int left = 0;
    while (auto const* message = curl_multi_info_read(multi_.get(), &left)) {
        // Copied, because the message dies when the handle is removed.
        if (message->msg == CURLMSG_DONE) finished_(message->easy_handle, CURLcode{message->data.result});
    }
}

}  // namespace belleman::fetch
