#include "fetch/address_guard.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace belleman::fetch {

namespace {

namespace ip = boost::asio::ip;

struct Network4 {
    std::array<std::uint8_t, 4> address;
    int bits;
};

struct Network6 {
    std::array<std::uint8_t, 8> address;  // the first half; no network of the tables is smaller
    int bits;
};

// IANA IPv4 Special-Purpose Address Registry, and multicast.
constexpr std::array not_public_4{
    Network4{{0, 0, 0, 0}, 8},        // this network
    Network4{{10, 0, 0, 0}, 8},       // private
    Network4{{100, 64, 0, 0}, 10},    // carrier-grade NAT
    Network4{{127, 0, 0, 0}, 8},      // loopback
    Network4{{169, 254, 0, 0}, 16},   // link-local, and the metadata services of clouds
    Network4{{172, 16, 0, 0}, 12},    // private
    Network4{{192, 0, 0, 0}, 24},     // protocol assignments
    Network4{{192, 0, 2, 0}, 24},     // documentation
    Network4{{192, 88, 99, 0}, 24},   // former 6to4 relays
    Network4{{192, 168, 0, 0}, 16},   // private
    Network4{{198, 18, 0, 0}, 15},    // benchmarking
    Network4{{198, 51, 100, 0}, 24},  // documentation
    Network4{{203, 0, 113, 0}, 24},   // documentation
    Network4{{224, 0, 0, 0}, 4},      // multicast
    Network4{{240, 0, 0, 0}, 4},      // reserved, and broadcast
};

// Only 2000::/3 has been given out as global unicast; within it these are not public.
constexpr Network6 global_unicast{{0x20}, 3};
constexpr std::array not_public_6{
    Network6{{0x20, 0x01, 0x00, 0x00}, 23},  // protocol assignments, Teredo among them
    Network6{{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    Network6{{0x3f, 0xff, 0x00, 0x00}, 20},  // documentation
};

constexpr Network6 six_to_four{{0x20, 0x02}, 16};
constexpr std::array<std::uint8_t, 12> nat64_prefix{0x00, 0x64, 0xff, 0x9b};

bool contains(std::span<std::uint8_t const> network, int bits, std::span<std::uint8_t const> address) {
    std::size_t at = 0;
    for (; bits >= 8; bits -= 8, ++at) {
        if (network[at] != address[at]) return false;
    }
    return bits == 0 || ((network[at] ^ address[at]) >> (8 - bits)) == 0;
}

bool is_public_4(ip::address_v4 const& address) {
    auto const bytes = address.to_bytes();
    return std::ranges::none_of(not_public_4, [&](Network4 const& network) {
        return contains(network.address, network.bits, bytes);
    });
}

ip::address_v4 embedded(ip::address_v6::bytes_type const& bytes, std::size_t at) {
    return ip::address_v4({bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]});
}

bool is_public_6(ip::address_v6 const& address) {
    auto const bytes = address.to_bytes();
    if (address.is_v4_mapped() || std::ranges::equal(nat64_prefix, std::span(bytes).first<12>()))
        return is_public_4(embedded(bytes, 12));
    if (contains(six_to_four.address, six_to_four.bits, bytes)) return is_public_4(embedded(bytes, 2));
    return contains(global_unicast.address, global_unicast.bits, bytes) &&
           std::ranges::none_of(not_public_6, [&](Network6 const& network) {
               return contains(network.address, network.bits, bytes);
           });
}

}  // namespace

bool is_public(ip::address const& address) {
    return address.is_v4() ? is_public_4(address.to_v4()) : is_public_6(address.to_v6());
}

bool AddressGuard::allows(ip::address const& address, std::uint16_t port) const {
    return private_addresses_ || is_public(address) ||
           std::ranges::find(proxy_ports_, port) != proxy_ports_.end();
}

}  // namespace belleman::fetch
