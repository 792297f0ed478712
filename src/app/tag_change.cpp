#include "app/tag_change.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

namespace belleman::app {

namespace {

std::string when_is(std::chrono::year_month_day date, std::optional<std::chrono::minutes> time) {
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                            static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (time) text += fmt::format(" {:02}:{:02}", time->count() / 60, time->count() % 60);
    return text;
}

std::string when_is(EventDate const& event) {
    auto const start = when_is(event.start, event.time);
    return event.end ? start + " to " + when_is(*event.end, {}) : start;
}

/// Those of `lines` that say what none of `others` says.
std::vector<TagLine> only_in(std::vector<TagLine> const& lines, std::vector<TagLine> const& others) {
    using What = std::tuple<TagKind, std::string_view, std::string_view>;
    auto const what = [](TagLine const& line) { return What{line.kind, line.term, line.when}; };
    std::set<What> said;
    for (TagLine const& other : others)
        said.insert(what(other));
    std::vector<TagLine> found;
    std::ranges::copy_if(lines, std::back_inserter(found),
                         [&](TagLine const& line) { return !said.contains(what(line)); });
    return found;
}

}  // namespace

std::string_view to_string(TagKind kind) {
    switch (kind) {
        case TagKind::genre:
            return "genre";
        case TagKind::scope:
            return "scope";
        case TagKind::municipality:
            return "municipality";
        case TagKind::topic:
            return "topic";
        case TagKind::deadline:
            return "deadline";
        case TagKind::event:
            break;
    }
    return "event";
}

std::vector<TagLine> lines_of(Tags const& tags) {
    std::vector<TagLine> lines{{TagKind::genre, std::string(to_string(tags.genre)), {}, tags.genre_evidence},
                               {TagKind::scope, tags.scope, {}, tags.scope_evidence}};
    for (MunicipalityTag const& tag : tags.municipalities)
        lines.push_back({TagKind::municipality, tag.nis, {}, tag.evidence});
    for (TopicTag const& tag : tags.topics)
        lines.push_back({TagKind::topic, tag.topic, {}, tag.evidence});
    for (auto const& [date, time, what, evidence] : tags.deadlines)
        lines.push_back({TagKind::deadline, std::string(to_string(what)), when_is(date, time), evidence});
    for (EventDate const& event : tags.event_dates)
        lines.push_back({TagKind::event, {}, when_is(event), event.evidence});
    return lines;
}

TagChange change_between(Tags const& before, Tags const& after) {
    auto const old_lines = lines_of(before);
    auto const new_lines = lines_of(after);
    return {only_in(new_lines, old_lines), only_in(old_lines, new_lines)};
}

}  // namespace belleman::app
