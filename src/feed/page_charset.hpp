#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The text of an HTML page as UTF-8. The character set is the byte order mark's; UTF-8 where the bytes are
/// valid as such; that of `content_type`; the page's own; windows-1252.
[[nodiscard]] std::string page_in_utf8(std::string_view bytes, std::string_view content_type);

}  // namespace belleman::feed
