#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace belleman::feed {

/// A moment as the standards of feeds have it written.
struct StandardDate {
    std::chrono::year_month_day date;
    std::chrono::seconds since_midnight{};
    std::chrono::minutes offset{};  ///< east of UTC
};

/// Reads exactly the forms that RSS and Atom ask for, which nearly every feed keeps to: "Mon, 02 Mar 2026
/// 09:15:00 +0100" (RFC 822 with a year of four digits; "GMT" too) and "2026-03-02T09:15:00.5+01:00" (RFC
/// 3339; "Z" too). Nothing for any other form and for a time that does not exist: those need the patience of
/// `DateTokens`.
[[nodiscard]] std::optional<StandardDate> read_standard_date(std::string_view text);

}  // namespace belleman::feed
