#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// `escape_markup` onto the end of `out`; invalid UTF-8 becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

/// The same for text between tags, where quotes may stay. A carriage return becomes a space: HTML and XML
/// would both read another character.
void append_escaped_text(std::string& out, std::string_view text);

}  // namespace belleman::text
