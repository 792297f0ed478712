#pragma once

#include "feed/date_tokens.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>
#include <variant>

namespace belleman::feed {

/// The zone that a text names: none, an offset east of UTC, or an IANA name.
using TextZone = std::variant<std::monostate, std::chrono::minutes, std::string_view>;

/// A time of day as read from tokens.
struct Clock {
    enum class Outcome { none, read, wrong };  ///< `wrong`: it is meant as a time, but there is no such time

    Outcome outcome = Outcome::none;
    std::chrono::seconds since_midnight{};  ///< 24:00:00 and a leap second count on into what follows
    TextZone zone;
    std::size_t end = 0;  ///< the first token after it
};

/// Reads the time of day, with the zone that follows it, which starts at token `at`: "17:00",
/// "10:15:30.261Z", "5:30 pm CET", "17u30", "17 h 30", "17.30 uur".
[[nodiscard]] Clock read_clock(DateTokens const& tokens, std::size_t at);

/// The same after the "T" of ISO 8601, where "1015" and "101530" are times too. `at` is the token after "T".
[[nodiscard]] Clock read_iso_clock(DateTokens const& tokens, std::size_t at);

/// Reads a time of day that may be parted from the day before it by "om", "at", a comma, a dash or the like;
/// "17.30" too where the text ends with it.
[[nodiscard]] Clock read_clock_after_day(DateTokens const& tokens, std::size_t at);

/// The first token from `at` on that does not merely join a day and a time.
[[nodiscard]] std::size_t skip_joints(DateTokens const& tokens, std::size_t at);

}  // namespace belleman::feed
