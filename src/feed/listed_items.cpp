#include "feed/listed_items.hpp"

#include "belleman/feed/item_mark.hpp"

namespace belleman::feed {

void identify(FeedItem& item, std::string const& page) {
    item.id = item.link;
    if (!item.link.empty()) return;
    item.id = item_mark(page, item.title);
    if (!page.empty()) item.link = item.id;
}

void ListedItems::add(FeedItem item) {
    bool const is_new = !item.title.empty() && seen_.emplace(item.id, item.title).second;
    if (is_new) items_.push_back(std::move(item));
}

}  // namespace belleman::feed
