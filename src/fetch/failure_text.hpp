#pragma once

#include "belleman/fetch/limits.hpp"

#include <curl/curl.h>

#include <chrono>
#include <string>

namespace belleman::fetch {

/// How a transfer broke off, as far as libcurl and its callbacks know.
struct Breakdown {
    CURLcode code = CURLE_OK;
    std::string detail;                   ///< libcurl's own words
    int os_error = 0;                     ///< errno of the last connection attempt
    std::chrono::milliseconds elapsed{};  ///< since the transfer began
    std::string refused_address;          ///< where the address guard said no
    std::string redirected_to;            ///< Location of the last response, where that was a redirect
    bool body_too_long = false;           ///< we stopped it because of its size
    bool header_too_long = false;         ///< we stopped it because of its header
};

/// What to tell people about it: what happened and what to do.
[[nodiscard]] std::string failure_text(Breakdown const& breakdown, Limits const& limits);

/// The same for an answer whose status is no success.
[[nodiscard]] std::string status_text(long status);

/// The same for a document of more than `limit` bytes.
[[nodiscard]] std::string too_long_text(std::size_t limit);

}  // namespace belleman::fetch
