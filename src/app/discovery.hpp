#pragma once

#include "belleman/feed/page_profile.hpp"
#include "belleman/feed/propose.hpp"
#include "belleman/fetch/outcome.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace belleman::app {

/// One way to follow a document.
struct Offer {
    SourceKind kind = SourceKind::feed;
    std::string url;
    std::string title;
    Selectors selectors;
    feed::Confidence confidence = feed::Confidence::sure;
    std::optional<Feed> feed;  ///< what it gives; nothing where it was not tried or gave none
    std::string note;          ///< why it is doubtful; empty where nothing says so
};

/// All ways to follow a document, the best first.
struct Discovery {
    std::string title;
    std::string site_name;
    std::string language;
    std::string url;  ///< that of the document, as well as it is known
    std::vector<Offer> offers;
    std::string obstacle;  ///< where there are no offers: what the document is, and what to try
};

/// Fetches a feed that a page points to.
using TryFeed = std::function<tl::expected<fetch::Document, std::string>(std::string const& url)>;

/// Says how a document can be followed: it is a feed, points to feeds, holds a listing or is an API. At most
/// five of the feeds that a page points to are tried; none where `try_feed` is empty. The `final_url`
/// of a document from a file is empty where it is not known.
[[nodiscard]] Discovery discover(fetch::Document const& document, TryFeed const& try_feed);

}  // namespace belleman::app
