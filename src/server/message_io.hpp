#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/system/error_code.hpp>

// HTTP messages over a stream whose deadline the caller has set. Beast's reading and its writing are compiled
// each in a file of its own, for together they take longer than a person wants to wait for one file.
namespace belleman::server {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using ResponseMessage = boost::beast::http::response<boost::beast::http::span_body<char const>>;

boost::asio::awaitable<boost::system::error_code> read_header(boost::beast::tcp_stream& stream,
                                                              boost::beast::flat_buffer& buffer,
                                                              RequestParser& parser);

/// The rest of a message whose header has been read.
boost::asio::awaitable<boost::system::error_code> read_body(boost::beast::tcp_stream& stream,
                                                            boost::beast::flat_buffer& buffer,
                                                            RequestParser& parser);

/// The header alone, or the whole message.
boost::asio::awaitable<boost::system::error_code> write_message(boost::beast::tcp_stream& stream,
                                                                ResponseMessage const& message,
                                                                bool header_only);

}  // namespace belleman::server
