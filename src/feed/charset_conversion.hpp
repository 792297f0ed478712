#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::feed {

/// `bytes` in UTF-8, read as the character set that `name` means on the web and in feeds ("latin1", "x-sjis",
/// "cp037", "macintosh"). Bad bytes become U+FFFD. Nothing when no such character set is known, or when so
/// many bytes are bad that the name must be wrong.
[[nodiscard]] std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view name);

}  // namespace belleman::feed
