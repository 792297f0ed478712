#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// A document of UTF-8 in which some bytes are none. A piece between markup that holds no UTF-8 at all came
/// from a system with windows-1252 and is read so; elsewhere a bad byte becomes U+FFFD.
[[nodiscard]] std::string from_mixed_utf8(std::string_view bytes);

/// Undoes what programs did to the characters of `text`, which is valid UTF-8, before they sent it:
/// - it was taken for windows-1252 and encoded once more ("BelgiÃ«"), where no character of the text speaks
///   against it. A text is a whole document or one text of an item: aggregators mix well written items with
///   others, and a reference ("&#195;&#171;") shows its character only when the document has been read;
/// - windows-1252 was taken for ISO 8859-1, which leaves controls (U+0080 to U+009F) where quotes and dashes
///   were.
void undo_misreading(std::string& text);

}  // namespace belleman::feed
