#include "app/detail_pages.hpp"

#include "belleman/feed/category.hpp"
#include "belleman/feed/item_mark.hpp"
#include "belleman/story/address.hpp"
#include "belleman/text/url.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

namespace belleman::app {

namespace {

constexpr int most_tries = 3;
constexpr long not_found = 404;
constexpr long gone = 410;

std::string without_fragment(std::string const& url) {
    return url.substr(0, url.find('#'));
}

std::string site_of(std::string const& url) {
    auto const parsed = text::parse_url(url);
    return parsed ? std::string{text::without_www(parsed->host)} : std::string{};
}

bool is_on_site_of(std::string const& url, Source const& source) {
    if (source.detail->other_hosts) return true;
    auto const site = site_of(source.url);
    auto const host = site_of(url);
    return !site.empty() && (host == site || host.ends_with('.' + site));
}

void note_failure(DetailPage& page, std::string message, long status) {
    page.read = false;
    ++page.tries;
    page.status = status;
    page.message = std::move(message);
}

}  // namespace

std::string detail_key(DetailSelectors const& detail) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", to_string(detail.syntax), detail.content.expression,
                       detail.date.expression, detail.title.expression, detail.summary.expression,
                       detail.category.expression);
}

std::string page_of(FeedItem const& item, Source const& source) {
    if (item.link.empty() || feed::is_item_mark(item.link)) return {};
    auto url = without_fragment(item.link);
    bool const is_listing = url == without_fragment(source.url);
    return is_listing || !is_on_site_of(url, source) ? std::string{} : url;
}

std::vector<std::string> pages_of(Feed const& feed, Source const& source) {
    constexpr std::size_t most_pages = 500;  // all that is known of them is held at one time
    std::vector<std::string> urls;
    std::set<std::string> seen;
    for (FeedItem const& item : feed.items) {
        if (urls.size() == most_pages) break;
        auto url = page_of(item, source);
        if (!url.empty() && seen.insert(url).second) urls.push_back(std::move(url));
    }
    return urls;
}

bool is_to_be_read(DetailPage const& page, std::string const& key) {
    if (page.key != key) return true;
    return !page.read && page.tries < most_tries && page.status != gone;
}

std::vector<std::string> pages_to_read(std::vector<std::string> const& urls, DetailPagesByUrl const& known,
                                       std::string const& key) {
    std::vector<std::string> wanted;
    std::copy_if(urls.begin(), urls.end(), std::back_inserter(wanted), [&](std::string const& url) {
        auto const found = known.find(url);
        return found == known.end() || is_to_be_read(found->second, key);
    });
    // One that keeps failing, or asks to wait, must not stand in the way of the others.
    auto const last_try = [&](std::string const& url) {
        auto const found = known.find(url);
        bool const is_new = found == known.end() || found->second.key != key;
        return is_new ? std::nullopt : found->second.last_try;
    };
    std::stable_sort(wanted.begin(), wanted.end(),
                     [&](std::string const& a, std::string const& b) { return last_try(a) < last_try(b); });
    return wanted;
}

namespace {

/// Those that were read, the longest ago first.
std::vector<DetailPage const*> read_pages(std::vector<std::string> const& urls,
                                          DetailPagesByUrl const& known) {
    std::vector<DetailPage const*> read;
    for (std::string const& url : urls) {
        auto const found = known.find(url);
        if (found != known.end() && found->second.read) read.push_back(&found->second);
    }
    std::ranges::stable_sort(read, {}, &DetailPage::last_try);
    return read;
}

Instant check_of(DetailPage const& page) {
    return page.last_try.value_or(Instant{}) + std::chrono::hours{24};
}

}  // namespace

std::optional<Instant> next_check(std::vector<std::string> const& urls, DetailPagesByUrl const& known) {
    auto const read = read_pages(urls, known);
    if (read.empty()) return std::nullopt;
    return check_of(*read.front());
}

std::vector<std::string> pages_to_check(std::vector<std::string> const& urls, DetailPagesByUrl const& known,
                                        Instant now) {
    std::vector<std::string> due;
    for (DetailPage const* page : read_pages(urls, known)) {
        bool const is_due = check_of(*page) <= now;
        if (!is_due && due.size() != 1) break;
        due.push_back(page->url);
    }
    return due;
}

bool is_absent(DetailPage const& page) {
    return !page.read && (page.status == gone || page.status == not_found);
}

std::optional<fetch::Document> note_answer(DetailPage& page, fetch::Outcome outcome, Source const& source) {
    if (auto* document = std::get_if<fetch::Document>(&outcome)) {
        page.status = 200;
        if (document->final_url.empty() || is_on_site_of(document->final_url, source)) {
            page.final_url = document->final_url == page.url ? std::string{} : document->final_url;
            return std::move(*document);
        }
        note_failure(page, fmt::format("it leads to another site, {}", document->final_url), 200);
    } else if (auto const* end = std::get_if<fetch::Gone>(&outcome)) {
        note_failure(page, end->message, gone);
    } else if (auto const* wait = std::get_if<fetch::AskedToWait>(&outcome)) {
        page.message = wait->message;  // no failure of this page
    } else if (auto const* failure = std::get_if<fetch::Failure>(&outcome)) {
        note_failure(page, failure->message, failure->status);
    }
    return std::nullopt;
}

namespace {

/// Where the page says that it lives, else where it was found; empty where the link says it as well.
std::string address_of(DetailPage const& page, FeedItem const& item, Source const& source) {
    for (auto const* address : {&page.found.canonical_url, &page.final_url}) {
        if (!story::is_believable(*address, item.link, source.url)) continue;
        bool const is_other = story::canonical_address(*address, source.matching) !=
                              story::canonical_address(item.link, source.matching);
        return is_other ? *address : std::string{};
    }
    return {};
}

}  // namespace

void add_details(Feed& feed, Source const& source, DetailPagesByUrl const& pages) {
    for (FeedItem& item : feed.items) {
        auto const found = pages.find(page_of(item, source));
        if (found == pages.end()) continue;
        ItemDetail const& detail = found->second.found;
        item.canonical_url = address_of(found->second, item, source);
        if (!detail.translations.empty()) item.translations = detail.translations;
        if (!detail.title.empty()) item.title = detail.title;
        if (!detail.summary_html.empty()) item.summary_html = detail.summary_html;
        if (!detail.content_html.empty()) item.content_html = detail.content_html;
        for (auto const& category : detail.categories)
            feed::add_category(item.categories, category);
        if (detail.published) {
            item.published = detail.published;
            item.published_is_date_only = detail.published_is_date_only;
        }
    }
}

}  // namespace belleman::app
