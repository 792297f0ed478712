#pragma once

#include <cstddef>
#include <string_view>

namespace belleman::feed {

/// The position of `word` (lower case) in `text` at or after `from`, whatever its case; npos when there is
/// none.
[[nodiscard]] std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

/// The value that first follows `name` (lower case) and "=", between quotes or bare, as in a Content-Type, an
/// XML declaration or the tag of a `meta` element (where both `charset="x"` and `content="text/html;
/// charset=x"` name a charset). Empty when there is none.
[[nodiscard]] std::string_view parameter(std::string_view text, std::string_view name);

}  // namespace belleman::feed
