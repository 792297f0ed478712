#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::server {

/// The decoded target of a request.
struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

/// Reads the origin form ("/feed?x=1") and the absolute form ("http://host/feed?x=1") of a target (RFC 9112,
/// section 3.2). Escapes are decoded, in the query also '+'; dot segments are resolved and never lead above
/// the root. The error says what is wrong: a broken escape, a control character, invalid UTF-8, another form.
[[nodiscard]] tl::expected<Target, std::string> parse_target(std::string_view target);

}  // namespace belleman::server
