#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The text of a document as UTF-8, without byte order mark and without the control characters that XML 1.0
/// forbids. The character set is, in this order: the byte order mark; UTF-8 where the bytes are valid as
/// such; the charset of `content_type`; the XML declaration; windows-1252. Whatever iconv knows is read,
/// iso-8859-1 and us-ascii as windows-1252. A declaration that does not fit the bytes is passed over. Bytes
/// that mean nothing become U+FFFD.
[[nodiscard]] std::string document_text(std::string_view bytes, std::string_view content_type);

}  // namespace belleman::feed
