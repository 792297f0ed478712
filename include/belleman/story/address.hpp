#pragma once

#include "belleman/model/matching.hpp"

#include <string>
#include <string_view>

namespace belleman::story {

/// The form of an address under which variants are the same: no scheme, "www.", "m.", default port, dot at
/// the end of the host, trailing slash, index page, print and AMP variants, tracking parameters or fragment;
/// parameters sorted. A fragment that Belleman itself made for an item without a link (`#belleman-...`)
/// stays. Hosts and parameters as `matching` has them. Empty for no http(s) address.
[[nodiscard]] std::string canonical_address(std::string_view url, SourceMatching const& matching = {});

/// Whether a canonical address leads further than to the home page.
[[nodiscard]] bool names_a_page(std::string_view canonical_address);

/// Whether the address that the page behind `link` gives for itself, or that redirects led to, can be
/// believed: a host of the public web, and neither a home page nor a list, such as `listing`, a folder of
/// the link, or the link without its parameters ("detail.aspx", of "detail.aspx?id=4"). Empty ones cannot.
[[nodiscard]] bool is_believable(std::string_view claimed, std::string_view link, std::string_view listing);

/// Whether a parameter of this name, in whatever case, only tells where a reader came from: "utm_source",
/// "fbclid".
[[nodiscard]] bool is_tracking_parameter(std::string_view name);

/// The address without the parameters that tell a publisher where its readers came from
/// (`is_tracking_parameter`); everything else stays as it is.
[[nodiscard]] std::string without_tracking(std::string_view url);

}  // namespace belleman::story
