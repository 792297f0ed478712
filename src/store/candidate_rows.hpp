#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <string>
#include <vector>

namespace belleman::store {

/// The newest entries with the same address and the newest with the same title, newest first. Each kind has a
/// bound of its own, so that a title that everyone uses never hides an entry with the same address. Each says
/// how much of its cluster is of `source_id`.
[[nodiscard]] std::vector<story::Candidate> read_candidates(sqlite::Connection& db,
                                                            story::Fingerprint const& fingerprint,
                                                            std::string const& source_id);

}  // namespace belleman::store
