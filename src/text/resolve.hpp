#pragma once

#include "belleman/text/url.hpp"

#include <optional>
#include <string_view>

namespace belleman::text {

/// `resolve_url` for a base that is split already; worth it where many references share one.
[[nodiscard]] std::optional<Url> resolve(std::optional<Url> const& base, std::string_view reference);

}  // namespace belleman::text
