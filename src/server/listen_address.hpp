#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace belleman::server {

/// The endpoints of "127.0.0.1:8080", "[::1]:8080" or "localhost:8080" (both loopback addresses, IPv4 first).
/// The error says what is expected.
[[nodiscard]] tl::expected<std::vector<boost::asio::ip::tcp::endpoint>, std::string> parse_listen_address(
    std::string_view text);

}  // namespace belleman::server
