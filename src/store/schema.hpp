#pragma once

#include "belleman/model/instant.hpp"
#include "store/sqlite.hpp"

#include <span>
#include <string>

namespace belleman::store {

/// One step forward of the database's form. Step n leads from version n - 1 to version n; a step that has
/// been released never changes.
struct Migration {
    char const* sql;
};

/// All steps, oldest first: the database that this program reads and writes has version
/// `migrations().size()`.
[[nodiscard]] std::span<Migration const> migrations();

/// Sets up a fresh connection that writes, and brings the database to the last version. Refuses a database of
/// another program or of a newer version.
void prepare_for_writing(sqlite::Connection& connection, std::span<Migration const> steps, Instant now);

/// Sets up a fresh connection that reads. Refuses a database that does not have the last version.
void prepare_for_reading(sqlite::Connection& connection, std::span<Migration const> steps);

}  // namespace belleman::store
