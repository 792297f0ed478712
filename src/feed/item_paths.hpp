#pragma once

#include "feed/listing_score.hpp"

#include <string>
#include <vector>

namespace belleman::feed {

/// A way to say in XPath which elements are meant.
struct ItemPath {
    std::string expression;
    double trust = 1;  ///< 0 to 1: how well it can be expected to outlive changes of the page
};

/// Expressions that may select the items of `listing` in their page, to be tried; a bounded number.
[[nodiscard]] std::vector<ItemPath> item_paths(PageSurvey const& survey, FoundListing const& listing);

/// Where only some of the elements are furniture of the page: a predicate that leaves those out
/// ("[not(ancestor::aside)]"). Else empty, and where it cannot be said simply.
[[nodiscard]] std::string without_furniture(PageSurvey const& survey,
                                            std::vector<std::size_t> const& elements);

}  // namespace belleman::feed
