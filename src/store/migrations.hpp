#pragma once

#include <span>

namespace belleman::store {

/// One step forward of the database's form. Step n leads from version n - 1 to version n; a step that has
/// been released never changes.
struct Migration {
    char const* sql;
};

/// All steps, oldest first: the database that this program reads and writes has version
/// `migrations().size()`.
[[nodiscard]] std::span<Migration const> migrations();

}  // namespace belleman::store
