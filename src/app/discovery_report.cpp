#include "app/discovery_report.hpp"

#include "app/console.hpp"
#include "app/counted.hpp"
#include "app/table.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"

#include <date/tz.h>
#include <fmt/core.h>

#include <algorithm>
#include <sstream>

namespace belleman::app {

namespace {

constexpr std::size_t most_shown_items = 10;
constexpr std::size_t most_shown_of_feed = 3;  ///< a feed says itself what its items are

/// The day in Belgium, which for an item that names only a day is that day.
std::string day_of(Instant instant) {
    return date::format("%F", date::make_zoned("Europe/Brussels", instant));
}

std::string cut(std::string const& text, std::size_t width) {
    return text.size() <= width ? text : text.substr(0, width - 1) + "…";
}

/// An address without what it shares with the page's.
std::string short_address(std::string const& link, std::string const& page) {
    auto const url = text::parse_url(page);
    if (!url || url->scheme == "file") return link;
    auto const origin = text::origin_of(*url);
    return link.starts_with(origin + "/") ? link.substr(origin.size()) : link;
}

std::string items_table(Feed const& feed, std::size_t most_shown, std::string const& page, int columns) {
    auto const shown = std::min(feed.items.size(), most_shown);
    auto const width = static_cast<std::size_t>(std::max(columns, 60)) - 20;  // beside indent, date and gaps
    auto const title_width = width * 6 / 10;
    Table table({"DATE", "TITLE", "LINK"});
    for (std::size_t at = 0; at < shown; ++at) {
        auto const& item = feed.items[at];
        table.add({item.published ? day_of(*item.published) : "-", text::shorten(item.title, title_width),
                   item.link.empty() ? "-" : cut(short_address(item.link, page), width - title_width)});
    }
    std::istringstream lines(table.to_string());
    std::string text;
    for (std::string line; std::getline(lines, line);)
        text += "     " + line + '\n';
    if (feed.items.size() > shown) text += fmt::format("     ... and {} more\n", feed.items.size() - shown);
    return text;
}

std::string heading_of(Offer const& offer) {
    if (offer.kind != SourceKind::feed && offer.feed) {
        return fmt::format("{}, {}: {}", offer.kind == SourceKind::html ? "a list on the page" : "an API",
                           to_string(offer.confidence), extent_of(*offer.feed));
    }
    auto text = offer.url;
    if (!offer.title.empty()) text += fmt::format("  \"{}\"", offer.title);
    if (offer.feed) text += fmt::format("  {}, {}", to_string(offer.feed->format), extent_of(*offer.feed));
    if (!offer.note.empty()) text += "  (" + offer.note + ")";
    return text;
}

}  // namespace

std::string extent_of(Feed const& feed) {
    if (feed.items.empty()) return "no items";
    std::optional<Instant> newest;
    for (auto const& item : feed.items) {
        if (item.published && (!newest || *item.published > *newest)) newest = item.published;
    }
    auto const count = counted(feed.items.size(), "item");
    return newest ? fmt::format("{}, newest {}", count, day_of(*newest)) : count + ", without dates";
}

std::string report_of(Discovery const& discovery, int columns) {
    std::string text;
    if (!discovery.url.empty()) text += printable(discovery.url) + '\n';
    if (!discovery.title.empty()) text += printable(discovery.title) + '\n';
    for (std::size_t at = 0; at < discovery.offers.size(); ++at) {
        auto const& offer = discovery.offers[at];
        text += fmt::format("\n{:>3}  {}\n", at + 1, printable(heading_of(offer)));
        if (!offer.feed || !offer.note.empty() || offer.feed->items.empty()) continue;
        auto const most_shown = offer.kind == SourceKind::feed ? most_shown_of_feed : most_shown_items;
        text += items_table(*offer.feed, most_shown, discovery.url, columns);
    }
    if (discovery.offers.empty()) text += printable(discovery.obstacle) + '\n';
    return text;
}

}  // namespace belleman::app
