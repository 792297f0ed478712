#include "belleman/feed/listing_memory.hpp"

#include "belleman/feed/item_mark.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

bool has_link(FeedItem const& item) {
    return !item.link.empty() && !is_item_mark(item.link);
}

bool has_date(FeedItem const& item) {
    return item.published.has_value();
}

bool has_summary(FeedItem const& item) {
    return !item.summary_html.empty();
}

int count(Feed const& feed, bool (*has)(FeedItem const&)) {
    return static_cast<int>(std::count_if(feed.items.begin(), feed.items.end(), has));
}

/// From fewer items nothing can be learned: a single one may well come without a date.
constexpr int enough_items = 3;

/// Whether so many of the items had something that its lack in all of them is no chance.
bool most(int with, int items) {
    return items >= enough_items && with * 2 > items;
}

std::string lost(std::string_view what, Selector const& selector, int with, ListingMemory const& memory,
                 Feed const& feed) {
    auto const how =
        selector.expression.empty() ? std::string{} : fmt::format(" by the selector {}", selector.expression);
    return fmt::format("none of the {} items has a {}{}, which {} of {} had last time", feed.items.size(),
                       what, how, with, memory.items);
}

}  // namespace

ListingMemory remember(ListingMemory const& before, Feed const& feed) {
    auto after = before;
    if (feed.items.empty()) {
        ++after.empty_polls;
        return after;
    }
    after.items = static_cast<int>(feed.items.size());
    after.with_link = count(feed, has_link);
    after.with_date = count(feed, has_date);
    after.with_summary = count(feed, has_summary);
    return after;
}

std::optional<std::string> what_is_lost(ListingMemory const& memory, Feed const& feed, Source const& source) {
    if (memory.items == 0) return std::nullopt;
    auto const& selectors = source.selectors;
    if (feed.items.empty()) {
        if (source.may_be_empty || memory.empty_polls > 0) return std::nullopt;
        return fmt::format(
            "no items where there were {} last time; set may_be_empty = true if that is as it should be",
            memory.items);
    }
    if (most(memory.with_link, memory.items) && count(feed, has_link) == 0)
        return lost("link", selectors.link, memory.with_link, memory, feed);
    if (most(memory.with_date, memory.items) && count(feed, has_date) == 0)
        return lost("date", selectors.date, memory.with_date, memory, feed);
    // A short list may well hold nothing but announcements without a text.
    if (std::cmp_less(feed.items.size(), enough_items)) return std::nullopt;
    if (most(memory.with_summary, memory.items) && count(feed, has_summary) == 0)
        return lost("summary", selectors.summary, memory.with_summary, memory, feed);
    return std::nullopt;
}

std::string idle_selectors(ListingMemory const& memory, Selectors const& selectors) {
    if (memory.items == 0) return {};
    std::vector<std::string> idle;
    for (auto const& [name, selector, with] :
         {std::tuple{"link", &selectors.link, memory.with_link},
          std::tuple{"date", &selectors.date, memory.with_date},
          std::tuple{"summary", &selectors.summary, memory.with_summary}}) {
        if (with == 0 && !selector->expression.empty())
            idle.push_back(fmt::format("the {} selector {}", name, selector->expression));
    }
    if (idle.empty()) return {};
    return fmt::format("{} found nothing in any item, of {}", fmt::join(idle, " and "), memory.items);
}

}  // namespace belleman::feed
