#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"

#include <map>
#include <string>
#include <vector>

namespace belleman {

/// A selection that can be served in any format. Values of one kind are alternatives; the kinds narrow one
/// another; an empty list selects everything.
struct View {
    std::vector<std::string> municipalities;  ///< NIS codes
    std::vector<std::string> topics;
    std::vector<std::string> sources;  ///< source ids
    std::vector<Level> levels;
    std::vector<std::string> languages;  ///< primary subtags: "nl"
    int limit = 50;                      ///< clusters, at least 1

    bool operator==(View const&) const = default;
};

/// A view under a name, from the configuration.
struct NamedView {
    std::string id;  ///< used in its address
    std::string title;
    View view;
    int line = 0;
};

/// What a view holds now: the clusters, newest publication first, and the sources that they come from.
struct Selection {
    std::vector<Cluster> clusters;
    /// By id, the source of every entry of the clusters and of what they mention. Id, name, organisation,
    /// level, language, url and kind are filled; one of which nothing is known is named after its id.
    std::map<std::string, Source> sources;
    /// When the last of its clusters changed or came, by the clock: what came may claim an older date. When
    /// the store was made, where there are none.
    Instant updated{};
    /// When anything last changed that a view can show, other tags by other rules aside. What leaves a view
    /// changes that, and leaves no trace in what remains.
    Instant store_changed{};
};

}  // namespace belleman
