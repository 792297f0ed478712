#pragma once

#include <boost/asio/ip/address.hpp>

#include <cstdint>
#include <vector>

namespace belleman::fetch {

/// Is the address meant for the public internet (IANA special-purpose registries, RFC 6890)? Not so are
/// unspecified, loopback, link-local, private, carrier-grade NAT, unique local, documentation, benchmarking,
/// multicast and reserved addresses. IPv6 addresses that carry an IPv4 one (v4-mapped, NAT64, 6to4) are
/// judged by that one.
[[nodiscard]] bool is_public(boost::asio::ip::address const& address);

/// Decides where a connection may go. It is asked with the resolved address right before the connection is
/// made, so a name that resolves to something else the second time gains nothing.
class AddressGuard {
public:
    /// With `private_addresses` everything is allowed. `proxy_ports`: ports of the proxies that the
    /// environment names; those stand on private addresses as a rule.
    AddressGuard(bool private_addresses, std::vector<std::uint16_t> proxy_ports)
        : private_addresses_(private_addresses), proxy_ports_(std::move(proxy_ports)) {}

    [[nodiscard]] bool allows(boost::asio::ip::address const& address, std::uint16_t port) const;

private:
    bool private_addresses_;
    std::vector<std::uint16_t> proxy_ports_;
};

}  // namespace belleman::fetch
