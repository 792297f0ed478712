#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/story/fingerprint.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::story {

/// A stored entry that shares the address or the title with the one that arrives.
struct Candidate {
    std::int64_t entry_id = 0;
    std::int64_t cluster_id = 0;
    std::string source_id;
    std::string guid;
    Fingerprint fingerprint;
};

/// Where an arriving entry belongs.
struct Decision {
    std::int64_t cluster_id = 0;  ///< 0: a new cluster
    MatchReason reason;
};

/// Decides by the evidence, cheapest first: the same canonical address, unless neither titles nor texts are
/// alike (one address can serve different items); then the same normalised title on the same day (or the next
/// or previous, as time zones differ) with overlapping text, or with one text missing and a title of at least
/// four words. Titles that everyone uses ("Nieuws") never join. Never joins different languages, nor two
/// entries of one source that have different addresses. The order of the candidates does not matter: the
/// strongest reason wins, of equal ones the entry that was stored first.
[[nodiscard]] Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                              std::vector<Candidate> const& candidates);

}  // namespace belleman::story
