#pragma once

#include "belleman/model/source.hpp"
#include "feed/listing_score.hpp"

#include <string>

namespace belleman::feed {

/// The selectors of a listing of which the items are found by `item`. Those that the reader's own rules make
/// superfluous, or for which there is no rule, are not given.
[[nodiscard]] Selectors selectors_for(PageSurvey const& survey, FoundListing const& listing,
                                      std::string item);

}  // namespace belleman::feed
