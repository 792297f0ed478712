#pragma once

#include "belleman/feed/read.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

/// A feed that a page points to.
struct FeedLink {
    std::string url;         ///< absolute http(s) address
    std::string title;       ///< plain text; may be empty
    std::string type;        ///< media type as the page gives it; empty where it is an ordinary link
    std::string_view doubt;  ///< why this is hardly the feed of the page's news; empty where nothing says so
};

/// What a page says of itself.
struct PageProfile {
    std::string title;      ///< plain text, of the title element, else the first heading
    std::string site_name;  ///< of the page's metadata, else empty
    std::string language;   ///< BCP 47 tag; empty where the page names none
    std::string url;        ///< the canonical address, else that of the options; may be empty
    /// What it looks like where it is no page of the site but stands before one ("a login page").
    std::string_view interstitial;
    std::vector<FeedLink>
        feeds;  ///< those without doubt first, declared ones before ordinary links; at most 20
};

/// Reads what a page says of itself. Errors: it is beyond the limits of the HTML parser. Pure; safe from any
/// thread.
[[nodiscard]] tl::expected<PageProfile, ReadError> profile_page(std::string_view bytes,
                                                                ReadOptions const& options);

}  // namespace belleman::feed
