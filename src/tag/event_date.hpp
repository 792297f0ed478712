#pragma once

#include "belleman/model/tag.hpp"
#include "tag/dated_field.hpp"

#include <chrono>
#include <span>
#include <vector>

namespace belleman::tag {

/// The days, ascending, on which something may take place that the text speaks of: those from the day of
/// publication on that are neither a deadline nor the first or last day of something without the other.
[[nodiscard]] std::vector<EventDate> find_event_dates(std::span<DatedField const> fields,
                                                      std::span<Deadline const> deadlines,
                                                      std::chrono::year_month_day publication);

}  // namespace belleman::tag
