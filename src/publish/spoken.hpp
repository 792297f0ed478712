#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "belleman/model/tag.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace belleman::publish {

/// The languages in which Belleman itself speaks: Dutch, and French about French texts.
enum class Tongue { dutch, french };

[[nodiscard]] Tongue tongue_of(std::string_view language);

/// "Vlaams", "flamand".
[[nodiscard]] std::string_view name_of(Level level, Tongue tongue);

/// "oproep", "appel".
[[nodiscard]] std::string_view name_of(Genre genre, Tongue tongue);

/// "1 september 2026".
[[nodiscard]] std::string spoken_date(std::chrono::year_month_day date, Tongue tongue);

/// "dinsdag 1 september 2026".
[[nodiscard]] std::string spoken_weekday_and_date(std::chrono::year_month_day date);

/// "Indienen tegen 1 september 2026 om 12.00 uur".
[[nodiscard]] std::string spoken_deadline(Deadline const& deadline, Tongue tongue);

/// "Op 1 september 2026 om 12.00 uur", "Van 1 september 2026 tot en met 3 september 2026".
[[nodiscard]] std::string spoken_event(EventDate const& event, Tongue tongue);

/// "Frans", "français"; of a language other than Dutch, French, German and English its tag.
[[nodiscard]] std::string name_of_language(std::string_view language, Tongue tongue);

/// Why something was withdrawn, in a sentence.
[[nodiscard]] std::string_view spoken_withdrawal(WithdrawalSign sign, Tongue tongue);

/// That an announcement goes on in another one, in a sentence.
[[nodiscard]] std::string_view spoken_joining(Tongue tongue);

/// "Zie ook: Agentschap Binnenlands Bestuur".
[[nodiscard]] std::string spoken_reference(std::string_view publisher, Tongue tongue);

/// "2026-09-01".
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

/// "12:00"; empty when there is no time.
[[nodiscard]] std::string iso_time(std::optional<std::chrono::minutes> time);

}  // namespace belleman::publish
