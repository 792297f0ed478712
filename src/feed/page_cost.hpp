#pragma once

#include <pugixml.hpp>

#include <string_view>

namespace belleman::feed {

/// How many searches an XPath expression nests or chains: looking through the elements side by side with the
/// one it is at ("preceding-sibling::h3"), and through those around it ("ancestor::div"). Each one multiplies
/// the time that the expression can take.
struct Searches {
    int sideways = 0;
    int upwards = 0;
};

[[nodiscard]] Searches searches_of(std::string_view xpath);

/// What both do at most.
[[nodiscard]] Searches most_of(Searches left, Searches right);

/// Whether selectors that search so would take unreasonably long on the page, where nothing that they look
/// for is found: the ways to pick an element for each search are counted. One pass.
[[nodiscard]] bool is_costly_to_query(pugi::xml_node page, Searches searches);

inline constexpr char const* costly_page_message =
    "the page has too many elements side by side or inside one another for these selectors: no page for "
    "people has; where this one is right, use selectors with fewer parts (at most one ~)";

}  // namespace belleman::feed
