#pragma once

#include "belleman/model/entry.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace belleman::store {

// What clusters say of one another. Only what is shown is mentioned: nothing that is held or withdrawn.

using ClustersById = std::map<std::int64_t, Cluster*>;

/// Gives each of these clusters the other ones of its story, by language; of a story that is larger than any
/// real one the first. `ids` are those of the clusters, as JSON.
void add_translations(sqlite::Connection& db, std::string const& ids, ClustersById const& clusters);

/// Gives each the older clusters that turned out to be its announcement too, unless a person set them apart.
void add_related(sqlite::Connection& db, std::string const& ids, ClustersById const& clusters);

/// What is served of those that mention the cluster changed at `when`.
void touch_those_that_mention(sqlite::Connection& db, std::int64_t cluster_id, Instant when);

/// Remembers how others mention a cluster while it is changed.
class MentionWatch {
public:
    MentionWatch(sqlite::Connection& db, std::int64_t cluster_id);

    /// Where they have to say something else now, what is served of them changed at `when`.
    void tell(Instant when) const;

    [[nodiscard]] std::int64_t cluster() const { return cluster_; }

private:
    sqlite::Connection& db_;
    std::int64_t cluster_;
    std::optional<Mention> before_;
};

}  // namespace belleman::store
