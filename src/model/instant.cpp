#include "belleman/model/instant.hpp"

#include <fmt/core.h>

#include <array>

namespace belleman {

namespace {

struct CivilTime {
    std::chrono::year_month_day date;
    std::chrono::hh_mm_ss<std::chrono::seconds> time;
    std::chrono::weekday weekday;
};

CivilTime civil_time(Instant instant) {
    auto const day = std::chrono::floor<std::chrono::days>(instant);
    return {std::chrono::year_month_day{day}, std::chrono::hh_mm_ss{instant - day},
            std::chrono::weekday{day}};
}

}  // namespace

std::string to_rfc3339(Instant instant) {
    auto const [date, time, weekday] = civil_time(instant);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::optional<Instant> instant_from_rfc3339(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    std::array<int, 6> numbers{};
    std::size_t which = 0;
    if (text.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '0') {
            if (text[i] != form[i]) return std::nullopt;
            ++which;
        } else {
            if (text[i] < '0' || text[i] > '9') return std::nullopt;
            numbers.at(which) = numbers.at(which) * 10 + (text[i] - '0');
        }
    }
    auto const [year, month, day, hour, minute, second] = numbers;
    std::chrono::year_month_day const date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second};
}

std::string to_http_date(Instant instant) {
    static constexpr std::array<char const*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<char const*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const [date, time, weekday] = civil_time(instant);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", weekdays.at(weekday.c_encoding()),
                       static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace belleman
