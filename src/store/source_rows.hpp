#pragma once

#include "belleman/model/source.hpp"
#include "store/sqlite.hpp"

#include <map>
#include <string>
#include <vector>

namespace belleman::store {

/// What a change to a source means for others.
enum class SourceChange { none, particulars, level };
[[nodiscard]] SourceChange write_source(sqlite::Connection& db, Source const& source);

/// The sources with these ids. One that was never saved has its id as its name.
[[nodiscard]] std::map<std::string, Source> read_sources(sqlite::Connection& db,
                                                         std::vector<std::string> const& ids);

}  // namespace belleman::store
