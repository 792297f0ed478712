#pragma once

#include "belleman/text/html.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::text {

/// Follows the tags of a page in one pass, without building anything, and says which limit the tree would
/// exceed. It knows which end tags may be left out, so that ordinary pages are never refused; it takes the
/// elements it cannot place for nested.
[[nodiscard]] tl::expected<void, std::string> check_limits(std::string_view html, HtmlLimits const& limits);

}  // namespace belleman::text
