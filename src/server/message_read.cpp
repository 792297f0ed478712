#include "server/message_io.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/read.hpp>

namespace belleman::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

asio::awaitable<error_code> read_header(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                        RequestParser& parser) {
    auto const [error, bytes] = co_await http::async_read_header(stream, buffer, parser, as_result);
    co_return error;
}

asio::awaitable<error_code> read_body(beast::tcp_stream& stream, beast::flat_buffer& buffer,
                                      RequestParser& parser) {
    auto const [error, bytes] = co_await http::async_read(stream, buffer, parser, as_result);
    co_return error;
}

}  // namespace belleman::server
