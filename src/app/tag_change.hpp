#pragma once

#include "belleman/model/tag.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

/// The kinds of tags, in the order in which people are told of them.
enum class TagKind { genre, scope, municipality, topic, deadline, event };

[[nodiscard]] std::string_view to_string(TagKind kind);

/// One tag of an entry with the reason for it.
struct TagLine {
    TagKind kind = TagKind::topic;
    std::string
        term;  ///< NIS code, topic, scope, genre, what has to be done by a deadline; empty of an event
    std::string when;  ///< of a deadline and an event: "2026-03-15", "2026-03-15 12:00"; of an event that
                       ///< takes days "2026-03-15 to 2026-03-17"
    Evidence evidence;
};

/// All tags one by one, in the order of the kinds.
[[nodiscard]] std::vector<TagLine> lines_of(Tags const& tags);

/// What has to be taken from some tags and put to them to get others. Order and evidence do not count.
struct TagChange {
    std::vector<TagLine> added;
    std::vector<TagLine> removed;

    [[nodiscard]] bool empty() const { return added.empty() && removed.empty(); }
};

[[nodiscard]] TagChange change_between(Tags const& before, Tags const& after);

}  // namespace belleman::app
