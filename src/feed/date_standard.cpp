#include "feed/date_standard.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>

namespace belleman::feed {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::year_month_day;

/// Whether `text` begins like `form`, in which '0' stands for a digit and 'a' for a letter.
bool has_form(std::string_view text, std::string_view form) {
    return text.size() >= form.size() &&
           std::equal(form.begin(), form.end(), text.begin(), [](char wanted, char byte) {
               if (wanted == '0') return is_digit(byte);
               return wanted == 'a' ? is_letter(byte) : wanted == byte;
           });
}

/// The number that the `size` digits at `at` make.
int number_at(std::string_view text, std::size_t at, std::size_t size) {
    int value = 0;
    for (char const digit : text.substr(at, size))
        value = value * 10 + (digit - '0');
    return value;
}

/// 0 for what is no month's short name in English.
unsigned month_of(std::string_view name) {
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? 0 : static_cast<unsigned>(found - names.begin()) + 1;
}

/// "+01:00" or "+0100".
std::optional<minutes> read_offset(std::string_view text, std::string_view form) {
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    bool const is_west = text.front() == '-';
    text.remove_prefix(1);
    if (text.size() != form.size() || !has_form(text, form)) return std::nullopt;
    int const hour = number_at(text, 0, 2);
    int const minute = number_at(text, text.size() - 2, 2);
    if (hour > 23 || minute > 59) return std::nullopt;
    auto const offset = hours{hour} + minutes{minute};
    return is_west ? -offset : offset;
}

/// From what stands in `text`: the time of day ("09:15:00") at `time`, the other parts as given.
std::optional<StandardDate> existing(year_month_day date, std::string_view time,
                                     std::optional<minutes> offset) {
    int const hour = number_at(time, 0, 2);
    int const minute = number_at(time, 3, 2);
    int const second = number_at(time, 6, 2);
    if (!date.ok() || !offset || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return StandardDate{date, hours{hour} + minutes{minute} + seconds{second}, *offset};
}

year_month_day day_of(int year, unsigned month, int day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{static_cast<unsigned>(day)}};
}

std::optional<StandardDate> read_rfc822(std::string_view text) {
    constexpr std::string_view form = "aaa, 00 aaa 0000 00:00:00 ";
    if (!has_form(text, form)) return std::nullopt;
    auto const date = day_of(number_at(text, 12, 4), month_of(text.substr(8, 3)), number_at(text, 5, 2));
    auto const zone = text.substr(form.size());
    return existing(date, text.substr(17), zone == "GMT" ? minutes{0} : read_offset(zone, "0000"));
}

std::optional<StandardDate> read_rfc3339(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00";
    if (!has_form(text, form)) return std::nullopt;
    auto const date =
        day_of(number_at(text, 0, 4), static_cast<unsigned>(number_at(text, 5, 2)), number_at(text, 8, 2));
    auto zone = text.substr(form.size());
    if (has_form(zone, ".0")) {
        zone.remove_prefix(1);
        zone.remove_prefix(std::min(zone.find_first_not_of("0123456789"), zone.size()));
    }
    return existing(date, text.substr(11), zone == "Z" ? minutes{0} : read_offset(zone, "00:00"));
}

}  // namespace

std::optional<StandardDate> read_standard_date(std::string_view text) {
    if (auto const date = read_rfc3339(text)) return date;
    return read_rfc822(text);
}

}  // namespace belleman::feed
