#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/story/fingerprint.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::story {

/// How many entries a cluster takes, of all sources together and of one. Real announcements stay far below;
/// the bounds keep a source that repeats itself under ever new guids from making a cluster without end.
constexpr int most_entries_in_cluster = 32;
constexpr int most_entries_of_one_source = 4;

/// A stored entry that shares the address or the title with the one that arrives.
struct Candidate {
    std::int64_t entry_id = 0;
    std::int64_t cluster_id = 0;
    std::string source_id;
    Fingerprint fingerprint;
    int cluster_entries = 1;            ///< in its cluster, this one included
    int cluster_entries_of_source = 0;  ///< those of the arriving entry's source among them
};

/// Where an arriving entry belongs.
struct Decision {
    std::int64_t cluster_id = 0;  ///< 0: a new cluster
    MatchReason reason;
};

/// Decides by the evidence, cheapest first: the same canonical address (within one source, and for a home
/// page, only when titles or texts are alike too: one address can serve different items); then the same
/// normalised title on the same day (or the next or previous, as time zones differ) with overlapping text, or
/// with one text missing and a title of at least four words. Titles that everyone uses ("Nieuws") never join.
/// Never joins different languages, nor two entries of one source that have different addresses, nor a
/// cluster that is full. The order of the candidates does not matter: the strongest reason wins, of equal
/// ones the entry that was stored first.
[[nodiscard]] Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                              std::vector<Candidate> const& candidates);

}  // namespace belleman::story
