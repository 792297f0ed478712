#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// `escape_markup` onto the end of `out`; invalid UTF-8 becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

/// The same for text between tags, where quotes may stay. Carriage return and form feed become spaces: XML
/// would read another character, or none.
void append_escaped_text(std::string& out, std::string_view text);

}  // namespace belleman::text
