#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// The condition of XPath 1.0 for a pseudo-class that asks where an element stands among its siblings:
/// first-child, last-child, only-child and the same -of-type; nth-child, nth-last-child, nth-of-type and
/// nth-last-of-type with "odd", "even", a number or "an+b" (CSS Syntax 3, section 6) as `argument`. `element`
/// is the name of the element, "*" when not given; those -of-type need it.
///
/// Errors: the pseudo-class is not known, or what is wrong with it.
[[nodiscard]] tl::expected<std::string, std::string> position_condition(std::string_view name,
                                                                        std::string_view element,
                                                                        std::string_view argument = {});

}  // namespace belleman::feed
