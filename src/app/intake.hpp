#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"
#include "belleman/store/store.hpp"
#include "belleman/tag/tagger.hpp"

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace belleman::app {

/// How far the clocks of honest machines differ. A time further ahead is a mistake, or the date of an event.
constexpr std::chrono::minutes clock_difference{10};

/// What a document did to the store.
struct IntakeCounts {
    int items = 0;      ///< in the document
    int added = 0;      ///< new entries
    int merged = 0;     ///< of the new ones: joined a cluster that was there
    int changed = 0;    ///< known entries whose content changed
    int unchanged = 0;  ///< known entries, the same as before
    int completed = 0;  ///< known entries whose own page was read only now
};

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

/// For those who measure matching: other weights, and who is told of each comparison.
struct Measuring {
    story::Weights weights = story::shipped_weights();
    story::Watcher watcher;
};

/// Matches and stores the entries of one poll of `source`, inside the caller's transaction; the order in
/// which they are given does not matter where they claim times. A guid that comes with another date, title
/// and text is another entry. Known ones that did not change are left alone; a change of markup or white
/// space alone is no change. `completed` holds the addresses of entries whose own page was read just now: a
/// known one among them gets what the page says without being told as changed, and its date where it had
/// none.
IntakeCounts take_in(store::Store& store, std::vector<Entry> const& entries, Source const& source,
                     std::string const& tag_authority, std::set<std::string> const& completed = {},
                     Measuring const& measuring = {});

/// The same for one entry that came by itself; returns its row, also where it was known.
[[nodiscard]] std::int64_t take_in_one(store::Store& store, Entry const& entry, Source const& source,
                                       std::string const& tag_authority, Measuring const& measuring = {});

}  // namespace belleman::app
