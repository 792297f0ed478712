#pragma once

#include <pugixml.hpp>

namespace belleman::feed {

/// Whether a selector that looks before, after or around each element of the page would take unreasonably
/// long: that grows with the square of the number of elements side by side, and of the depth. One pass.
[[nodiscard]] bool is_costly_to_query(pugi::xml_node page);

inline constexpr char const* costly_page_message =
    "the page has too many elements side by side or inside one another for selectors: no page for people has";

}  // namespace belleman::feed
