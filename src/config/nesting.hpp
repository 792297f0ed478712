#pragma once

#include "config/document.hpp"

#include <string_view>

namespace belleman::config {

/// Finds brackets or dotted keys that nest too deep for a recursive parser: "[[[[...", "a.b.c.d.e...".
/// One pass that knows strings and comments; whether the text is TOML at all is the parser's question.
[[nodiscard]] tl::expected<void, SyntaxError> check_nesting(std::string_view text);

}  // namespace belleman::config
