#pragma once

#include "belleman/feed/page_profile.hpp"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace belleman::feed {

/// The feeds that a page advertises (link elements with rel=alternate) and those that it merely links to.
/// What sites declare beside feeds (comments, programming interfaces, filtered lists, administration) is told
/// apart and stands at the end.
[[nodiscard]] std::vector<FeedLink> feed_links(pugi::xml_node page, std::string const& base);

}  // namespace belleman::feed
