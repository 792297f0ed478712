#pragma once

#include "feed/page_survey.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::feed {

// The parts that XPath expressions for a page are made of.

/// Of one element at most so many classes are tried.
inline constexpr std::size_t most_classes = 3;

/// "[contains(concat(' ', normalize-space(@class), ' '), ' teaser ')]"
[[nodiscard]] std::string class_test(std::string_view name);

/// A step to one element by its number among the siblings of its name: "div[2]".
[[nodiscard]] std::string counted_step(pugi::xml_node element);

/// The names of the elements that lead from `outer` down to `inner`: "div/h3". Empty for `outer` itself.
[[nodiscard]] std::string steps_between(PageSurvey const& survey, std::size_t outer, std::size_t inner);

/// The same by numbers: "div[2]/h3[1]".
[[nodiscard]] std::string counted_steps_between(PageSurvey const& survey, std::size_t outer,
                                                std::size_t inner);

}  // namespace belleman::feed
