#pragma once

#include "belleman/model/instant.hpp"

#include <optional>
#include <string_view>

namespace belleman::feed {

struct ParsedDate {
    Instant instant;
    /// The text names a day but no time, and the instant is its local midnight; or the time it names is
    /// midnight, there or in UTC, which is how systems without times of day write a day.
    bool date_only = false;
};

/// Reads a date as feeds and listings write it: RFC 822/2822/5322, RFC 3339, W3CDTF, asctime, the broken ones
/// in use, and days in Dutch, French, German and English ("vrijdag 18 september 2020", "mar 15, 2019 15:15
/// CET", "06-11-2019"). The first date with a year counts; other words may stand around it. `time_zone`
/// (IANA; an unknown one counts as UTC) holds where the text names none; with `times_are_local` also where it
/// does. A time that clocks show twice is the first of the two; one that they skip is read as if they had not
/// been put forward yet. Nothing when the text holds no date that can be trusted, or one outside the years 1
/// to 9999. Never throws on account of the text; safe from any thread.
[[nodiscard]] std::optional<ParsedDate> parse_date(std::string_view text, std::string_view time_zone,
                                                   bool times_are_local = false);

}  // namespace belleman::feed
