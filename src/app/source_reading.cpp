#include "app/source_reading.hpp"

#include "app/detail_pages.hpp"
#include "app/item_entries.hpp"
#include "app/source_rules.hpp"
#include "belleman/feed/interstitial.hpp"
#include "belleman/feed/listing_memory.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"

#include <fmt/core.h>

#include <utility>

namespace belleman::app {

namespace {

feed::ReadOptions read_options(Source const& source, fetch::Document const& document) {
    feed::ReadOptions options;
    options.base_url = document.final_url.empty() ? source.url : document.final_url;
    options.content_type = document.content_type;
    options.time_zone = source.time_zone;
    options.times_are_local = source.times_are_local;
    return options;
}

std::string describe(feed::ReadError const& error) {
    if (error.line == 0) return error.message;
    return fmt::format("{} (line {}, column {} of the document)", error.message, error.line, error.column);
}

/// Says where a source led to when that is another host: often to a page that asks for consent.
std::string redirect_note(Source const& source, fetch::Document const& document) {
    auto const asked = text::parse_url(source.url);
    auto const came = text::parse_url(document.final_url);
    if (!asked || !came || asked->host == came->host) return {};
    return fmt::format("; the source led to another host, {}", document.final_url);
}

tl::expected<Feed, std::string> read_as_it_is(Source const& source, fetch::Document const& document) {
    auto const options = read_options(source, document);
    tl::expected<Feed, feed::ReadError> feed;
    switch (source.kind) {
        case SourceKind::feed:
            feed = feed::read(document.body, options);
            break;
        case SourceKind::html:
            feed = feed::read_listing(document.body, source.selectors, options);
            break;
        case SourceKind::json:
            feed = feed::read_api(document.body, source.selectors, options);
            break;
    }
    if (!feed) return tl::unexpected(describe(feed.error()) + redirect_note(source, document));
    feed::clean(*feed);
    return *std::move(feed);
}

/// What page came in place of the one whose items were looked for.
std::string page_note(Source const& source, fetch::Document const& document, Feed const& feed) {
    std::string note;
    if (source.kind != SourceKind::html) return note;
    if (auto const page = feed::interstitial_in(document.body, document.content_type); !page.empty())
        note = fmt::format("; the page looks like {}", page);
    if (!feed.title.empty()) note += fmt::format("; its title is \"{}\"", text::shorten(feed.title, 80));
    return note;
}

/// All pages of a list are held at one time, so each gives less than an entry may hold.
void bound(ItemDetail& detail) {
    constexpr std::size_t longest_page_html = std::size_t{128} * 1024;  // bytes
    constexpr std::size_t most_categories = 64;
    detail.title = text::shorten(detail.title, longest_title);
    detail.summary_html = bounded_html(detail.summary_html, longest_page_html);
    detail.content_html = bounded_html(detail.content_html, longest_page_html);
    if (detail.categories.size() > most_categories) detail.categories.resize(most_categories);
    for (std::string& category : detail.categories)
        category = text::shorten(category, longest_title);
}

}  // namespace

std::string validators_key(Source const& source) {
    auto const& s = source.selectors;
    auto key = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", source.url, to_string(source.kind),
                           s.item.expression, s.title.expression, s.link.expression, s.date.expression,
                           s.summary.expression, s.category.expression);
    // What came later says something only where it is used, so that an upgrade leaves other sources alone.
    if (s.syntax != SelectorSyntax::xpath) key += fmt::format("\nsyntax {}", to_string(s.syntax));
    if (!s.link_template.empty()) key += "\nlink " + s.link_template;
    if (source.detail) key += "\ndetail " + detail_key(*source.detail);
    if (source.detail && source.detail->other_hosts) key += "\nother hosts";
    if (source.drop_parameters) key += "\nwithout parameters";
    for (auto const& words : source.skip_titles)
        key += "\nskip " + words;
    return key;
}

tl::expected<Feed, std::string> read_document(Source const& source, fetch::Document const& document) {
    auto feed = read_as_it_is(source, document);
    if (feed) apply_rules(*feed, source);
    return feed;
}

tl::expected<Reading, std::string> read_and_compare(Source const& source, fetch::Document const& document,
                                                    ListingMemory const& memory) {
    auto feed = read_as_it_is(source, document);
    if (!feed) {
        auto const before =
            memory.items == 0 ? std::string{} : fmt::format("; there were {} items last time", memory.items);
        return tl::unexpected(feed.error() + before);
    }
    Reading reading;
    if (source.kind != SourceKind::feed) {
        if (auto const lost = feed::what_is_lost(memory, *feed, source)) {
            return tl::unexpected(*lost + page_note(source, document, *feed) +
                                  redirect_note(source, document));
        }
        reading.memory = feed::remember(memory, *feed);
    }
    reading.feed = *std::move(feed);
    apply_rules(reading.feed, source);
    return reading;
}

tl::expected<ItemDetail, std::string> read_detail_page(Source const& source,
                                                       fetch::Document const& document) {
    auto detail = feed::read_detail(document.body, *source.detail, read_options(source, document));
    if (!detail) return tl::unexpected(describe(detail.error()));
    bound(*detail);
    return *std::move(detail);
}

}  // namespace belleman::app
