#pragma once

#include "app/filing.hpp"
#include "belleman/config/settings.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"
#include "belleman/store/store.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace belleman::app {

/// What a document did to the store.
struct IntakeCounts {
    int items = 0;      ///< in the document
    int added = 0;      ///< new entries
    int merged = 0;     ///< of the new ones: joined a cluster that was there
    int held = 0;       ///< of the new ones: held back, too many at once
    int changed = 0;    ///< known entries whose content changed
    int unchanged = 0;  ///< known entries, the same as before, or with nothing to be told
    int completed = 0;  ///< known entries whose own page was read only now
    int moved = 0;      ///< known entries under a new guid
    int withdrawn = 0;  ///< entries that the source took back
    int restored = 0;   ///< entries that it had taken back, and publishes again
};

/// For those who measure matching: other weights, and who is told of each comparison.
struct Measuring {
    story::Weights weights = story::shipped_weights();
    story::Watcher watcher;
};

/// What one poll of a source brings.
struct Delivery {
    std::vector<Entry> entries;         ///< of the document, its last item first
    std::vector<DeletedEntry> deleted;  ///< what the document says to be gone
    std::set<std::string> completed;    ///< addresses of entries whose own page was read just now
    std::set<std::string> gone;         ///< addresses of entries whose own page is gone (404, 410)
};

/// Whose delivery it is, when it comes, and by which rules.
struct Reception {
    Source const& source;
    std::string const& tag_authority;
    Occasion occasion;
    config::ArrivalSettings arrivals;
    Measuring measuring;
    MatchingBySource const* matching = nullptr;  ///< of the candidates' sources; none: no wishes
};

/// Matches and stores what one poll brings, inside the caller's transaction; the order of the entries does
/// not matter where they claim times.
/// - A guid that comes with another date, title and text is another entry; an entry that comes under a new
///   guid when its old one vanishes is the old one.
/// - Known ones that did not change are left alone; a change of markup, white space or lists of links alone
///   is no change. One whose own page was read just now gets what the page says without being told as
///   changed.
/// - Where it turns out so late that a known entry is what others published, or its translation, its cluster
///   is related to theirs, or joins their story.
/// - What is gone while older neighbours remain, is said to be deleted, or has a page that is gone, is
///   withdrawn; what is published again is restored.
/// - Too many at once are filed at an earlier date or held back (filing.hpp).
IntakeCounts take_in(store::Store& store, Delivery const& delivery, Reception const& reception);

/// One entry that came by itself, and is only matched and stored; returns its row, also where it was known.
[[nodiscard]] std::int64_t take_in_one(store::Store& store, Entry const& entry, Reception const& reception);

}  // namespace belleman::app
