#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

/// `html` (UTF-8) without the controls and noncharacters that gumbo makes U+FFFD of: a control from U+0080 to
/// U+009F becomes what windows-1252 means by its number, as in a numeric reference (texts that were converted
/// twice hold them for quotes and dashes), the others go. NUL, which HTML has rules for, and invalid bytes
/// stay. Nothing when there are none, as nearly always.
[[nodiscard]] std::optional<std::string> without_controls(std::string_view html);

}  // namespace belleman::text
