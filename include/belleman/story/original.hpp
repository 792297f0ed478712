#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace belleman::story {

/// One publication of an announcement, and who published it.
struct Publication {
    Entry const& entry;    ///< with its texts
    Source const& source;  ///< id, name, organisation, level and url are used
};

/// The publication of the organisation that speaks, not of one that passes it on.
struct Original {
    std::size_t at = 0;
    std::string reason;  ///< one sentence for a person; empty where there is no other
};

/// Which of the publications of one announcement is the original. They are in order of arrival, at least one.
/// What is asked, one after the other, until one stands out:
/// 1. whom do the others name as who speaks, and to whose page do they link?
/// 2. who decides, and who passes on? A government decides, then comes its press room, then those whom it
///    concerns (municipalities, associations), then everybody else (the press);
/// 3. to whose site do the others link?
/// 4. who has the whole text? One that has less than half of the longest has not;
/// 5. who claims the earliest day?
/// 6. who was there first?
/// Pure; takes time that grows with the texts and with the square of the number of publications.
[[nodiscard]] Original original_of(std::vector<Publication> const& publications);

}  // namespace belleman::story
