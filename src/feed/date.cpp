#include "belleman/feed/date.hpp"

#include "feed/date_clock.hpp"
#include "feed/date_days.hpp"
#include "feed/date_standard.hpp"
#include "feed/date_tokens.hpp"

#include <date/tz.h>

#include <string>

namespace belleman::feed {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

/// A day with its time, before any zone is applied.
struct CivilDate {
    std::chrono::year_month_day date;
    std::optional<Clock> clock;
};

date::time_zone const* find_zone(std::string_view name) {
    try {
        return date::locate_zone(std::string{name});
    } catch (std::runtime_error const&) {  // the library has no other way to say that there is no such zone
        return nullptr;
    }
}

/// The moment at which clocks in `zone` show `civil`. Where they show it twice, the first time; where they
/// skip it, as if they had not been put forward yet.
Instant instant_in(date::time_zone const* zone, seconds civil) {
    if (zone == nullptr) return Instant{civil};
    auto const info = zone->get_info(date::local_seconds{civil});
    return Instant{civil - info.first.offset};
}

/// All of the text but closing punctuation has been read.
bool is_whole(DateTokens const& tokens, std::size_t end) {
    while (tokens[end].kind == DateToken::Kind::mark)
        ++end;
    return tokens[end].kind == DateToken::Kind::end;
}

/// A day at token `at`, and the time of day that stands in it or after it.
std::optional<CivilDate> read_at(DateTokens const& tokens, std::size_t at) {
    auto const day = read_day(tokens, at);
    if (!day) return std::nullopt;
    auto const clock = day->clock ? *day->clock : read_clock_after_day(tokens, day->end);
    if (day->only_alone && (at != 0 || !is_whole(tokens, day->end))) return std::nullopt;
    switch (clock.outcome) {
        case Clock::Outcome::read:
            return CivilDate{day->date, clock};
        case Clock::Outcome::wrong:
            return std::nullopt;
        case Clock::Outcome::none:
            break;
    }
    return CivilDate{day->date, std::nullopt};
}

/// "10:15 22/05/2026": the time first.
std::optional<CivilDate> read_time_first(DateTokens const& tokens, std::size_t at) {
    auto const clock = read_clock(tokens, at);
    if (clock.outcome != Clock::Outcome::read) return std::nullopt;
    auto civil = read_at(tokens, skip_joints(tokens, clock.end));
    if (civil && !civil->clock) civil->clock = clock;
    return civil;
}

std::optional<CivilDate> find_date(std::string_view text) {
    if (auto const standard = read_standard_date(text)) {
        Clock const clock{Clock::Outcome::read, standard->since_midnight, standard->offset, 0};
        return CivilDate{standard->date, clock};
    }
    DateTokens const tokens{text};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (auto civil = read_at(tokens, at)) return civil;
        if (auto civil = read_time_first(tokens, at)) return civil;
    }
    return std::nullopt;
}

Instant instant_of(CivilDate const& civil, std::string_view time_zone, bool times_are_local) {
    seconds time = sys_days{civil.date}.time_since_epoch();
    if (!civil.clock) return instant_in(find_zone(time_zone), time);
    time += civil.clock->since_midnight;
    if (!times_are_local) {
        if (auto const* offset = std::get_if<minutes>(&civil.clock->zone)) return Instant{time - *offset};
        if (auto const* name = std::get_if<std::string_view>(&civil.clock->zone)) {
            if (auto const* zone = find_zone(*name)) return instant_in(zone, time);
        }
    }
    return instant_in(find_zone(time_zone), time);
}

/// Systems that know no time of day write midnight, in the zone they name or in local time.
bool is_midnight(Clock const& clock, Instant instant, std::string_view time_zone) {
    if (clock.since_midnight == seconds{0}) return true;
    auto const* zone = find_zone(time_zone);
    if (zone == nullptr) return false;
    auto const local = instant.time_since_epoch() + zone->get_info(instant).offset;
    return local % std::chrono::days{1} == seconds{0};
}

bool is_in_range(Instant instant) {
    static constexpr Instant first = sys_days{std::chrono::year{1} / 1 / 1};
    static constexpr Instant end = sys_days{std::chrono::year{10000} / 1 / 1};
    return instant >= first && instant < end;
}

}  // namespace

std::optional<ParsedDate> parse_date(std::string_view text, std::string_view time_zone,
                                     bool times_are_local) {
    auto const civil = find_date(text);
    if (!civil) return std::nullopt;
    auto const instant = instant_of(*civil, time_zone, times_are_local);
    if (!is_in_range(instant)) return std::nullopt;
    return ParsedDate{instant, !civil->clock || is_midnight(*civil->clock, instant, time_zone)};
}

}  // namespace belleman::feed
