#include "server/raw_client.hpp"

#include <arpa/inet.h>
#include <boost/asio/post.hpp>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cctype>
#include <future>
#include <stdexcept>

namespace belleman::server::testing {

RunningServer::RunningServer(Handler handler, Limits limits, ProblemLog log)
    : server{io, std::move(handler), limits, clock, std::move(log)}, work_{boost::asio::make_work_guard(io)} {
    auto const bound = server.listen("127.0.0.1:0");
    if (!bound) throw std::runtime_error{bound.error()};
    port = *bound;
    thread_ = std::thread{[this] { io.run(); }};
}

RunningServer::~RunningServer() {
    io.stop();
    thread_.join();
}

void RunningServer::on_thread(std::function<void(Server&)> const& action) {
    std::promise<void> done;
    boost::asio::post(io, [&] {
        action(server);
        done.set_value();
    });
    done.get_future().wait();
}

Counters RunningServer::counters() {
    Counters counters;
    on_thread([&](Server& it) { counters = it.counters(); });
    return counters;
}

std::string RawResponse::field(std::string const& name) const {
    auto const found = headers.find(name);
    return found == headers.end() ? "(none)" : found->second;
}

RawClient::RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    timeval const patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) {
        throw std::runtime_error{"the test client cannot connect"};
    }
}

RawClient::~RawClient() {
    if (socket_ >= 0) ::close(socket_);
}

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // the server has closed: what it said can still be read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawClient::fill() {
    char buffer[65536];
    auto const received = ::recv(socket_, buffer, sizeof buffer, 0);
    if (received <= 0) return false;
    unread_.append(buffer, static_cast<std::size_t>(received));
    return true;
}

RawResponse RawClient::receive(Body body) {
    RawResponse response;
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return response;
    }
    std::string_view head = std::string_view{unread_}.substr(0, end + 2);
    response.version = head.substr(0, 8);
    response.status = std::stoi(std::string{head.substr(9, 3)});
    head.remove_prefix(head.find("\r\n") + 2);
    while (!head.empty()) {
        auto const line = head.substr(0, head.find("\r\n"));
        auto const colon = line.find(": ");
        std::string name{line.substr(0, colon)};
        for (char& letter : name)
            letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        response.headers[name] = line.substr(colon + 2);
        head.remove_prefix(line.size() + 2);
    }
    unread_.erase(0, end + 4);
    if (body == Body::none || !response.has("content-length")) return response;
    auto const size = std::stoul(response.field("content-length"));
    while (unread_.size() < size && fill()) {
    }
    response.body = unread_.substr(0, size);
    unread_.erase(0, size);
    return response;
}

RawResponse RawClient::exchange(std::string_view request, Body body) {
    send(request);
    return receive(body);
}

bool RawClient::is_closed() {
    char byte = 0;
    return unread_.empty() && ::recv(socket_, &byte, 1, 0) == 0;
}

void RawClient::reset() {
    linger const at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket_);
    socket_ = -1;
}

std::string get(std::string_view target, std::string_view fields, std::string_view method) {
    return fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", method, target, fields);
}

Handler always(std::shared_ptr<Representation const> representation) {
    return [representation](Request) -> boost::asio::awaitable<Response> {
        co_return Response{200, representation};
    };
}

}  // namespace belleman::server::testing
