#pragma once

#include <map>
#include <string>
#include <vector>

namespace belleman::e2e {

/// An answer as a client sees it.
struct Answer {
    long status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;                            ///< as sent: compressed when Content-Encoding says so
};

/// Asks for an address over real HTTP, with further header lines ("Accept: text/html"). Fails the test
/// without an answer.
[[nodiscard]] Answer http_get(std::string const& url, std::vector<std::string> const& headers = {});

}  // namespace belleman::e2e
