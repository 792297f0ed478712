#pragma once

#include "belleman/story/match.hpp"
#include "store/match_index.hpp"
#include "store/sqlite.hpp"

#include <string>
#include <vector>

namespace belleman::store {

/// The entries of the stories that share the canonical address or the heaviest keys (`story::keys_of`) with
/// `fingerprint`; those with common keys were published within about a month. Each says how much of its
/// cluster is of `source_id`. The number of rows that are read has a bound.
[[nodiscard]] std::vector<story::Candidate> read_candidates(sqlite::Connection& db,
                                                            story::Fingerprint const& fingerprint,
                                                            std::string const& source_id, MatchIndex& index);

}  // namespace belleman::store
