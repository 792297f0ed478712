#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

/// The parts of an absolute address. Scheme and host are in lower case, a default port is empty.
struct Url {
    std::string scheme;
    std::string host;  ///< IDNs in their ASCII form where they are given so; IPv6 in brackets
    std::string port;
    std::string path;      ///< at least "/" for http(s)
    std::string query;     ///< without '?'; has_query tells an empty one from none
    std::string fragment;  ///< without '#'
    bool has_query = false;
};

/// Splits an absolute http, https or file address; spaces and non-ASCII are percent-encoded as browsers do.
/// Nothing for another scheme, a relative reference or an address without a host.
[[nodiscard]] std::optional<Url> parse_url(std::string_view address);

/// The address in one piece.
[[nodiscard]] std::string to_string(Url const& url);

/// The part of an http(s) address that names its server: "https://www.stad.be:8443" (RFC 6454, section 4).
[[nodiscard]] std::string origin_of(Url const& url);

/// A host without "www." at its start, however often it stands there.
[[nodiscard]] std::string_view without_www(std::string_view host);

/// Whether "%2e" in a path is a dot still to be decoded, or three characters.
enum class PathForm { encoded, decoded };

/// A path that begins with '/' without its segments "." and ".." (RFC 3986, section 5.2.4); what would lead
/// above the root ends there.
[[nodiscard]] std::string without_dot_segments(std::string_view path, PathForm form);

/// Resolves `reference` against `base` (RFC 3986, section 5; lenient as browsers are). The result is an
/// absolute http or https address (file only when `base` is one), else nothing: for script schemes, `mailto:`
/// and nonsense. An empty base allows only absolute references. An empty reference or "#x" gives the base
/// (without / with fragment).
[[nodiscard]] std::optional<std::string> resolve_url(std::string_view base, std::string_view reference);

}  // namespace belleman::text
