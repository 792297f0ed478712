#pragma once

#include "belleman/feed/read.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"

#include <string_view>
#include <vector>

namespace belleman::feed {

/// How sure a proposal is. A person looks at the items in any case.
enum class Confidence { unsure, likely, sure };

[[nodiscard]] std::string_view to_string(Confidence confidence);

/// A way to read a document that is no feed.
struct Proposal {
    SourceKind kind = SourceKind::html;  ///< html or json
    Selectors selectors;
    Confidence confidence = Confidence::unsure;
    Feed feed;  ///< exactly what `read_listing` or `read_api` gives with these selectors and options
};

/// Finds the listings in an HTML page by what repeats in it: elements of one shape that each have a title,
/// most with an address, a date, a text. What stands in every page of a site (menus, footer, related items)
/// counts little. At most three, the best first; none where nothing looks like a listing of news. The
/// expressions prefer what outlives changes of a page: words in classes before layout, names of elements
/// before positions.
///
/// Takes time linear in the page, times a bounded number of expressions that are tried; elements beyond the
/// first 60,000 are not looked at. Pure; safe from any thread.
[[nodiscard]] std::vector<Proposal> propose_listings(std::string_view bytes, ReadOptions const& options);

/// Finds the arrays in a JSON document whose objects have members like a title, an address and a date. At
/// most three, the best first; none for what is no JSON. Pure; safe from any thread.
[[nodiscard]] std::vector<Proposal> propose_api(std::string_view bytes, ReadOptions const& options);

}  // namespace belleman::feed
