#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// Writes broken XML of a feed anew so that every tag is closed in order: HTML that was pasted in without
/// escaping gets its end tags, an unclosed element of a feed ends where the next one begins, a '<' that
/// starts no tag becomes text, and what is cut off at the end is closed. References stay as they are.
/// Declarations, comments and processing instructions go. One pass, linear; elements nested deeper than 1,000
/// are left out.
[[nodiscard]] std::string repair_xml(std::string_view broken);

}  // namespace belleman::feed
