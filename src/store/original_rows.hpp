#pragma once

#include "store/sqlite.hpp"

#include <cstdint>

namespace belleman::store {

/// Chooses anew which of the cluster's entries is shown as the original (story::original_of), among those
/// that were not withdrawn as long as there are any.
void renew_original(sqlite::Connection& db, std::int64_t cluster_id);

}  // namespace belleman::store
