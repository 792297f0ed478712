#pragma once

#include "belleman/feed/read.hpp"

#include <pugixml.hpp>
#include <tl/expected.hpp>

#include <memory>
#include <string_view>

namespace belleman::feed {

/// The tree of an HTML page (`text::parse_page`). The character set is the byte order mark's; UTF-8 where the
/// bytes are valid as such; that of `content_type`; the page's own; windows-1252. Errors: the page is beyond
/// the limits of the HTML parser.
[[nodiscard]] tl::expected<std::unique_ptr<pugi::xml_document>, ReadError> page_tree(
    std::string_view bytes, std::string_view content_type);

}  // namespace belleman::feed
