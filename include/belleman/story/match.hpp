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

/// Decides by the evidence, cheapest first: the same canonical address; then the same normalised title on the
/// same day (or the next or previous, as time zones differ) with overlapping text. Never joins different
/// languages, nor two entries of one source that have different addresses. The order of the candidates does
/// not matter.
[[nodiscard]] Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                              std::vector<Candidate> const& candidates);

}  // namespace belleman::story
