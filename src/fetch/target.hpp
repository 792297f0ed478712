#pragma once

#include <optional>
#include <string>

namespace belleman::fetch {

/// Where a request goes.
struct Target {
    std::string scheme;  ///< "http", "https" or "file"
    std::string host;    ///< lower case; empty for file
    std::string path;    ///< percent-decoded; for file the path of the file
};

/// Splits the address with libcurl's own parser, so that the host which is counted is the host which is
/// asked. Nothing for other schemes and for what is no address.
[[nodiscard]] std::optional<Target> target_of(std::string const& url);

}  // namespace belleman::fetch
