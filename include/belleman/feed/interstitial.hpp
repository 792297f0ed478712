#pragma once

#include <optional>
#include <string_view>

namespace belleman::feed {

// Pages that stand between a visitor and the page he asked for.

/// What a page looks like where it is such a one ("a check for robots", "a login page"); empty where it looks
/// like none. Only to be asked of a page that does not hold what was expected: an honest page may have such
/// words too. `bytes` may be anything. Pure; safe from any thread.
[[nodiscard]] std::string_view interstitial_in(std::string_view bytes, std::string_view content_type);

/// Who protects a site with the check for robots whose marks stand in `markup`: a page, or a part of one such
/// as `src="/TSPD/x.js"`. A long page that quotes a check holds its marks too; the caller keeps those apart.
[[nodiscard]] std::optional<std::string_view> robot_check_sender(std::string_view markup);

}  // namespace belleman::feed
