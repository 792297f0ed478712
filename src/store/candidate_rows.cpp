#include "store/candidate_rows.hpp"

#include "store/fingerprint_rows.hpp"
#include "store/page_key_rows.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace belleman::store {

namespace {

// Each bound keeps the cost of an arrival the same, however much is stored.
constexpr std::size_t most_found = 24;    // entries, by their keys
constexpr std::size_t most_stories = 16;  // of all that were found
constexpr std::size_t most_entries_of_story = 16;

// However long ago: one address is one page.
std::vector<std::int64_t> found_by_address(sqlite::Connection& db, std::string const& address) {
    std::vector<std::int64_t> found;
    if (address.empty()) return found;
    auto statement = db.query(
        "SELECT entry_id FROM fingerprint WHERE address = ?1 AND address <> '' ORDER BY entry_id DESC LIMIT "
        "8",
        address);
    while (statement.next())
        statement.into(found.emplace_back());
    return found;
}

// The planner would go to the rows of the entries, which are long and many.
std::vector<std::int64_t> stories_of(sqlite::Connection& db, std::vector<std::int64_t> const& entries) {
    std::vector<std::int64_t> stories;
    for (auto const entry : entries) {
        auto const story = db.value<std::int64_t>(
            "SELECT story_id FROM entry INDEXED BY entry_in_cluster JOIN cluster ON cluster.id = cluster_id "
            "WHERE entry.id = ?1",
            entry);
        if (story == 0 || std::ranges::find(stories, story) != stories.end()) continue;
        stories.push_back(story);
        if (stories.size() == most_stories) break;
    }
    return stories;
}

/// An entry of a story.
struct Member {
    std::int64_t entry = 0;
    std::int64_t cluster = 0;
    std::string source;
};

// All of it stands in indexes; the rows of entries are long.
std::vector<Member> members_of(sqlite::Connection& db, std::int64_t story) {
    std::vector<Member> members;
    auto statement = db.query(
        "SELECT entry.id, cluster_id, source_id FROM cluster JOIN entry ON cluster_id = cluster.id "
        "WHERE story_id = ?1 LIMIT 512",
        story);
    while (statement.next()) {
        auto& member = members.emplace_back();
        statement.into(member.entry, member.cluster, member.source);
    }
    return members;
}

/// Those that were found first, then the oldest.
void put_in_order(std::vector<Member>& members, std::vector<std::int64_t> const& found) {
    std::ranges::sort(members, {}, [&](Member const& member) {
        bool const is_found = std::ranges::find(found, member.entry) != found.end();
        return std::pair{!is_found, member.entry};
    });
}

void add_story(sqlite::Connection& db, std::int64_t story, std::vector<std::int64_t> const& found,
               std::string const& source_id, std::vector<story::Candidate>& candidates) {
    auto members = members_of(db, story);
    put_in_order(members, found);
    for (auto const& member : members | std::views::take(most_entries_of_story)) {
        auto& candidate = candidates.emplace_back();
        candidate.entry_id = member.entry;
        candidate.cluster_id = member.cluster;
        candidate.story_id = story;
        candidate.source_id = member.source;
        candidate.cluster_entries = 0;
        for (auto const& other : members) {
            if (other.cluster != member.cluster) continue;
            ++candidate.cluster_entries;
            if (other.source == source_id) ++candidate.cluster_entries_of_source;
        }
        candidate.fingerprint = read_fingerprint(db, member.entry);
    }
}

}  // namespace

std::vector<story::Candidate> read_candidates(sqlite::Connection& db, story::Fingerprint const& fingerprint,
                                              std::string const& source_id, MatchIndex& index) {
    auto entries = found_by_address(db, fingerprint.address);
    for (auto const entry : read_entries_of_page(db, fingerprint))
        entries.push_back(entry);
    for (auto const& [entry, weight] : index.find(db, fingerprint, most_found))
        entries.push_back(entry);
    std::vector<story::Candidate> candidates;
    for (auto const story : stories_of(db, entries))
        add_story(db, story, entries, source_id, candidates);
    return candidates;
}

}  // namespace belleman::store
