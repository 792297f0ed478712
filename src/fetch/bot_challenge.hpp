#pragma once

#include <optional>
#include <string_view>

namespace belleman::fetch {

/// Recognises the checks for robots that protections of sites send in place of the document, with status 200.
/// Returns who sent it, for people. Looks at short HTML pages only, so that an announcement which quotes such
/// a page is never taken for one.
[[nodiscard]] std::optional<std::string_view> bot_challenge(std::string_view body);

}  // namespace belleman::fetch
