#include "belleman/server/server.hpp"

#include "server/connection.hpp"
#include "server/listen_address.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/format.h>
#include <sys/socket.h>

#include <cerrno>
#include <list>
#include <string_view>
#include <system_error>

namespace belleman::server {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds pause_after_failed_accept{100};

/// What a client is told whose connection is one too many.
std::string busy() {
    constexpr std::string_view text = "Too many connections at once. Try again shortly.\n";
    return fmt::format(
        "HTTP/1.1 503 Service Unavailable\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Length: {}\r\n"
        "Cache-Control: no-store\r\n"
        "Retry-After: 10\r\n"
        "Connection: close\r\n"
        "\r\n"
        "{}",
        text.size(), text);
}

std::string explain(error_code error, tcp::endpoint const& endpoint) {
    auto const where = endpoint.address().is_v6()
                           ? fmt::format("[{}]:{}", endpoint.address().to_string(), endpoint.port())
                           : fmt::format("{}:{}", endpoint.address().to_string(), endpoint.port());
    if (error == asio::error::address_in_use) {
        return fmt::format(
            "another program listens on {}; stop it or choose another with --listen or server.listen", where);
    }
    if (error == asio::error::access_denied) {
        return fmt::format(
            "no permission to listen on {}; ports below 1024 need CAP_NET_BIND_SERVICE or a socket from "
            "systemd: "
            "choose a port from 1024 with --listen or server.listen",
            where);
    }
    if (error.value() == EADDRNOTAVAIL) {
        return fmt::format(
            "this machine has no address {}; choose one of its own with --listen or server.listen",
            endpoint.address().to_string());
    }
    return fmt::format("cannot listen on {}: {}", where, error.message());
}

tl::expected<tcp::acceptor, error_code> open_acceptor(asio::io_context& io, tcp::endpoint const& endpoint,
                                                      bool only_v6) {
    tcp::acceptor acceptor{io};
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(only_v6), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return tl::unexpected{error};
    return acceptor;
}

/// Tells the client that there is no room, as far as that goes without waiting for it.
void turn_away(tcp::socket& socket) {
    error_code ignored;  // a client that does not listen misses the reason, no more
    socket.non_blocking(true, ignored);
    auto const answer = busy();
    socket.write_some(asio::buffer(answer), ignored);
    socket.shutdown(tcp::socket::shutdown_both, ignored);
}

}  // namespace

class Server::Impl : public std::enable_shared_from_this<Server::Impl> {
public:
    Impl(asio::io_context& io, Handler handler, Limits limits, Clock const& clock, ProblemLog problem_log)
        : io_{io},
          state_{
              std::make_shared<SharedState>(io, std::move(handler), limits, clock, std::move(problem_log))} {}

    tl::expected<std::uint16_t, std::string> listen(std::string const& address);
    tl::expected<void, std::string> adopt(int descriptor);
    asio::awaitable<void> stop(std::chrono::milliseconds grace);
    void close_everything();

    [[nodiscard]] Counters const& counters() const { return state_->counters; }

private:
    void start(tcp::acceptor acceptor);
    asio::awaitable<void> accept_connections(tcp::acceptor& acceptor);
    void admit(tcp::socket socket);
    void close_acceptors();
    void close_connections(bool also_answering);

    asio::io_context& io_;
    std::shared_ptr<SharedState> state_;
    std::list<tcp::acceptor> acceptors_;
};

tl::expected<std::uint16_t, std::string> Server::Impl::listen(std::string const& address) {
    auto endpoints = parse_listen_address(address);
    if (!endpoints) return tl::unexpected{endpoints.error()};
    bool const loopbacks = endpoints->size() > 1;
    std::uint16_t port = 0;
    for (auto& endpoint : *endpoints) {
        if (endpoint.port() == 0) endpoint.port(port);
        auto acceptor = open_acceptor(io_, endpoint, loopbacks);
        // "localhost" is served where IPv6 is switched off, too.
        bool const optional = loopbacks && endpoint.address().is_v6() && port != 0;
        if (!acceptor && optional && acceptor.error() != asio::error::address_in_use) continue;
        if (!acceptor) return tl::unexpected{explain(acceptor.error(), endpoint)};
        if (port == 0) port = acceptor->local_endpoint().port();
        start(std::move(*acceptor));
    }
    return port;
}

tl::expected<void, std::string> Server::Impl::adopt(int descriptor) {
    int listening = 0;
    socklen_t length = sizeof listening;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) != 0) {
        auto const reason = std::error_code{errno, std::generic_category()}.message();
        return tl::unexpected{
            fmt::format("descriptor {} is no socket that can be taken over: {}", descriptor, reason)};
    }
    sockaddr_storage name{};
    socklen_t name_length = sizeof name;
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&name), &name_length);
    bool const internet = name.ss_family == AF_INET || name.ss_family == AF_INET6;
    if (listening == 0 || !internet) {
        return tl::unexpected{fmt::format(
            "descriptor {} is no listening TCP socket; use ListenStream= with a port in the socket unit",
            descriptor)};
    }
    tcp::acceptor acceptor{io_};
    error_code error;
    acceptor.assign(name.ss_family == AF_INET6 ? tcp::v6() : tcp::v4(), descriptor, error);
    if (error) {
        return tl::unexpected{
            fmt::format("descriptor {} cannot be taken over: {}", descriptor, error.message())};
    }
    start(std::move(acceptor));
    return {};
}

void Server::Impl::start(tcp::acceptor acceptor) {
    auto& kept = acceptors_.emplace_back(std::move(acceptor));
    asio::co_spawn(
        io_, [self = shared_from_this(), &kept] { return self->accept_connections(kept); }, asio::detached);
}

asio::awaitable<void> Server::Impl::accept_connections(tcp::acceptor& acceptor) {
    auto const self = shared_from_this();
    asio::steady_timer pause{io_};
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(as_result);
        if (!acceptor.is_open()) break;
        if (!error) {
            admit(std::move(socket));
            continue;
        }
        // Out of descriptors or memory: that passes when a connection ends, so waiting is all there is to do.
        state_->report(fmt::format("cannot accept a connection: {}", error.message()));
        pause.expires_after(pause_after_failed_accept);
        co_await pause.async_wait(as_result);
    }
}

void Server::Impl::admit(tcp::socket socket) {
    if (state_->open.size() >= state_->limits.connections) {
        ++state_->counters.refused_connections;
        turn_away(socket);
        return;
    }
    error_code ignored;  // a connection that is already gone shows at its first read
    socket.set_option(tcp::no_delay(true), ignored);
    asio::co_spawn(io_, serve(std::move(socket), state_), asio::detached);
}

asio::awaitable<void> Server::Impl::stop(std::chrono::milliseconds grace) {
    auto const self = shared_from_this();
    state_->stopping = true;
    close_acceptors();
    close_connections(false);
    if (!state_->open.empty()) {
        state_->all_closed.expires_after(grace);
        co_await state_->all_closed.async_wait(as_result);
    }
    close_connections(true);
}

void Server::Impl::close_everything() {
    state_->stopping = true;
    close_acceptors();
    close_connections(true);
}

void Server::Impl::close_acceptors() {
    error_code ignored;
    for (auto& acceptor : acceptors_)
        acceptor.close(ignored);
}

void Server::Impl::close_connections(bool also_answering) {
    error_code ignored;
    for (auto* connection : state_->open) {
        if (also_answering || !connection->answering) connection->socket.close(ignored);
    }
}

Server::Server(asio::io_context& io, Handler handler, Limits limits, Clock const& clock,
               ProblemLog problem_log)
    : impl_{std::make_shared<Impl>(io, std::move(handler), limits, clock, std::move(problem_log))} {}

Server::~Server() {
    impl_->close_everything();
}

tl::expected<std::uint16_t, std::string> Server::listen(std::string const& address) {
    return impl_->listen(address);
}

tl::expected<void, std::string> Server::adopt(int descriptor) {
    return impl_->adopt(descriptor);
}

asio::awaitable<void> Server::stop(std::chrono::milliseconds grace) {
    return impl_->stop(grace);
}

Counters const& Server::counters() const {
    return impl_->counters();
}

}  // namespace belleman::server
