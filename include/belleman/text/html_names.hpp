#pragma once

#include <string_view>

namespace belleman::text {

/// Whether the HTML element `name` (any case) never has content nor an end tag, obsolete ones included (HTML,
/// section 13.1.2, and the parser's rules for a body).
[[nodiscard]] bool is_void_element(std::string_view name);

}  // namespace belleman::text
