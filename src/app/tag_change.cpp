#include "app/tag_change.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace belleman::app {

namespace {

std::string when_is(Deadline const& deadline) {
    auto const& date = deadline.date;
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                            static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (deadline.time)
        text += fmt::format(" {:02}:{:02}", deadline.time->count() / 60, deadline.time->count() % 60);
    return text;
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
            break;
    }
    return "deadline";
}

std::vector<TagLine> lines_of(Tags const& tags) {
    std::vector<TagLine> lines{{TagKind::genre, std::string(to_string(tags.genre)), {}, {}},
                               {TagKind::scope, tags.scope, {}, {}}};
    for (MunicipalityTag const& tag : tags.municipalities)
        lines.push_back({TagKind::municipality, tag.nis, {}, tag.evidence});
    for (TopicTag const& tag : tags.topics)
        lines.push_back({TagKind::topic, tag.topic, {}, tag.evidence});
    for (Deadline const& deadline : tags.deadlines) {
        lines.push_back(
            {TagKind::deadline, std::string(to_string(deadline.what)), when_is(deadline), deadline.evidence});
    }
    return lines;
}

TagChange change_between(Tags const& before, Tags const& after) {
    auto const old_lines = lines_of(before);
    auto const new_lines = lines_of(after);
    return {only_in(new_lines, old_lines), only_in(old_lines, new_lines)};
}

}  // namespace belleman::app
