#pragma once

#include "belleman/story/match.hpp"
#include "store/sqlite.hpp"

#include <vector>

namespace belleman::store {

/// The newest entries with the same address and the newest with the same title, newest first. Each kind has a
/// bound of its own, so that a title that everyone uses never hides an entry with the same address.
[[nodiscard]] std::vector<story::Candidate> read_candidates(sqlite::Connection& db,
                                                            story::Fingerprint const& fingerprint);

}  // namespace belleman::store
