#pragma once

#include "belleman/model/tag.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

/// The kinds of tags, in the order in which people are told of them.
enum class TagKind { genre, scope, municipality, topic, deadline };

[[nodiscard]] std::string_view to_string(TagKind kind);

/// One tag of an entry with the reason for it; for genre and scope none is known.
struct TagLine {
    TagKind kind = TagKind::topic;
    std::string term;  ///< NIS code, topic, scope, genre, or what has to be done by a deadline
    std::string when;  ///< of a deadline: "2026-03-15" or "2026-03-15 12:00"
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
