#include "store/own_id_rows.hpp"

#include "store/cluster_rows.hpp"
#include "store/entry_rows.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace belleman::store {

namespace {

struct Member {
    std::int64_t entry = 0;
    std::string id;  // that of a cluster that it begins
    bool was_joined = false;
};

std::vector<Member> members_of(sqlite::Connection& db, std::int64_t cluster_id,
                               std::string const& tag_authority) {
    std::vector<Member> members;
    {
        auto statement = db.query(
            "SELECT id, match_method = 'person' FROM entry WHERE cluster_id = ?1 ORDER BY id", cluster_id);
        while (statement.next()) {
            auto& member = members.emplace_back();
            statement.into(member.entry, member.was_joined);
        }
    }
    for (auto& member : members)
        member.id = atom_id_of(read_entry(db, member.entry).value(), tag_authority);
    return members;
}

// The first one is its own.
std::vector<std::string> ids_of(sqlite::Connection& db, std::int64_t cluster_id) {
    std::vector<std::string> ids;
    auto statement = db.query(
        "SELECT atom_id, 0 AS is_former FROM cluster WHERE id = ?1"
        " UNION ALL SELECT atom_id, 1 FROM former_cluster WHERE cluster_id = ?1 ORDER BY is_former",
        cluster_id);
    while (statement.next())
        statement.into(ids.emplace_back());
    return ids;
}

}  // namespace

std::map<std::int64_t, std::string> read_own_ids(sqlite::Connection& db, std::int64_t cluster_id,
                                                 std::string const& tag_authority) {
    auto const members = members_of(db, cluster_id, tag_authority);
    auto ids = ids_of(db, cluster_id);
    auto const own = ids.front();
    std::map<std::int64_t, std::string> by_entry;
    for (auto const& member : members) {
        if (std::erase(ids, member.id) > 0) by_entry.emplace(member.entry, member.id);
    }
    auto const give = [&](std::string const& id, bool was_joined) {
        auto const bearer = std::ranges::find_if(members, [&](Member const& member) {
            return member.was_joined == was_joined && !by_entry.contains(member.entry);
        });
        return bearer != members.end() && by_entry.emplace(bearer->entry, id).second;
    };
    // Whoever began the cluster was not joined with it, unless a later join turned the two round.
    if (std::erase(ids, own) > 0 && !give(own, false)) give(own, true);
    if (ids.size() == 1) give(ids.front(), true);
    return by_entry;
}

}  // namespace belleman::store
