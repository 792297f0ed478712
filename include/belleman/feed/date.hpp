#pragma once

#include "belleman/model/instant.hpp"

#include <optional>
#include <string_view>

namespace belleman::feed {

struct ParsedDate {
    Instant instant;
    bool date_only = false;  ///< the text names a day but no time; the instant is its local midnight
};

/// Reads a date as feeds and listings write it: RFC 822/2822/5322, RFC 3339, W3CDTF, asctime, the broken ones
/// in use, and days in Dutch, French, German and English ("vrijdag 18 september 2020", "mar 15, 2019 15:15
/// CET", "06-11-2019"). `time_zone` (IANA) holds where the text names none; with `times_are_local` also where
/// it does. Nothing when the text holds no date that can be trusted.
[[nodiscard]] std::optional<ParsedDate> parse_date(std::string_view text, std::string_view time_zone,
                                                   bool times_are_local = false);

}  // namespace belleman::feed
