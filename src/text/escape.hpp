#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// `escape_markup` onto the end of `out`; invalid UTF-8 becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace belleman::text
