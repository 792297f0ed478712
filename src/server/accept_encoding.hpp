#pragma once

#include <string_view>

namespace belleman::server {

/// Is gzip at least as welcome as the plain form (RFC 9110, section 12.5.3)? Not when the header is empty. A
/// client that accepts neither gets the plain form, as the RFC allows.
[[nodiscard]] bool prefers_gzip(std::string_view accept_encoding);

}  // namespace belleman::server
