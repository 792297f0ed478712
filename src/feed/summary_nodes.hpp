#pragma once

#include "feed/page_items.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace belleman::feed {

/// The HTML of the nodes that make the summary of item `index`: none twice, no other item's, nothing of the
/// elements around the item, no blank paragraphs, and no "Lees meer" link at the end.
[[nodiscard]] std::string summary_html(PageItems const& items, std::size_t index,
                                       std::vector<pugi::xpath_node> const& selected);

}  // namespace belleman::feed
