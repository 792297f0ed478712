#pragma once

#include <optional>
#include <string_view>

namespace belleman::feed {

/// Who protects a site with the challenge whose marks stand in `markup`: a page, or a part of one such as
/// `src="/TSPD/x.js"`. A long page that quotes a challenge holds its marks too; the caller keeps those apart.
[[nodiscard]] std::optional<std::string_view> challenge_sender(std::string_view markup);

}  // namespace belleman::feed
