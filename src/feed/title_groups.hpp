#pragma once

#include "feed/page_survey.hpp"

#include <cstddef>
#include <vector>

namespace belleman::feed {

/// What makes an element look like the title of an item.
enum class TitleKind { heading, named, link, term, cell, bold };

/// Titles of one kind that stand in like places of a page, and the elements that they are the titles of.
struct TitleGroup {
    TitleKind kind = TitleKind::heading;
    std::vector<std::size_t> titles;  ///< numbers of elements, ascending
    /// The greatest elements around the titles that hold one each, all as far up; ascending. The titles
    /// themselves where nothing wraps an item.
    std::vector<std::size_t> items;
};

/// The groups of two titles and more, in no order. A title is in at most two: by its place (the names of the
/// elements around it) and by its class. Titles inside the furniture of the page are apart.
[[nodiscard]] std::vector<TitleGroup> find_title_groups(PageSurvey const& survey);

}  // namespace belleman::feed
