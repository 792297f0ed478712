#pragma once

#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace belleman::store {

/// The ids of a cluster, its own and the former ones that it took over, by the entries that began the
/// clusters that had them. An entry that came by matching has none. An entry whose guid changed since is told
/// by what is left over; where that is not clear, its id stays with nobody.
[[nodiscard]] std::map<std::int64_t, std::string> read_own_ids(sqlite::Connection& db,
                                                               std::int64_t cluster_id,
                                                               std::string const& tag_authority);

}  // namespace belleman::store
