#include "server/message_io.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/write.hpp>

#include <array>
#include <sstream>
#include <string>

namespace belleman::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

asio::awaitable<error_code> write_message(beast::tcp_stream& stream, ResponseMessage const& message,
                                          bool header_only) {
    std::ostringstream header;
    header << message.base();
    std::string const head = header.str();
    std::array<asio::const_buffer, 2> parts{asio::buffer(head)};
    if (!header_only) parts[1] = asio::buffer(message.body().data(), message.body().size());
    auto const [error, bytes] =
        co_await asio::async_write(stream, parts, asio::as_tuple(asio::use_awaitable));
    co_return error;
}

}  // namespace belleman::server
