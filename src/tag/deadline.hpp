#pragma once

#include "belleman/model/tag.hpp"
#include "tag/dated_field.hpp"

#include <chrono>
#include <span>
#include <vector>

namespace belleman::tag {

/// The days by which a reader has to act or from which a rule applies, ascending. `publication` is the day of
/// publication in Brussels, `genre` that of the entry as far as its words tell.
[[nodiscard]] std::vector<Deadline> find_deadlines(std::span<DatedField const> fields, Genre genre,
                                                   std::chrono::year_month_day publication);

}  // namespace belleman::tag
