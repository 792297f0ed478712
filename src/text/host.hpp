#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

/// The host and port of an address's authority ("user@Example.be:80").
struct Authority {
    std::string host;
    std::string port;
};

/// Reads an authority; the user part is dropped. A host that is not ASCII stays readable: in Unicode,
/// normalised and in lower case as IDNA maps it. Nothing when the host is empty or can be none, or the port
/// is no number below 65536.
[[nodiscard]] std::optional<Authority> parse_authority(std::string_view text);

}  // namespace belleman::text
