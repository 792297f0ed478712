#pragma once

#include "belleman/feed/read.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// A CSS selector as an XPath 1.0 expression over a page. Known are what `docs/configuration.md` lists:
/// types, classes, ids, attributes, the four combinators, lists, the pseudo-classes of position, `:empty`,
/// `:not()`,
/// `:is()` and `:has()`, and `@name` at the end for an attribute of what was found ("a.more@href").
///
/// As with querySelectorAll the elements that a descendant stands in may be outside of the item. In an item
/// `:scope` is the item itself, and a selector may start with a combinator ("> h3", "~ p").
///
/// Errors: what is wrong, at which character of the selector. The result's size is linear in the selector's.
[[nodiscard]] tl::expected<std::string, std::string> xpath_from_css(std::string_view css,
                                                                    SelectorScope scope);

}  // namespace belleman::feed
