#pragma once

#include "belleman/store/store.hpp"
#include "store/sqlite.hpp"

#include <string>

namespace belleman::store {

/// A source that was never polled has the state of one that is new.
[[nodiscard]] PollState read_poll_state(sqlite::Connection& db, std::string const& source_id);
void write_poll_state(sqlite::Connection& db, std::string const& source_id, PollState const& state);

}  // namespace belleman::store
