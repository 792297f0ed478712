#pragma once

#include "belleman/feed/date.hpp"
#include "belleman/feed/read.hpp"
#include "feed/page_items.hpp"
#include "feed/page_query.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace belleman::feed {

/// What all items of one listing share.
struct Listing {
    PageItems const& items;
    PageQueries const& queries;
    std::string
        page_url;  ///< where people find the page; empty when it was read from a file that does not say
    std::string base_url;  ///< what relative addresses on the page are resolved against
    ReadOptions const& options;
};

/// A title and the node that it stands in; without title an empty text.
struct ItemTitle {
    std::string text;
    pugi::xml_node node;
};

/// Reads one item of a listing.
class ListingItem {
public:
    ListingItem(Listing const& listing, std::size_t index);

    /// The item; without title where it has none.
    [[nodiscard]] FeedItem read();
    /// How many nodes its selectors have given, a measure of the work done.
    [[nodiscard]] std::size_t selected() const { return selected_; }

    // The parts of an item by themselves, for the page of one.
    [[nodiscard]] ItemTitle read_title();
    [[nodiscard]] std::optional<ParsedDate> read_date();
    [[nodiscard]] std::vector<std::string> read_categories();
    /// The HTML of what `query` gives; empty where there is no query.
    [[nodiscard]] std::string read_html(std::optional<PageQuery> const& query);

private:
    [[nodiscard]] std::vector<pugi::xpath_node> nodes_of(PageQuery const& query,
                                                         Selected const& selected) const;
    [[nodiscard]] Selected select(PageQuery const& query);
    [[nodiscard]] std::string read_link(pugi::xml_node title);
    [[nodiscard]] std::string default_link(pugi::xml_node title) const;
    [[nodiscard]] std::string link_in(pugi::xml_node node) const;
    [[nodiscard]] std::string resolve(std::string_view reference) const;
    [[nodiscard]] std::vector<std::string> date_texts();
    [[nodiscard]] std::string own_language() const;

    Listing const& listing_;
    std::size_t index_;
    pugi::xml_node item_;
    LeaveOut others_;
    std::size_t selected_ = 0;
};

}  // namespace belleman::feed
