#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

namespace belleman::feed {

/// The month (1..12) that a word names in Dutch, French, German or English, whole or abbreviated; Greek and
/// Hungarian too. `word` is in lower case without accents.
[[nodiscard]] std::optional<unsigned> month_named(std::string_view word);

/// A zone under its name: an offset east of UTC, or an IANA name where the offset depends on the day ("ET").
using NamedZone = std::variant<std::chrono::minutes, std::string_view>;

/// The zones of RFC 822 and those that European and other feeds name. Of abbreviations with several meanings
/// the one most used in feeds. `word` is in lower case.
[[nodiscard]] std::optional<NamedZone> zone_named(std::string_view word);

/// The "st" of "1st", the "er" of "1er", the "ste" of "1ste".
[[nodiscard]] bool is_ordinal_suffix(std::string_view word);

/// The "uur" of "17.30 uur", in all languages.
[[nodiscard]] bool is_hour_word(std::string_view word);

/// What may stand between a day and a time of day: "om", "at", "um".
[[nodiscard]] bool joins_day_and_time(std::string_view word);

}  // namespace belleman::feed
