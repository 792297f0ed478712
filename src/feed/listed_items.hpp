#pragma once

#include "belleman/model/feed.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace belleman::feed {

/// Makes the link of an item its id. An item without link gets a mark on `page` for both (`item_mark`); where
/// `page` is empty it stays without link.
void identify(FeedItem& item, std::string const& page);

/// Gathers the items of a listing or an API. What has no title, or is there already, is left out.
class ListedItems {
public:
    void add(FeedItem item);
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] std::vector<FeedItem> take() { return std::move(items_); }

private:
    std::vector<FeedItem> items_;
    std::set<std::pair<std::string, std::string>> seen_;  ///< id and title of each
};

}  // namespace belleman::feed
