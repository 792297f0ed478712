#pragma once

#include <chrono>
#include <cstddef>

namespace belleman::fetch {

/// Bounds on one fetch and on all of them.
struct Limits {
    std::size_t bytes = std::size_t{10} * 1024 * 1024;  ///< of the body, after decompression
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds timeout{60'000};  ///< for the whole transfer, redirects included
    std::size_t low_speed_bytes = 50;           ///< a second, over `low_speed_time`
    std::chrono::seconds low_speed_time{20};
    int redirects = 5;
    int transfers = 32;          ///< at one time, in all; the others wait in order of arrival
    int transfers_per_host = 1;  ///< at one time; by the host of the request, not of a redirect
    bool robots = true;          ///< obey the robots.txt of http(s) hosts (RFC 9309)
    bool private_addresses =
        false;  ///< may http(s) addresses lead to loopback, link-local and private networks?
};

}  // namespace belleman::fetch
