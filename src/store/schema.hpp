#pragma once

#include "belleman/model/instant.hpp"
#include "store/migrations.hpp"
#include "store/sqlite.hpp"

#include <span>

namespace belleman::store {

/// Sets up a fresh connection that writes, and brings the database to the last version. Refuses a database of
/// another program or of a newer version.
void prepare_for_writing(sqlite::Connection& connection, std::span<Migration const> steps, Instant now);

/// Sets up a fresh connection that reads. Refuses a database that does not have the last version.
void prepare_for_reading(sqlite::Connection& connection, std::span<Migration const> steps);

}  // namespace belleman::store
