#pragma once

#include "feed/listing_score.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace belleman::feed {

/// What is looked for in each item of a listing.
struct WantedPart {
    std::vector<std::size_t> elements;  ///< one for each item; `SurveyedElement::none` where it has none
    /// Elements that must not be selected, nor stand inside or around what is; as many for each item.
    std::vector<std::vector<std::size_t>> avoided;
    bool may_be_several = false;  ///< the selector may give other elements beside the wanted one
};

/// The simplest XPath expression, relative to an item, that gives the wanted element (first) in nearly all
/// items that have it, and nothing in most others; empty where there is none.
[[nodiscard]] std::string part_path(PageSurvey const& survey, FoundListing const& listing,
                                    WantedPart const& wanted);

}  // namespace belleman::feed
