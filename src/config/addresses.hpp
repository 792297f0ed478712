#pragma once

#include "config/forms.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace belleman::config {

/// Where a source is fetched: an http or https address, or a `file:` address, of which a relative one
/// ("file:feeds/x.xml") is resolved against `folder` (absolute). Gives `file:` addresses as "file:///...",
/// percent-encoded.
[[nodiscard]] Form<std::string> source_address(std::filesystem::path folder);

/// How others reach the server: http or https, a host and perhaps a path; without slash at its end.
[[nodiscard]] Form<std::string> public_address();

/// "127.0.0.1:8080", "[::1]:8080" or "localhost:8080".
[[nodiscard]] Form<std::string> listen_address();

/// Whom the keeper of a polled site can reach: a mailto: or https: address that fits in a User-Agent.
[[nodiscard]] Form<std::string> contact_address();

/// A domain name or an e-mail address (RFC 4151, `authorityName`).
[[nodiscard]] Form<std::string> tag_authority();

/// A path, resolved against `folder` (absolute).
[[nodiscard]] Form<std::filesystem::path> path(std::filesystem::path folder);

/// The host of an http(s) address as a tag authority; "localhost" for an IPv6 address, which cannot be one.
[[nodiscard]] std::string authority_of(std::string const& public_url);

}  // namespace belleman::config
