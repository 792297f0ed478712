#pragma once

#include <pugixml.hpp>

#include <string_view>

namespace belleman::feed {

/// What a page looks like that stands between a visitor and the page he asked for ("a check against robots",
/// "a login page"); empty when it looks like none. Only to be asked of a page that does not hold what was
/// expected: an honest page may have such words too.
[[nodiscard]] std::string_view recognise_interstitial(pugi::xml_node page);

}  // namespace belleman::feed
