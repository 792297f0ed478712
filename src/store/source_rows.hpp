#pragma once

#include "belleman/model/source.hpp"
#include "belleman/store/store.hpp"
#include "store/sqlite.hpp"

#include <map>
#include <string>
#include <vector>

namespace belleman::store {

[[nodiscard]] PollState read_poll_state(sqlite::Connection& db, std::string const& source_id);
void write_poll_state(sqlite::Connection& db, std::string const& source_id, PollState const& state);

/// What a change to a source means for others.
enum class SourceChange { none, particulars, level };
[[nodiscard]] SourceChange write_source(sqlite::Connection& db, Source const& source);

/// The sources with these ids. One that was never saved has its id as its name.
[[nodiscard]] std::map<std::string, Source> read_sources(sqlite::Connection& db,
                                                         std::vector<std::string> const& ids);

}  // namespace belleman::store
