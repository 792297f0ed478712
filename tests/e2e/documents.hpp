#pragma once

#include "support/http_server.hpp"

#include <string>
#include <vector>

namespace belleman::e2e {

/// One item of a feed that a test serves.
struct Item {
    std::string guid;
    std::string title;
    std::string link;
    std::string text = "Een bericht.";
    std::string date = "Fri, 22 May 2026 09:00:00 +0200";
};

/// An RSS 2.0 document with these items.
[[nodiscard]] std::string rss(std::vector<Item> const& items);

/// A configuration that may poll 127.0.0.1 and gives up soon, followed by `rest` (tables of sources).
[[nodiscard]] std::string configuration(std::string const& rest);

/// The table of one feed.
[[nodiscard]] std::string feed_source(std::string const& id, std::string const& url,
                                      std::string const& more = {});

}  // namespace belleman::e2e
