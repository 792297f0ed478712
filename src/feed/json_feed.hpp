#pragma once

#include "belleman/feed/read.hpp"

#include <tl/expected.hpp>

#include <string_view>

namespace belleman::feed {

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1); members of the wrong type are passed over.
[[nodiscard]] tl::expected<Feed, ReadError> read_json_feed(std::string_view text, ReadOptions const& options);

}  // namespace belleman::feed
