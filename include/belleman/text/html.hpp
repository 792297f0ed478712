#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace belleman::text {

/// Bounds on what the HTML parser is given. Its time is quadratic in the nesting depth and in the number of
/// attributes of one tag, and it takes microseconds for each tag, so all are counted before it starts.
struct HtmlLimits {
    std::size_t bytes = std::size_t{8} * 1024 * 1024;
    std::size_t depth = 400;
    std::size_t attributes = 256;  ///< of one tag
    std::size_t tags = 500'000;    ///< that start or end an element
};

/// Parses a whole page as browsers do (HTML Living Standard) into a tree for XPath: element and attribute
/// names in lower case, no namespaces (elements of SVG and MathML keep their names below `svg` and `math`),
/// no comments. `html` is UTF-8; invalid bytes become U+FFFD. Errors: a limit is exceeded (the message says
/// which).
[[nodiscard]] tl::expected<std::unique_ptr<pugi::xml_document>, std::string> parse_page(
    std::string_view html, HtmlLimits const& limits = {});

/// Parses a piece of HTML as the content of a `body` element; the tree's root element is that `body`.
[[nodiscard]] tl::expected<std::unique_ptr<pugi::xml_document>, std::string> parse_fragment(
    std::string_view html, HtmlLimits const& limits = {});

}  // namespace belleman::text
