#pragma once

#include "feed/title_groups.hpp"

#include <cstddef>
#include <vector>

namespace belleman::feed {

/// An item that was found in a page: an element and what belongs to it.
struct FoundItem {
    std::size_t element = 0;
    std::size_t end = 0;  ///< behind the last element that belongs to it
    std::size_t title = SurveyedElement::none;
};

/// Elements of a page taken for the items of a listing.
struct FoundListing {
    TitleKind kind = TitleKind::heading;
    bool is_flat = false;  ///< nothing wraps an item: what stands between two elements belongs to the first
    std::vector<FoundItem> items;
    double score = 0;  ///< 0 to 1: how much this looks like a listing of news
};

/// Takes `elements` (ascending, none inside another) for items, with the titles of `group` where they hold
/// one, else others of its kind, and says how much that looks like a listing of news.
[[nodiscard]] FoundListing assess_listing(PageSurvey const& survey, TitleGroup const& group,
                                          std::vector<std::size_t> const& elements);

}  // namespace belleman::feed
