#pragma once

#include "tag/reading.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// How a day is tied to the one before it in the text.
enum class Tie : std::uint8_t {
    none,
    list,   ///< "1 en 15 maart": whatever holds for the one holds for the other
    range,  ///< "van 1 tot en met 15 maart"
};

/// A calendar day as a text names it: "1 oktober 2022", "le 1er mars", "1. März", "01/10/2022", "2022-10-01",
/// "October 1, 2022", with the hour that stands beside it. Of days that share a month ("3, 4 en 10 mei", "van
/// 3 tot 10 mei") each is a day of its own.
struct DayPhrase {
    std::size_t first = 0;  ///< token
    std::size_t last = 0;   ///< the token after it, and after its hour
    unsigned day = 0;
    unsigned month = 0;
    std::optional<int> year{};                   ///< absent when the text leaves it out
    std::optional<std::chrono::minutes> time{};  ///< since midnight
    Tie tie = Tie::none;                         ///< to the day before it
};

/// The day of the month that a word is: "1", "1er", "15de"; 0 when it is none.
[[nodiscard]] unsigned day_of_month(std::string_view word);

/// The day that starts at token `first`, without its hour.
[[nodiscard]] std::optional<DayPhrase> read_day(Reading const& reading, std::size_t first);

/// All days in a text, in order. Days that no calendar has are left out.
[[nodiscard]] std::vector<DayPhrase> find_days(Reading const& reading);

/// Whether a text that leaves out the year looks back ("sinds 1 maart") or ahead.
enum class Look : std::uint8_t { ahead, back };

/// The date that is meant: where the year is left out, that of the next such day from `publication` on, or of
/// one not long before it; looking back, that of the last such day. Absent when that year has no such day (29
/// February).
[[nodiscard]] std::optional<std::chrono::year_month_day> resolve_day(DayPhrase const& day,
                                                                     std::chrono::year_month_day publication,
                                                                     Look look = Look::ahead);

}  // namespace belleman::tag
