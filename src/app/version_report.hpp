#pragma once

#include "app/evidence_text.hpp"
#include "belleman/model/entry.hpp"

#include <string>
#include <vector>

namespace belleman::app {

/// What each change of an entry changed, the last one first: when, and the words that went and came in title,
/// text, deadlines and address. Empty where there was none.
[[nodiscard]] std::string describe(std::vector<EntryVersion> const& versions, Entry const& now,
                                   Ink const& ink);

}  // namespace belleman::app
