#pragma once

#include "belleman/model/detail_page.hpp"
#include "store/sqlite.hpp"

#include <map>
#include <string>
#include <vector>

namespace belleman::store {

/// By address. A page that was never saved is not among them.
[[nodiscard]] std::map<std::string, DetailPage> read_detail_pages(sqlite::Connection& db,
                                                                  std::string const& source_id,
                                                                  std::vector<std::string> const& urls);
void write_detail_page(sqlite::Connection& db, std::string const& source_id, DetailPage const& page);

}  // namespace belleman::store
