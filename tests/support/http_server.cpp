#include "support/http_server.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace belleman::test {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

std::string path_of(std::string_view target) {
    return std::string(target.substr(0, target.find('?')));
}

SeenRequest parse_request(std::string const& head) {
    std::istringstream lines(head);
    SeenRequest request;
    lines >> request.method >> request.target >> request.version;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        auto const colon = line.find(':');
        if (colon == std::string::npos) continue;
        auto const from = line.find_first_not_of(' ', colon + 1);
        auto const to = line.find_last_not_of("\r ");
        request.headers.emplace_back(line.substr(0, colon),
                                     from > to ? std::string() : line.substr(from, to - from + 1));
    }
    return request;
}

std::string head_of(Response const& response) {
    std::ostringstream head;
    head << "HTTP/1.1 " << response.status << " Test\r\n";
    for (auto const& [name, value] : response.headers)
        head << name << ": " << value << "\r\n";
    bool const has_body = response.status != 204 && response.status != 304;
    if (response.framing == Response::Framing::chunked) head << "Transfer-Encoding: chunked\r\n";
    if (response.framing == Response::Framing::until_close) head << "Connection: close\r\n";
    if (response.framing == Response::Framing::content_length && has_body)
        head << "Content-Length: " << response.body.size() << "\r\n";
    head << "\r\n";
    return head.str();
}

std::string in_chunks(std::string_view body) {
    constexpr std::size_t chunk = 4096;
    std::ostringstream out;
    out << std::hex;
    for (; !body.empty(); body.remove_prefix(std::min(chunk, body.size()))) {
        auto const part = body.substr(0, chunk);
        out << part.size() << "\r\n" << part << "\r\n";
    }
    out << "0\r\n\r\n";
    return out.str();
}

std::string bytes_of(Response const& response) {
    bool const chunked = response.framing == Response::Framing::chunked;
    return head_of(response) + (chunked ? in_chunks(response.body) : response.body);
}

HttpServer::Script script_of(HttpServer::Handler handler) {
    return [handler = std::move(handler)](SeenRequest const& request, Connection& connection) {
        auto const response = handler(request);
        if (response.gate && !connection.wait(*response.gate)) return false;
        bool const sent = connection.send(bytes_of(response));
        return sent && response.framing != Response::Framing::until_close && request.version == "HTTP/1.1" &&
               request.header("Connection") != "close";
    };
}

}  // namespace

/// One thread accepts, and each connection has a thread that blocks: scripts then read top-down.
class HttpServer::Impl {
public:
    Impl() : acceptor_(context_, {asio::ip::make_address("127.0.0.1"), 0}) {
        accepting_ = std::jthread([this] { accept(); });
    }

    ~Impl() {
        stop_.request_stop();
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);  // wakes the blocking accept
        accepting_.join();
        {
            std::lock_guard const lock(mutex_);
            for (int const open : open_)
                ::shutdown(open, SHUT_RDWR);
        }
        connections_.clear();
    }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void script(std::string target, Script script) {
        std::lock_guard const lock(mutex_);
        scripts_[std::move(target)] = std::move(script);
    }

    std::vector<SeenRequest> requests(std::string_view target) const {
        std::lock_guard const lock(mutex_);
        std::vector<SeenRequest> found;
        std::ranges::copy_if(requests_, std::back_inserter(found), [&](SeenRequest const& request) {
            return request.target == target || path_of(request.target) == target;
        });
        return found;
    }

    std::vector<SeenRequest> requests() const {
        std::lock_guard const lock(mutex_);
        return requests_;
    }

    int hits() const {
        std::lock_guard const lock(mutex_);
        return static_cast<int>(requests_.size());
    }

    bool wait_for_hits(int count) const {
        std::unique_lock lock(mutex_);
        return arrived_.wait_for(lock, std::chrono::seconds(10),
                                 [&] { return static_cast<int>(requests_.size()) >= count; });
    }

    int most_at_once() const {
        std::lock_guard const lock(mutex_);
        return most_at_once_;
    }

private:
    class Session;

    void accept() {
        while (!stop_.stop_requested()) {
            error_code error;
            tcp::socket socket(context_);
            acceptor_.accept(socket, error);
            if (error) continue;
            std::lock_guard const lock(mutex_);
            open_.insert(socket.native_handle());
            connections_.emplace_back([this, held = std::move(socket)]() mutable { serve(std::move(held)); });
        }
    }

    void serve(tcp::socket socket);

    void arrived(SeenRequest const& request) {
        std::lock_guard const lock(mutex_);
        requests_.push_back(request);
        most_at_once_ = std::max(most_at_once_, ++at_once_);
        arrived_.notify_all();
    }

    void first_byte_sent() {
        std::lock_guard const lock(mutex_);
        --at_once_;
    }

    Script script_for(SeenRequest const& request) const {
        std::lock_guard const lock(mutex_);
        for (auto const& target : {request.target, path_of(request.target)}) {
            if (auto const found = scripts_.find(target); found != scripts_.end()) return found->second;
        }
        return script_of([](SeenRequest const&) { return status(404, "not served here"); });
    }

    std::stop_source stop_;
    asio::io_context context_;
    tcp::acceptor acceptor_;
    mutable std::mutex mutex_;
    mutable std::condition_variable arrived_;
    std::map<std::string, Script> scripts_;
    std::vector<SeenRequest> requests_;
    int at_once_ = 0;
    int most_at_once_ = 0;
    std::set<int> open_;
    std::vector<std::jthread> connections_;
    std::jthread accepting_;
};

/// The answer to one request.
class HttpServer::Impl::Session final : public Connection {
public:
    Session(Impl& server, tcp::socket& socket) : server_(server), socket_(socket) {}
    ~Session() override { started(); }
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    bool send(std::string_view bytes) override {
        started();
        error_code error;
        asio::write(socket_, asio::buffer(bytes), error);
        return !error;
    }

    bool wait(Gate const& gate) override { return gate.wait(server_.stop_.get_token()); }

    bool pause(std::chrono::milliseconds time) override {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait_for(lock, server_.stop_.get_token(), time, [] { return false; });
        return !server_.stop_.stop_requested();
    }

    void wait_for_close() override {
        std::array<char, 1024> ignored{};
        error_code error;
        while (!error)
            socket_.read_some(asio::buffer(ignored), error);
    }

private:
    void started() {
        if (!std::exchange(started_, true)) server_.first_byte_sent();
    }

    Impl& server_;
    tcp::socket& socket_;
    bool started_ = false;
};

void HttpServer::Impl::serve(tcp::socket socket) {
    std::string received;
    bool keep = true;
    while (keep) {
        error_code error;
        auto const size = asio::read_until(socket, asio::dynamic_buffer(received), "\r\n\r\n", error);
        if (error) break;
        auto const request = parse_request(received.substr(0, size));
        received.erase(0, size);
        arrived(request);
        Session session(*this, socket);
        keep = script_for(request)(request, session);
    }
    std::lock_guard const lock(mutex_);
    open_.erase(socket.native_handle());
    error_code ignored;
    socket.close(ignored);
}

HttpServer::HttpServer() : impl_(std::make_unique<Impl>()) {}
HttpServer::~HttpServer() = default;

std::uint16_t HttpServer::port() const {
    return impl_->port();
}

std::string HttpServer::url(std::string_view target) const {
    return "http://127.0.0.1:" + std::to_string(port()) + std::string(target);
}

void HttpServer::serve(std::string target, Response response) {
    serve(std::move(target), [response = std::move(response)](SeenRequest const&) { return response; });
}

void HttpServer::serve(std::string target, Handler handler) {
    impl_->script(std::move(target), script_of(std::move(handler)));
}

void HttpServer::serve_in_turn(std::string target, std::vector<Response> responses) {
    auto const turn = std::make_shared<std::atomic<std::size_t>>(0);
    serve(std::move(target), [turn, responses = std::move(responses)](SeenRequest const&) {
        return responses.at(std::min(turn->fetch_add(1), responses.size() - 1));
    });
}

void HttpServer::script(std::string target, Script script) {
    impl_->script(std::move(target), std::move(script));
}

int HttpServer::hits(std::string_view target) const {
    return static_cast<int>(impl_->requests(target).size());
}

int HttpServer::hits() const {
    return impl_->hits();
}

std::vector<SeenRequest> HttpServer::requests(std::string_view target) const {
    return impl_->requests(target);
}

std::vector<SeenRequest> HttpServer::requests() const {
    return impl_->requests();
}

SeenRequest HttpServer::last_request(std::string_view target) const {
    auto const seen = impl_->requests(target);
    if (seen.empty()) throw std::out_of_range("no request came for " + std::string(target));
    return seen.back();
}

bool HttpServer::wait_for_hits(int count) const {
    return impl_->wait_for_hits(count);
}

int HttpServer::most_at_once() const {
    return impl_->most_at_once();
}

}  // namespace belleman::test
