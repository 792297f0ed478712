#include "tag/clock_phrase.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/number_token.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::tag {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<std::string_view, 8> hour_words{"u",      "uur", "h",     "heure",
                                                     "heures", "uhr", "hours", "hrs"};
constexpr std::array<std::string_view, 4> midnight_words{"middernacht", "minuit", "mitternacht", "midnight"};
constexpr std::array<std::string_view, 4> noon_words{"middag", "midi", "mittag", "noon"};

std::optional<minutes> time_of(std::optional<int> hour, std::optional<int> minute) {
    if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
    auto const time = hours{*hour} + minutes{*minute};
    if (time > hours{24}) return std::nullopt;
    return time == hours{24} ? hours{23} + minutes{59} : time;
}

std::string_view token_text(Reading const& reading, std::size_t index) {
    return index < reading.tokens.size() ? std::string_view{reading.tokens[index].folded}
                                         : std::string_view{};
}

/// "12u", "12u30", "17h", "23h59": hour and minutes grown together.
std::optional<ClockPhrase> read_grown_together(Reading const& reading, std::size_t first) {
    auto const text = token_text(reading, first);
    auto const mark = text.find_first_of("uh");
    if (mark == std::string_view::npos || mark == 0 || mark > 2) return std::nullopt;
    auto const rest = text.substr(mark + 1);
    auto const time = time_of(number_from(text.substr(0, mark)), rest.empty() ? 0 : number_from(rest));
    if (!time || (!rest.empty() && rest.size() != 2)) return std::nullopt;
    return ClockPhrase{first + 1, *time};
}

/// "5 pm" and "5pm".
std::optional<ClockPhrase> read_half_day(Reading const& reading, std::size_t first) {
    auto const text = token_text(reading, first);
    bool const grown = text.size() > 2 && (text.ends_with("pm") || text.ends_with("am"));
    auto const half = grown ? text.substr(text.size() - 2) : token_text(reading, first + 1);
    auto const hour = number_from(grown ? text.substr(0, text.size() - 2) : text);
    if (!hour || *hour < 1 || *hour > 12 || (half != "pm" && half != "am")) return std::nullopt;
    return ClockPhrase{first + (grown ? 1 : 2), hours{*hour % 12 + (half == "pm" ? 12 : 0)}};
}

/// "23.59 uur", "17:00", "12 uur", "12 h 30". Without a word for the hour only with a colon or a full stop.
std::optional<ClockPhrase> read_numbers(Reading const& reading, std::size_t first) {
    auto const hour = number_from(token_text(reading, first));
    if (!hour || token_text(reading, first).size() > 2) return std::nullopt;
    auto at = first + 1;
    std::optional<int> minute;
    if (at < reading.tokens.size() &&
        (reading.tokens[at].gap == Gap::colon || reading.tokens[at].gap == Gap::dot) &&
        token_text(reading, at).size() == 2) {
        minute = number_from(token_text(reading, at));
        if (minute) ++at;
    }
    bool const named = is_one_of(hour_words, token_text(reading, at));
    if (named) {
        ++at;
        if (!minute && token_text(reading, at).size() == 2 && reading.tokens[at].gap == Gap::space) {
            minute = number_from(token_text(reading, at));
            if (minute) ++at;
        }
    }
    if (!named && !minute) return std::nullopt;
    auto const time = time_of(hour, minute.value_or(0));
    if (!time) return std::nullopt;
    return ClockPhrase{at, *time};
}

}  // namespace

std::optional<ClockPhrase> read_clock(Reading const& reading, std::size_t first) {
    auto const word = token_text(reading, first);
    if (word.empty()) return std::nullopt;
    if (is_one_of(midnight_words, word)) return ClockPhrase{first + 1, hours{23} + minutes{59}};
    if (is_one_of(noon_words, word)) return ClockPhrase{first + 1, hours{12}};
    if (!text::is_digit(word.front())) return std::nullopt;
    if (auto const clock = read_half_day(reading, first)) return clock;
    if (auto const clock = read_grown_together(reading, first)) return clock;
    return read_numbers(reading, first);
}

}  // namespace belleman::tag
