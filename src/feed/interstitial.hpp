#pragma once

#include "belleman/feed/interstitial.hpp"

#include <pugixml.hpp>

namespace belleman::feed {

/// The same of a page that is parsed already.
[[nodiscard]] std::string_view interstitial_in(pugi::xml_node page);

}  // namespace belleman::feed
