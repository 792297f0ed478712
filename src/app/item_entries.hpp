#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"
#include "belleman/tag/tagger.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace belleman::app {

/// How far the clocks of honest machines differ. A time further ahead is a mistake, or the date of an event.
constexpr std::chrono::minutes clock_difference{10};

/// More than the longest announcement has; what is longer is a mistake or an attack.
constexpr std::size_t longest_title = 1000;                    // characters
constexpr std::size_t longest_html = std::size_t{512} * 1024;  // bytes

/// HTML of at most `most` bytes: what is longer keeps its beginning as plain text.
[[nodiscard]] std::string bounded_html(std::string const& html, std::size_t most = longest_html);

/// The address under which an item is stored: its link without what only counts readers.
[[nodiscard]] std::string entry_url(FeedItem const& item);

/// One item of a clean document as an entry of `source`, not yet tagged. `now` is when it was seen. Titles
/// and texts beyond any announcement's length are cut.
[[nodiscard]] Entry entry_of(FeedItem const& item, Source const& source, Feed const& feed, Instant now);

/// The items of a clean document as entries of `source`, tagged; the last of the document first, so that what
/// is stored later is newer. Where one guid stands on several items, the address (or the title) tells them
/// apart. `now` is when they were seen. Pure; safe from any thread.
[[nodiscard]] std::vector<Entry> entries_of(Feed const& feed, Source const& source, tag::Tagger const& tagger,
                                            Instant now);

/// The tags of an entry of `source`.
[[nodiscard]] Tags tags_of(Entry const& entry, Source const& source, tag::Tagger const& tagger);

}  // namespace belleman::app
