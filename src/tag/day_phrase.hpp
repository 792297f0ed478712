#pragma once

#include "tag/reading.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace belleman::tag {

/// A calendar day as a text names it: "1 oktober 2022", "le 1er mars", "1. März", "01/10/2022", "2022-10-01",
/// "October 1, 2022", with the hour that stands beside it.
struct DayPhrase {
    std::size_t first = 0;  ///< token
    std::size_t last = 0;   ///< the token after it, and after its hour
    unsigned day = 0;
    unsigned month = 0;
    std::optional<int> year{};                   ///< absent when the text leaves it out
    std::optional<std::chrono::minutes> time{};  ///< since midnight
};

/// All days in a text, in order. Days that no calendar has are left out.
[[nodiscard]] std::vector<DayPhrase> find_days(Reading const& reading);

/// The date that is meant: where the year is left out, that of the next such day from `publication` on, or of
/// one not long before it. Absent when that year has no such day (29 February).
[[nodiscard]] std::optional<std::chrono::year_month_day> resolve_day(DayPhrase const& day,
                                                                     std::chrono::year_month_day publication);

}  // namespace belleman::tag
