#pragma once

#include <string_view>

namespace belleman::feed {

/// Whether `name` (any case) is an element of HTML, or one of SVG or MathML that pages carry.
[[nodiscard]] bool is_html_element(std::string_view name);

/// Whether the HTML element `name` (any case) stands on lines of its own.
[[nodiscard]] bool is_block_element(std::string_view name);

/// The element name that starts at `text`, as the HTML tokeniser would see it after "<" or "</"; empty when
/// no tag starts there.
[[nodiscard]] std::string_view tag_name_at(std::string_view text);

/// Whether `text` holds at least one tag of HTML, a comment or a character reference, so that it was written
/// as HTML rather than as plain text.
[[nodiscard]] bool looks_like_html(std::string_view text);

}  // namespace belleman::feed
