#include "tag/event_date.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace belleman::tag {

namespace {

using namespace std::chrono;

/// Longer than this nothing takes place that one attends.
constexpr days longest_event{92};

bool is_deadline(std::span<Deadline const> deadlines, year_month_day date) {
    return std::ranges::find(deadlines, date, &Deadline::date) != deadlines.end();
}

/// The words before the day make it a first or last day, or a day that no longer holds. A day without any,
/// and one with "op", is a day on which something is.
bool is_bound(std::vector<DayCue> const& cues) {
    return std::ranges::any_of(cues, [](DayCue const& cue) { return cue.cue != DeadlineCue::on; });
}

/// Finds the event dates of one field.
class FieldEvents {
public:
    FieldEvents(DatedField const& dated, std::span<Deadline const> deadlines, year_month_day publication)
        : dated_(dated), deadlines_(deadlines), publication_(publication) {}

    [[nodiscard]] std::vector<EventDate> read() const {
        std::vector<EventDate> events;
        for (auto day = dated_.days.begin(); day != dated_.days.end(); ++day) {
            auto const next = std::next(day);
            bool const starts_range = next != dated_.days.end() && next->tie == Tie::range;
            auto event = starts_range ? range(*day, *next) : single(*day);
            if (starts_range) day = next;
            if (event) events.push_back(std::move(*event));
        }
        return events;
    }

private:
    [[nodiscard]] std::optional<year_month_day> coming(DayPhrase const& day) const {
        auto const date = resolve_day(day, publication_);
        if (!date || *date < publication_ || is_deadline(deadlines_, *date)) return std::nullopt;
        return date;
    }

    [[nodiscard]] std::optional<EventDate> single(DayPhrase const& day) const {
        auto const date = coming(day);
        if (!date || is_bound(dated_.cues.of(day))) return std::nullopt;
        return EventDate{*date, std::nullopt, day.time, evidence(day.first, day.last, "a day to come")};
    }

    [[nodiscard]] std::optional<EventDate> range(DayPhrase const& first, DayPhrase const& last) const {
        auto const end = resolve_day(last, publication_);
        if (!end || *end < publication_ || is_deadline(deadlines_, *end)) return std::nullopt;
        auto start = resolve_day(first, *end, Look::back);
        if (first.year) start = resolve_day(first, publication_);
        if (!start || *start >= *end || sys_days{*end} - sys_days{*start} > longest_event)
            return std::nullopt;
        if (is_deadline(deadlines_, *start)) return std::nullopt;
        auto const time = first.time ? first.time : last.time;
        return EventDate{*start, *end, time, evidence(first.first, last.last, "days to come")};
    }

    [[nodiscard]] Evidence evidence(std::size_t first, std::size_t last, char const* reason) const {
        return {dated_.field->name, dated_.reading().words(first, last), reason};
    }

    DatedField const& dated_;
    std::span<Deadline const> deadlines_;
    year_month_day publication_;
};

/// One event for each first day: the one that says how long it lasts and when it begins.
void add(std::map<sys_days, EventDate>& events, EventDate event) {
    auto const [place, added] = events.try_emplace(sys_days{event.start}, event);
    if (added) return;
    auto& known = place->second;
    if (!known.end) known.end = event.end;
    if (!known.time) known.time = event.time;
}

}  // namespace

std::vector<EventDate> find_event_dates(std::span<DatedField const> fields,
                                        std::span<Deadline const> deadlines, year_month_day publication) {
    std::map<sys_days, EventDate> by_start;
    for (auto const& dated : fields) {
        for (auto& event : FieldEvents{dated, deadlines, publication}.read())
            add(by_start, std::move(event));
    }
    std::vector<EventDate> events;
    events.reserve(by_start.size());
    for (auto& [start, event] : by_start)
        events.push_back(std::move(event));
    return events;
}

}  // namespace belleman::tag
