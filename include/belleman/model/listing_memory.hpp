#pragma once

namespace belleman {

/// What the items of a page or an API had when it was last read well, by which a redesign is noticed.
struct ListingMemory {
    int items = 0;  ///< of the last poll that gave any; 0: none gave any yet
    int with_link = 0;
    int with_date = 0;
    int with_summary = 0;
    int empty_polls = 0;  ///< that went well

    bool operator==(ListingMemory const&) const = default;
};

}  // namespace belleman
