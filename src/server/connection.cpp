#include "server/connection.hpp"

#include "server/answer.hpp"
#include "server/message_io.hpp"
#include "server/request_head.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/error.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>

namespace belleman::server {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t body_bytes = std::size_t{64} * 1024;    // of a request; nobody needs one here
constexpr std::size_t buffer_bytes = std::size_t{64} * 1024;  // beyond the header: pipelined requests, chunks
constexpr std::size_t first_read_bytes = std::size_t{4} * 1024;
constexpr std::size_t linger_bytes = std::size_t{256} * 1024;
constexpr std::chrono::milliseconds linger_time{1'000};

std::string joined(RequestParser::value_type const& message, http::field name) {
    std::string value;
    auto const [first, last] = message.equal_range(name);
    for (auto field = first; field != last; ++field) {
        if (field != first) value += ", ";
        value += std::string_view{field->value().data(), field->value().size()};
    }
    return value;
}

RequestHead head_of(RequestParser::value_type const& message) {
    RequestHead head;
    head.method = std::string{message.method_string()};
    head.target = std::string{message.target()};
    head.version = static_cast<int>(message.version());
    auto const [first, last] = message.equal_range(http::field::host);
    for (auto host = first; host != last; ++host)
        head.hosts.emplace_back(host->value());
    head.transfer_encoding = joined(message, http::field::transfer_encoding);
    head.expect = joined(message, http::field::expect);
    head.accept = joined(message, http::field::accept);
    head.negotiation.accept_encoding = joined(message, http::field::accept_encoding);
    auto& conditions = head.negotiation.conditions;
    conditions.if_match = joined(message, http::field::if_match);
    conditions.if_unmodified_since = joined(message, http::field::if_unmodified_since);
    conditions.if_none_match = joined(message, http::field::if_none_match);
    conditions.if_modified_since = joined(message, http::field::if_modified_since);
    return head;
}

bool has_body(RequestParser const& parser) {
    return parser.chunked() || parser.content_length().value_or(0) > 0;
}

/// The answer to bytes that are no request; none when the client is simply gone or too slow.
std::optional<Response> answer_to(error_code error, bool in_request_line) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        if (in_request_line) return refuse(414, "The address is too long. Shorten the query.");
        return refuse(431, "The header fields of the request are too long. Send fewer or shorter ones.");
    }
    if (error == http::error::body_limit)
        return refuse(413, "The body is too long. Send none: it is not read.");
    if (error == http::error::bad_version) return refuse(505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    bool const gone = error == http::error::end_of_stream || error == http::error::partial_message;
    if (gone || error.category() != make_error_code(http::error::bad_method).category()) return std::nullopt;
    return refuse(400, fmt::format("This is no HTTP request: {}.", error.message()));
}

class Connection {
public:
    Connection(asio::ip::tcp::socket socket, std::shared_ptr<SharedState> state)
        : state_{std::move(state)},
          stream_{std::move(socket)},
          buffer_{state_->limits.header_bytes + buffer_bytes},
          registered_{stream_.socket()} {
        state_->open.insert(&registered_);
        state_->counters.connections = state_->open.size();
    }

    ~Connection() {  // NOLINT(bugprone-exception-escape): cancelling a timer of Asio does not fail
        state_->open.erase(&registered_);
        state_->counters.connections = state_->open.size();
        if (state_->open.empty()) state_->all_closed.cancel();
    }

    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    asio::awaitable<void> run() {
        auto patience = state_->limits.read_timeout;
        while (!state_->stopping && co_await request_begins(patience)) {
            bool const goes_on = co_await exchange();
            registered_.answering = false;
            if (!goes_on) break;
            patience = state_->limits.idle_timeout;
        }
    }

private:
    /// Waits for the first byte of the next request. False when none came. Empty lines before it are skipped
    /// (RFC 9112, section 2.2).
    asio::awaitable<bool> request_begins(std::chrono::milliseconds patience) {
        stream_.expires_after(patience);
        for (skip_line_ends(); buffer_.size() == 0; skip_line_ends()) {
            auto const [error, bytes] =
                co_await stream_.async_read_some(buffer_.prepare(first_read_bytes), as_result);
            if (error) co_return false;
            buffer_.commit(bytes);
        }
        co_return true;
    }

    [[nodiscard]] std::string_view received() const {
        auto const bytes = buffer_.data();
        return {static_cast<char const*>(bytes.data()), bytes.size()};
    }

    void skip_line_ends() {
        auto const text = received();
        buffer_.consume(std::min(text.find_first_not_of("\r\n"), text.size()));
    }

    /// One request and its answer. False when the connection is to end.
    asio::awaitable<bool> exchange() {
        RequestParser parser;
        parser.header_limit(static_cast<std::uint32_t>(state_->limits.header_bytes));
        parser.body_limit(body_bytes);
        stream_.expires_after(state_->limits.read_timeout);
        error_code const error = co_await read_header(stream_, buffer_, parser);
        if (error) co_return co_await give_up(error, parser);

        RequestHead const head = head_of(parser.get());
        auto verdict = judge(head, state_->limits);
        auto* own = std::get_if<OwnAnswer>(&verdict);
        bool keep_alive = parser.keep_alive() && !(own != nullptr && own->close);
        if (has_body(parser)) {
            // A client that waits for 100-continue gets its answer instead and need not send the body.
            if (own != nullptr || !head.expect.empty()) {
                keep_alive = false;
            } else {
                error_code const body_error = co_await read_body(stream_, buffer_, parser);
                if (body_error) co_return co_await give_up(body_error, parser);
            }
        }

        registered_.answering = true;
        Response response;
        if (own != nullptr) {
            response = own->response;
        } else {
            response = co_await ask_handler(std::move(std::get<Request>(verdict)));
        }
        Answer const answer = compose(response, head.negotiation);
        co_return co_await send(answer, head, keep_alive);
    }

    asio::awaitable<Response> ask_handler(Request request) {
        std::string const path = request.path;
        std::string problem;
        try {
            auto answering = state_->handler(std::move(request));
            Response response = co_await std::move(answering);
            if (response.representation != nullptr) co_return response;
            problem = "it gave no representation";
        } catch (std::exception const& error) {
            problem = error.what();
        }
        state_->report(fmt::format("answering {} failed: {}", path, problem));
        co_return refuse(500, "Something went wrong here. It has been logged; please try again later.");
    }

    /// Says why the bytes are no request, where that can be said, and ends the connection.
    asio::awaitable<bool> give_up(error_code error, RequestParser const& parser) {
        bool const in_request_line =
            parser.get().target().empty() && received().find('\n') == std::string_view::npos;
        auto const response = answer_to(error, in_request_line);
        if (!response) co_return false;
        RequestHead const unknown;
        Answer const answer = compose(*response, unknown.negotiation);
        co_return co_await send(answer, unknown, false);
    }

    /// True when the connection stays open.
    asio::awaitable<bool> send(Answer const& answer, RequestHead const& head, bool keep_alive) {
        bool const stays = keep_alive && !state_->stopping;
        ResponseMessage message;
        message.version(static_cast<unsigned>(head.version));
        message.result(static_cast<unsigned>(answer.status));
        message.set(http::field::date, to_http_date(state_->clock.now()));
        message.set(http::field::server, "Belleman");
        for (auto const& [name, value] : answer.headers)
            message.insert(name, value);
        if (answer.has_content) message.content_length(answer.body.size());
        message.keep_alive(stays);
        message.body() = {answer.body.data(), answer.body.size()};
        count(answer.status);

        stream_.expires_after(state_->limits.write_timeout);
        bool const header_only = head.method == "HEAD" || !answer.has_content;
        error_code const error = co_await write_message(stream_, message, header_only);
        if (error) co_return false;
        if (!stays) co_await linger();
        co_return stays;
    }

    void count(int status) {
        auto& counters = state_->counters;
        ++counters.requests;
        if (status >= 200 && status < 300) ++counters.status_2xx;
        if (status == 304) ++counters.status_304;
        if (status >= 400 && status < 500) ++counters.status_4xx;
        if (status >= 500) ++counters.status_5xx;
    }

    /// Closing a socket with unread bytes resets the connection, and the client can lose the answer. So what
    /// it still sends is read for a while, until it has closed too (RFC 9112, section 9.6).
    asio::awaitable<void> linger() {
        error_code ignored;  // the client may be gone: then there is nothing to wait for
        stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        stream_.expires_after(linger_time);
        registered_.answering = false;
        std::array<char, 4096> rest{};
        for (std::size_t total = 0; total < linger_bytes;) {
            auto const [error, bytes] = co_await stream_.async_read_some(asio::buffer(rest), as_result);
            if (error) break;
            total += bytes;
        }
    }

    std::shared_ptr<SharedState> state_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    OpenConnection registered_;
};

}  // namespace

asio::awaitable<void> serve(asio::ip::tcp::socket socket, std::shared_ptr<SharedState> state) {
    try {
        Connection connection{std::move(socket), state};
        co_await connection.run();
    } catch (std::exception const& error) {
        state->report(fmt::format("a connection broke off: {}", error.what()));
    }
}

}  // namespace belleman::server
