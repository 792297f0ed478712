#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/detail_page.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace belleman::app {

using DetailPagesByUrl = std::map<std::string, DetailPage>;

/// What the pages of a source's items are read by. Another value means that they are read anew.
[[nodiscard]] std::string detail_key(DetailSelectors const& detail);

/// The address of an item's own page, without fragment; empty where it has none that may be followed: no
/// link, the listing itself, or another site than the source's unless that is allowed. A site is a host and
/// those below it, without "www.".
[[nodiscard]] std::string page_of(FeedItem const& item, Source const& source);

/// The pages of all items, each once, in the order of the document.
[[nodiscard]] std::vector<std::string> pages_of(Feed const& feed, Source const& source);

/// Whether a page is still to be read by `key`: it was never read by it, failed at most twice and is not gone
/// for good (410).
[[nodiscard]] bool is_to_be_read(DetailPage const& page, std::string const& key);

/// Those of `urls` that are still to be read, the ones that never failed first.
[[nodiscard]] std::vector<std::string> pages_to_read(std::vector<std::string> const& urls,
                                                     DetailPagesByUrl const& known, std::string const& key);

/// Those of `urls` that were read and last asked for a day ago, the longest ago first. A single one comes
/// with another, whose answer tells a page that is gone from a site that has changed.
[[nodiscard]] std::vector<std::string> pages_to_check(std::vector<std::string> const& urls,
                                                      DetailPagesByUrl const& known, Instant now);

/// When the first of `urls` has to be checked; nothing where none was read.
[[nodiscard]] std::optional<Instant> next_check(std::vector<std::string> const& urls,
                                                DetailPagesByUrl const& known);

/// Whether the server said that the page is not there.
[[nodiscard]] bool is_absent(DetailPage const& page);

/// Notes on `page` that it was asked for and what came; only a document from the source's site leaves it to
/// be read. Returns that, or nothing.
std::optional<fetch::Document> note_answer(DetailPage& page, fetch::Outcome outcome, Source const& source);

/// Puts what was found on the pages into their items: it is closer to the announcement than a listing.
void add_details(Feed& feed, Source const& source, DetailPagesByUrl const& pages);

}  // namespace belleman::app
