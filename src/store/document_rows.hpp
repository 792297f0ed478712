#pragma once

#include "store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::store {

/// The entries of a source's last document, by their rows, in its order; empty before there was one.
[[nodiscard]] std::vector<std::int64_t> read_last_document(sqlite::Connection& db,
                                                           std::string const& source_id);

/// Writes only where it differs from what is stored.
void write_last_document(sqlite::Connection& db, std::string const& source_id,
                         std::vector<std::int64_t> const& entries);

}  // namespace belleman::store
