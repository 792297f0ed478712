#pragma once

#include "belleman/config/settings.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/store/store.hpp"

#include <optional>
#include <set>
#include <vector>

namespace belleman::app {

/// When a document is taken in, and when its source was last read in the same way before.
struct Occasion {
    Instant now{};
    std::optional<Instant> last_success;  ///< none: never
};

/// Gives new entries, in the order of the document, the dates under which views file them. What its source
/// does not date would all come to the top when a source is read for the first time, or after a long pause:
/// the first `settings.old_entries` do, the rest is filed where it must have been published at the latest:
/// before the last success, or a month ago where there was none. The moment at which a first document was
/// made is no date of its entries: the last hour where more than `old_entries` claim it, and one moment of
/// the last two days where more than half of them claim it as well.
void file_by_date(std::vector<Entry*> const& added, Occasion const& occasion,
                  config::ArrivalSettings const& settings);

/// Which of the new entries, in the order of the document, are held back: those of a burst but for its
/// `old_entries` newest. A burst is more of today than `settings.burst`, and than three times the source's
/// busiest day.
[[nodiscard]] std::set<Entry const*> held_back(std::vector<Entry*> const& added, Occasion const& occasion,
                                               store::Habit const& habit,
                                               config::ArrivalSettings const& settings);

}  // namespace belleman::app
