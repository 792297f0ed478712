#include "belleman/feed/read.hpp"
#include "belleman/text/clean.hpp"
#include "belleman/text/plain.hpp"
#include "feed/charset_repair.hpp"
#include "feed/interstitial.hpp"
#include "feed/listing_item.hpp"
#include "feed/page_addresses.hpp"
#include "feed/page_cost.hpp"
#include "feed/page_head.hpp"
#include "feed/page_items.hpp"
#include "feed/page_query.hpp"
#include "feed/page_tree.hpp"
#include "feed/read_error.hpp"

#include <fmt/core.h>
#include <pugixml.hpp>

#include <optional>
#include <utility>

namespace belleman::feed {

namespace {

Selectors selectors_of(DetailSelectors const& detail) {
    Selectors selectors;
    selectors.title = detail.title;
    selectors.date = detail.date;
    selectors.summary = detail.summary;
    selectors.category = detail.category;
    selectors.syntax = detail.syntax;
    return selectors;
}

std::string nothing_found_message(pugi::xml_node page, DetailSelectors const& detail) {
    auto const& content = detail.content.expression;
    auto const sought = content.empty() ? std::string{"none of its selectors finds"}
                                        : fmt::format("the content selector {} finds", content);
    if (auto const interstitial = interstitial_in(page); !interstitial.empty())
        return fmt::format("this is not the item's page but looks like {}: {} nothing in it", interstitial,
                           sought);
    return fmt::format("{} nothing in the page", sought);
}

bool is_blank(std::string const& clean_html) {
    return clean_html.find("<img") == std::string::npos && text::plain_from_html(clean_html).empty();
}

}  // namespace

tl::expected<ItemDetail, ReadError> read_detail(std::string_view bytes, DetailSelectors const& detail,
                                                ReadOptions const& options) {
    auto const queries = compile_page_queries(selectors_of(detail), SelectorScope::page);
    if (!queries) return failure(queries.error());
    std::optional<PageQuery> content;
    if (!detail.content.expression.empty()) {
        auto compiled = PageQuery::compile(detail.content.expression, detail.syntax, SelectorScope::page);
        if (!compiled) return failure("selector `content`: " + compiled.error());
        content.emplace(*std::move(compiled));
    }
    auto const page = page_tree(bytes, options.content_type);
    if (!page) return tl::unexpected(page.error());

    auto const searches = content ? most_of(content->searches(), queries->searches()) : queries->searches();
    if (is_costly_to_query(**page, searches)) return failure(costly_page_message);

    // The whole page is the one item of a listing.
    auto const base = base_of_page(**page, options.base_url);
    PageItems const items{**page, {(*page)->document_element()}, nullptr};
    Listing const listing{items, *queries, options.base_url, base, options};
    ListingItem reader{listing, 0};
    ItemDetail found;
    if (queries->title) found.title = reader.read_title().text;
    if (queries->category) found.categories = reader.read_categories();
    found.summary_html = text::clean_html(reader.read_html(queries->summary), base);
    found.content_html = text::clean_html(reader.read_html(content), base);
    for (auto* text : {&found.title, &found.summary_html, &found.content_html})
        undo_misreading(*text);
    if (is_blank(found.summary_html)) found.summary_html.clear();
    if (is_blank(found.content_html)) found.content_html.clear();
    if (queries->date) {
        if (auto const date = reader.read_date()) {
            found.published = date->instant;
            found.published_is_date_only = date->date_only;
        }
    }
    bool const lacks = content ? found.content_html.empty() : found == ItemDetail{};
    if (lacks) return failure(nothing_found_message(**page, detail));
    found.canonical_url = canonical_address_of_page(**page, base);
    auto const& own = found.canonical_url.empty() ? options.base_url : found.canonical_url;
    found.translations = translations_of_page(**page, base, own);
    return found;
}

}  // namespace belleman::feed
