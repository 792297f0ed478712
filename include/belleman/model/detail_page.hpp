#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/model/translation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace belleman {

/// What the page of one item says of it. An empty string means "absent".
struct ItemDetail {
    std::string title;         ///< plain text
    std::string summary_html;  ///< clean HTML
    std::string content_html;  ///< clean HTML
    std::vector<std::string> categories;
    std::optional<Instant> published;
    bool published_is_date_only = false;
    std::string canonical_url;  ///< absolute; the address that the page gives for itself (rel=canonical)
    std::vector<Translation> translations;  ///< that the page names (hreflang)

    bool operator==(ItemDetail const&) const = default;
};

/// A page that an item's link leads to: what it gave, or why it gave nothing yet.
struct DetailPage {
    std::string url;
    std::string key;  ///< what it was read by (`tries`, `status` and `message` belong to it)
    bool read = false;
    int tries = 0;        ///< that failed
    long status = 0;      ///< of the last answer; 0 when there was none
    std::string message;  ///< of the last failure; empty after a success
    std::optional<Instant> last_try;
    std::string final_url;  ///< where redirects led, when that was elsewhere
    ItemDetail found;       ///< kept when the page is later read by another key, or is gone

    bool operator==(DetailPage const&) const = default;
};

}  // namespace belleman
