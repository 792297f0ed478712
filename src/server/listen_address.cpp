#include "server/listen_address.hpp"

#include <boost/asio/ip/address.hpp>
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>

namespace belleman::server {

namespace {

namespace ip = boost::asio::ip;

std::optional<std::uint16_t> parse_port(std::string_view text) {
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return port;
}

tl::unexpected<std::string> not_an_address(std::string_view text, std::string_view why) {
    return tl::unexpected{
        fmt::format("\"{}\" is no address to listen on: {}; expected for instance 127.0.0.1:8080, [::1]:8080 "
                    "or localhost:8080",
                    text, why)};
}

}  // namespace

tl::expected<std::vector<ip::tcp::endpoint>, std::string> parse_listen_address(std::string_view text) {
    auto const colon = text.rfind(':');
    if (colon == std::string_view::npos || text.ends_with(']'))
        return not_an_address(text, "it names no port");
    auto const port = parse_port(text.substr(colon + 1));
    if (!port) return not_an_address(text, "the port is no number up to 65535");

    auto host = text.substr(0, colon);
    if (host == "localhost") {
        return std::vector<ip::tcp::endpoint>{{ip::address_v4::loopback(), *port},
                                              {ip::address_v6::loopback(), *port}};
    }
    bool const bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed) host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    auto const address = ip::make_address(std::string{host}, error);
    if (error) return not_an_address(text, "the host must be an IP address or localhost");
    if (address.is_v6() != bracketed) return not_an_address(text, "only IPv6 addresses stand in brackets");
    return std::vector<ip::tcp::endpoint>{{address, *port}};
}

}  // namespace belleman::server
