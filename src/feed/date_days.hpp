#pragma once

#include "feed/date_clock.hpp"
#include "feed/date_tokens.hpp"

#include <chrono>
#include <cstddef>
#include <optional>

namespace belleman::feed {

/// A day as read from tokens.
struct Day {
    std::chrono::year_month_day date;
    std::size_t end = 0;           ///< the first token after it
    std::optional<Clock> clock{};  ///< where the time stands inside the day, as in asctime
    bool only_alone = false;       ///< "2003", "20031231": a date where it is the whole text, else a number
};

/// Reads the day that starts at token `at`; nothing when there is none or it does not exist (30 February).
/// Days are read as Europeans write them; "01/23/2019" is the American order because it can be nothing else.
[[nodiscard]] std::optional<Day> read_day(DateTokens const& tokens, std::size_t at);

}  // namespace belleman::feed
