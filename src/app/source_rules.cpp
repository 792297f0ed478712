#include "app/source_rules.hpp"

#include "belleman/feed/item_mark.hpp"
#include "belleman/text/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace belleman::app {

namespace {

void drop_parameters(FeedItem& item) {
    if (feed::is_item_mark(item.link)) return;
    auto const link = item.link.substr(0, item.link.find('?'));
    if (item.id == item.link) item.id = link;
    item.link = link;
}

}  // namespace

void apply_rules(Feed& feed, Source const& source) {
    if (source.drop_parameters) std::ranges::for_each(feed.items, drop_parameters);
    std::vector<std::string> unwanted;
    for (auto const& words : source.skip_titles) {
        if (auto spaced = text::spaced_words(words); spaced != " ") unwanted.push_back(std::move(spaced));
    }
    if (unwanted.empty()) return;
    std::erase_if(feed.items, [&](FeedItem const& item) {
        auto const title = text::spaced_words(item.title);
        return std::ranges::any_of(unwanted,
                                   [&](auto const& words) { return title.find(words) != title.npos; });
    });
}

}  // namespace belleman::app
