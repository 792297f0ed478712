#include "feed/date_clock.hpp"

#include "feed/date_names.hpp"

#include <optional>

namespace belleman::feed {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// The figures of a time, before it is known whether such a time exists.
struct Figures {
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool to_the_second = false;
    std::size_t end = 0;
};

bool is_adjacent_number(DateToken const& token, int min_digits, int max_digits) {
    return !token.spaced && token.is_number(min_digits, max_digits);
}

bool is_adjacent_mark(DateToken const& token, char mark) {
    return !token.spaced && token.is_mark(mark);
}

std::size_t skip_fraction(DateTokens const& tokens, std::size_t at) {
    bool const is_point = is_adjacent_mark(tokens[at], '.') || is_adjacent_mark(tokens[at], ',');
    return is_point && is_adjacent_number(tokens[at + 1], 1, 12) ? at + 2 : at;
}

/// "10:15", "10:15:30", "10:15:30.261"
std::optional<Figures> read_colons(DateTokens const& tokens, std::size_t at) {
    if (!tokens[at].is_number(1, 2) || !is_adjacent_mark(tokens[at + 1], ':') ||
        !is_adjacent_number(tokens[at + 2], 2, 2)) {
        return std::nullopt;
    }
    Figures figures{tokens[at].value, tokens[at + 2].value, 0, false, at + 3};
    if (is_adjacent_mark(tokens[at + 3], ':') && is_adjacent_number(tokens[at + 4], 1, 2)) {
        figures.second = tokens[at + 4].value;
        figures.to_the_second = true;
        figures.end = skip_fraction(tokens, at + 5);
    }
    return figures;
}

/// "17u30", "17 h 30", "17u", "17 uur", "17.30 uur"
std::optional<Figures> read_hour_word(DateTokens const& tokens, std::size_t at) {
    if (!tokens[at].is_number(1, 2)) return std::nullopt;
    auto const& next = tokens[at + 1];
    if (next.kind == DateToken::Kind::word && is_hour_word(next.word)) {
        bool const has_minutes = tokens[at + 2].is_number(2, 2) && tokens[at + 2].spaced == next.spaced;
        if (has_minutes) return Figures{tokens[at].value, tokens[at + 2].value, 0, false, at + 3};
        return Figures{tokens[at].value, 0, 0, false, at + 2};
    }
    if (is_adjacent_mark(next, '.') && is_adjacent_number(tokens[at + 2], 2, 2) &&
        tokens[at + 3].kind == DateToken::Kind::word && is_hour_word(tokens[at + 3].word)) {
        return Figures{tokens[at].value, tokens[at + 2].value, 0, false, at + 4};
    }
    return std::nullopt;
}

/// "17.30" at the end of the text: elsewhere it is a price or a number.
std::optional<Figures> read_points_at_end(DateTokens const& tokens, std::size_t at) {
    bool const is_time = tokens[at].is_number(1, 2) && is_adjacent_mark(tokens[at + 1], '.') &&
                         is_adjacent_number(tokens[at + 2], 2, 2) &&
                         tokens[at + 3].kind == DateToken::Kind::end;
    if (!is_time) return std::nullopt;
    return Figures{tokens[at].value, tokens[at + 2].value, 0, false, at + 3};
}

struct Meridiem {
    bool afternoon = false;
    std::size_t end = 0;
};

/// "pm", "p.m."
std::optional<Meridiem> read_meridiem(DateTokens const& tokens, std::size_t at) {
    if (tokens[at].is_word("am") || tokens[at].is_word("pm"))
        return Meridiem{tokens[at].word == "pm", at + 1};
    bool const dotted = (tokens[at].is_word("a") || tokens[at].is_word("p")) &&
                        is_adjacent_mark(tokens[at + 1], '.') && tokens[at + 2].is_word("m");
    if (!dotted) return std::nullopt;
    return Meridiem{tokens[at].word == "p", is_adjacent_mark(tokens[at + 3], '.') ? at + 4 : at + 3};
}

void apply(Meridiem const& meridiem, Figures& figures) {
    if (figures.hour <= 12) figures.hour = figures.hour % 12 + (meridiem.afternoon ? 12 : 0);
    figures.end = meridiem.end;
}

struct ReadZone {
    TextZone zone;
    std::size_t end = 0;
    bool wrong = false;
};

/// "+0200", "+02:00", "+2", "-330". A dash may as well stand between the two times of a visit, so "-12:00"
/// counts only where `dash_is_sign`.
std::optional<ReadZone> read_offset(DateTokens const& tokens, std::size_t at, bool dash_is_sign) {
    bool const is_minus = tokens[at].is_mark('-');
    auto const& number = tokens[at + 1];
    if ((!is_minus && !tokens[at].is_mark('+')) || !is_adjacent_number(number, 1, 4)) return std::nullopt;
    if (is_minus && !dash_is_sign && number.digits < 4 && !tokens[at].spaced) return std::nullopt;

    int hour = number.digits > 2 ? number.value / 100 : number.value;
    int minute = number.digits > 2 ? number.value % 100 : 0;
    auto end = at + 2;
    if (number.digits <= 2 && is_adjacent_mark(tokens[end], ':') &&
        is_adjacent_number(tokens[end + 1], 2, 2)) {
        minute = tokens[end + 1].value;
        end += 2;
    }
    auto const offset = hours{hour} + minutes{minute};
    return ReadZone{is_minus ? -offset : minutes{offset}, end, hour > 23 || minute > 59};
}

/// "Europe/Brussels", "Etc/GMT": what has the shape of an IANA name; whether it exists is seen later.
std::optional<ReadZone> read_iana_name(DateTokens const& tokens, std::size_t at) {
    auto const is_word = [&](std::size_t i) { return tokens[i].kind == DateToken::Kind::word; };
    if (!is_word(at) || !is_adjacent_mark(tokens[at + 1], '/') || !is_word(at + 2) || tokens[at + 2].spaced) {
        return std::nullopt;
    }
    auto last = at + 2;
    while (
        !tokens[last + 1].spaced && is_word(last + 2) && !tokens[last + 2].spaced &&
        (tokens[last + 1].is_mark('_') || tokens[last + 1].is_mark('/') || tokens[last + 1].is_mark('-'))) {
        last += 2;
    }
    return ReadZone{tokens.text(at, last), last + 1, false};
}

/// The military letters of RFC 822 are zones whose sign nobody agrees on: RFC 5322, section 4.3, takes them
/// for UTC. A letter counts only at the end, where it can be no word.
bool is_military_letter(DateTokens const& tokens, std::size_t at) {
    auto const& token = tokens[at];
    return token.kind == DateToken::Kind::word && token.word.size() == 1 && token.word != "j" &&
           tokens[at + 1].kind == DateToken::Kind::end;
}

std::optional<ReadZone> read_zone(DateTokens const& tokens, std::size_t at, bool dash_is_sign) {
    if (tokens[at].is_mark('(')) ++at;
    if (tokens[at].kind == DateToken::Kind::mark) return read_offset(tokens, at, dash_is_sign);
    if (tokens[at].kind != DateToken::Kind::word) return std::nullopt;
    if (auto name = read_iana_name(tokens, at)) return name;
    auto const named = zone_named(tokens[at].word);
    if (!named) {
        if (is_military_letter(tokens, at)) return ReadZone{minutes{0}, at + 1, false};
        return std::nullopt;
    }
    if (auto const* offset = std::get_if<minutes>(&*named); offset != nullptr) {
        bool const may_be_shifted = *offset == minutes{0};  // "GMT+1", "UTC -05:00"
        if (auto shifted = read_offset(tokens, at + 1, true); may_be_shifted && shifted) return shifted;
        return ReadZone{*offset, at + 1, false};
    }
    return ReadZone{std::get<std::string_view>(*named), at + 1, false};
}

bool exists(Figures const& figures) {
    if (figures.hour == 24) return figures.minute == 0 && figures.second == 0;
    return figures.hour < 24 && figures.minute < 60 && figures.second <= 60;
}

Clock finish(DateTokens const& tokens, Figures const& figures, bool is_iso) {
    Clock clock;
    clock.end = figures.end;
    clock.outcome = exists(figures) ? Clock::Outcome::read : Clock::Outcome::wrong;
    clock.since_midnight = hours{figures.hour} + minutes{figures.minute} + seconds{figures.second};
    if (auto zone = read_zone(tokens, figures.end, is_iso || figures.to_the_second)) {
        clock.zone = zone->zone;
        clock.end = zone->end;
        if (zone->wrong) clock.outcome = Clock::Outcome::wrong;
    }
    return clock;
}

}  // namespace

Clock read_clock(DateTokens const& tokens, std::size_t at) {
    auto figures = read_colons(tokens, at);
    if (!figures) figures = read_hour_word(tokens, at);
    if (figures) {
        if (auto const meridiem = read_meridiem(tokens, figures->end)) apply(*meridiem, *figures);
        auto const& after = tokens[figures->end];
        if (after.kind == DateToken::Kind::word && is_hour_word(after.word)) ++figures->end;
        return finish(tokens, *figures, false);
    }
    if (auto const meridiem = read_meridiem(tokens, at + 1); meridiem && tokens[at].is_number(1, 2)) {
        Figures whole_hour{tokens[at].value, 0, 0, false, at + 1};
        apply(*meridiem, whole_hour);
        return finish(tokens, whole_hour, false);
    }
    return {};
}

Clock read_iso_clock(DateTokens const& tokens, std::size_t at) {
    if (auto const figures = read_colons(tokens, at)) return finish(tokens, *figures, true);
    auto const& number = tokens[at];
    Figures figures{number.value, 0, 0, false, at + 1};
    if (number.is_number(4, 4)) {
        figures.hour = number.value / 100;
        figures.minute = number.value % 100;
    } else if (number.is_number(6, 6)) {
        figures = {number.value / 10000, number.value / 100 % 100, number.value % 100, true,
                   skip_fraction(tokens, at + 1)};
    } else if (!number.is_number(2, 2)) {
        return {};
    }
    return finish(tokens, figures, true);
}

std::size_t skip_joints(DateTokens const& tokens, std::size_t at) {
    constexpr std::size_t most = 3;
    constexpr std::string_view marks = ",-|@:.(";
    for (auto const last = at + most; at < last; ++at) {
        auto const& token = tokens[at];
        bool const is_joint = token.kind == DateToken::Kind::mark
                                  ? marks.find(token.mark) != std::string_view::npos
                                  : token.kind == DateToken::Kind::word && joins_day_and_time(token.word);
        if (!is_joint) break;
    }
    return at;
}

Clock read_clock_after_day(DateTokens const& tokens, std::size_t at) {
    if (tokens[at].is_word("t")) return read_iso_clock(tokens, at + 1);
    auto const first = skip_joints(tokens, at);
    auto const clock = read_clock(tokens, first);
    if (clock.outcome != Clock::Outcome::none) return clock;
    auto const figures = read_points_at_end(tokens, first);
    return figures && exists(*figures) ? finish(tokens, *figures, false) : clock;
}

}  // namespace belleman::feed
