#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace belleman::server {

/// The members of a list in a header field (RFC 9110, section 5.6.1), trimmed, empty ones left out. A
/// separator inside a quoted string separates nothing.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view value, char separator);

/// A qvalue ("1", "0.75") in thousandths (RFC 9110, section 12.4.2).
[[nodiscard]] std::optional<int> parse_quality(std::string_view text);

/// The weight of a list member, from its "q" parameter: 1000 where there is none, nothing where it is broken.
[[nodiscard]] std::optional<int> weight_of(std::vector<std::string_view> const& parameters);

}  // namespace belleman::server
