#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/interstitial.hpp"
#include "feed/limits.hpp"
#include "feed/listed_items.hpp"
#include "feed/listing_item.hpp"
#include "feed/page_cost.hpp"
#include "feed/page_head.hpp"
#include "feed/page_items.hpp"
#include "feed/page_markup.hpp"
#include "feed/page_query.hpp"
#include "feed/page_tree.hpp"
#include "feed/read_error.hpp"
#include "feed/tree_walk.hpp"

#include <fmt/core.h>
#include <pugixml.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace belleman::feed {

namespace {

constexpr std::size_t most_selected_nodes = 1'000'000;

/// The address that was fetched; for a saved page what its base element says.
std::string page_url_of(std::string const& fetched, std::string const& base) {
    auto const url = web_address("", fetched);
    return url.empty() ? web_address("", base) : url;
}

Feed feed_of(pugi::xml_node page, Listing const& listing) {
    Feed feed;
    feed.format = FeedFormat::html;
    feed.title = title_of_page(page);
    feed.link = listing.page_url;
    feed.subtitle = first_text(page, "/html/head/meta[@name='description']/@content");
    feed.language = first_text(page, "/html/@lang | /html/@xml:lang");
    return feed;
}

/// The elements that the item selector gives; an attribute or text stands for its element.
std::vector<pugi::xml_node> matches_of(PageQuery const& query, pugi::xml_node page) {
    std::vector<pugi::xml_node> matches;
    for (auto const& found : query.select(page).nodes) {
        auto const node = found.attribute() || is_text(found.node()) ? found.parent() : found.node();
        if (matches.empty() || matches.back() != node) matches.push_back(node);
        if (matches.size() == listed_items_limit) break;
    }
    return matches;
}

std::string no_match_message(pugi::xml_node page, Selectors const& selectors, bool is_absolute) {
    auto const& expression = selectors.item.expression;
    auto const elements = PageOrder{page}.elements();
    auto const title = text::shorten(title_of_page(page), 80);
    auto const called = title.empty() ? std::string{} : fmt::format(" (its title is \"{}\")", title);
    if (auto const interstitial = interstitial_in(page); !interstitial.empty()) {
        return fmt::format(
            "this is not the listing but looks like {}{}: the item selector {} matches none of its {} "
            "elements",
            interstitial, called, expression, elements);
    }
    bool const starts_at_the_top = selectors.syntax == SelectorSyntax::xpath && !is_absolute;
    return fmt::format(
        "the item selector {} matches none of the page's {} elements{}; the page has changed, is "
        "filled in by JavaScript, or the selector is wrong{}",
        expression, elements, called,
        starts_at_the_top ? ": XPath looks in the whole page only with // before it" : "");
}

std::string no_title_message(Selectors const& selectors, std::size_t items) {
    if (selectors.title.expression.empty()) {
        return fmt::format(
            "none of the {} items that {} matches has a heading, link text or bold text; give a title "
            "selector",
            items, selectors.item.expression);
    }
    return fmt::format("the title selector {} finds no text in any of the {} items that {} matches",
                       selectors.title.expression, items, selectors.item.expression);
}

/// The headings of a page and all elements around one.
std::unordered_set<pugi::xml_node_struct*> around_headings(pugi::xml_node page) {
    std::unordered_set<pugi::xml_node_struct*> result;
    auto const headings = page.select_nodes("//h1 | //h2 | //h3 | //h4 | //h5 | //h6");
    for (auto const& heading : headings) {
        for (auto node = heading.node(); node; node = node.parent()) {
            if (!result.insert(node.internal_object()).second) break;
        }
    }
    return result;
}

bool is_within(pugi::xml_node node, pugi::xml_node outer) {
    while (node && node != outer)
        node = node.parent();
    return node == outer;
}

/// Whether the title selector finds a text inside `match`.
bool finds_title(PageQuery const& query, pugi::xml_node match) {
    constexpr std::size_t most_candidates = 50;
    auto selected = query.select(match);
    if (selected.text) return !text::fold_space(*selected.text).empty();
    if (selected.nodes.size() > most_candidates) selected.nodes.resize(most_candidates);
    return std::any_of(selected.nodes.begin(), selected.nodes.end(), [&](pugi::xpath_node const& found) {
        auto const node = found.attribute() ? found.parent() : found.node();
        return is_within(node, match) && !selected_text(found).empty();
    });
}

std::vector<FeedItem> read_items(Listing const& listing) {
    ListedItems items;
    std::size_t selected = 0;
    for (std::size_t i = 0; i < listing.items.size() && selected < most_selected_nodes; ++i) {
        ListingItem reader{listing, i};
        items.add(reader.read());
        selected += reader.selected();
    }
    return items.take();
}

tl::expected<Feed, ReadError> read_page(pugi::xml_node page, PageQuery const& item_query,
                                        PageQueries const& queries, Selectors const& selectors,
                                        ReadOptions const& options) {
    if (is_costly_to_query(page, most_of(item_query.searches(), queries.searches())))
        return failure(costly_page_message);
    auto const matches = matches_of(item_query, page);
    if (matches.empty()) return failure(no_match_message(page, selectors, item_query.is_absolute()));
    auto const headed = around_headings(page);
    auto const has_own_title = [&](pugi::xml_node match) {
        return queries.title ? finds_title(*queries.title, match) : headed.contains(match.internal_object());
    };
    PageItems const items{page, matches, has_own_title};
    auto const base = base_of_page(page, options.base_url);
    Listing const listing{items, queries, page_url_of(options.base_url, base), base, options};
    auto feed = feed_of(page, listing);
    feed.items = read_items(listing);
    if (feed.items.empty()) return failure(no_title_message(selectors, items.size()));
    return feed;
}

}  // namespace

tl::expected<Feed, ReadError> read_listing(std::string_view bytes, Selectors const& selectors,
                                           ReadOptions const& options) {
    if (selectors.item.expression.empty()) return failure("a listing needs an item selector");
    auto const item_query =
        PageQuery::compile(selectors.item.expression, selectors.syntax, SelectorScope::page);
    if (!item_query) return failure("selector `item`: " + item_query.error());
    if (!item_query->selects_nodes()) {
        return failure(
            "selector `item`: " + selectors.item.expression +
            " gives a text or number, not elements; if it is a CSS selector, syntax = \"css\" goes "
            "beside it");
    }
    auto const queries = compile_page_queries(selectors);
    if (!queries) return failure(queries.error());
    if (text::fold_space(bytes.substr(0, 4096)).empty()) return failure("the page is empty");
    auto const page = page_tree(bytes, options.content_type);
    if (!page) return tl::unexpected(page.error());
    return read_page(**page, *item_query, *queries, selectors, options);
}

}  // namespace belleman::feed
