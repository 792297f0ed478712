#include "fuzz/item.hpp"

#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "fuzz/cleaned_html.hpp"
#include "fuzz/demand.hpp"

#include <string>

namespace belleman::fuzz {

namespace {

void demand_plain(std::string const& text) {
    demand_utf8(text);
    demand(text::fold_space(text) == text, "plain texts have their white space folded", text);
}

void demand_address(std::string const& address) {
    if (!address.empty()) demand_web_address(address);
}

void demand_sound(FeedItem const& item) {
    demand_utf8(item.id);
    demand_plain(item.title);
    demand_address(item.link);
    demand_utf8(item.language);
    for (auto const& author : item.authors)
        demand_plain(author);
    for (auto const& category : item.categories)
        demand_plain(category);
    for (auto const& enclosure : item.enclosures) {
        demand_web_address(enclosure.url);
        demand_utf8(enclosure.type);
    }
    demand_clean(item.summary_html);
    demand_clean(item.content_html);
}

}  // namespace

void demand_sound(Feed& feed) {
    demand_plain(feed.title);
    demand_plain(feed.subtitle);
    demand_address(feed.link);
    demand_utf8(feed.language);
    feed::clean(feed);
    for (auto const& item : feed.items)
        demand_sound(item);
}

}  // namespace belleman::fuzz
