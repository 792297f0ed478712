#include "store/candidate_rows.hpp"

#include "store/fingerprint_rows.hpp"
#include "store/json_columns.hpp"
#include "store/page_key_rows.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace belleman::store {

namespace {

// Each bound keeps the cost of an arrival the same, however much is stored.
constexpr std::size_t most_found = 16;    // entries, by their keys
constexpr std::size_t most_stories = 12;  // of all that were found

/// Found entries with what speaks for each, the strongest first.
using Found = std::vector<std::pair<std::int64_t, double>>;

void add_by_key(sqlite::Connection& db, std::int64_t period, story::Key const& key,
                std::unordered_map<std::int64_t, double>& weights) {
    auto statement = db.query(
        "SELECT entry_id FROM match_key WHERE period = ?1 AND key = ?2 ORDER BY entry_id DESC LIMIT 16",
        period, static_cast<std::int64_t>(key.value));
    std::int64_t entry = 0;
    while (statement.next()) {
        statement.into(entry);
        weights[entry] += key.weight;
    }
}

Found found_by_keys(sqlite::Connection& db, story::Fingerprint const& fingerprint,
                    story::Rarity const& rarity) {
    std::unordered_map<std::int64_t, double> weights;
    auto const period = period_of(fingerprint.published);
    // Nearly always there is nothing yet in the period after that of an arriving entry.
    auto const newest = db.value<std::int64_t>("SELECT max(period) FROM match_key");
    for (auto const& key : story::keys_of(fingerprint, rarity)) {
        for (auto at = period - 1; at <= std::min(period + 1, newest); ++at)
            add_by_key(db, at, key, weights);
    }
    Found found(weights.begin(), weights.end());
    auto const kept = std::min(most_found, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](auto const& a, auto const& b) {
                                  return a.second != b.second ? a.second > b.second : a.first > b.first;
                              });
    found.resize(kept);
    return found;
}

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

std::vector<std::int64_t> stories_of(sqlite::Connection& db, std::vector<std::int64_t> const& entries) {
    std::vector<std::int64_t> stories;
    for (auto const entry : entries) {
        auto const story = db.value<std::int64_t>(
            "SELECT story_id FROM entry JOIN cluster ON cluster.id = cluster_id WHERE entry.id = ?1", entry);
        if (story == 0 || std::ranges::find(stories, story) != stories.end()) continue;
        stories.push_back(story);
        if (stories.size() == most_stories) break;
    }
    return stories;
}

/// The entries of a story: those that were found first, then the oldest.
void add_story(sqlite::Connection& db, std::int64_t story, std::string const& found,
               std::string const& source_id, std::vector<story::Candidate>& candidates) {
    auto statement = db.query(
        "SELECT entry.id, cluster_id, story_id, source_id, address, fingerprint.title, "
        "fingerprint.published, "
        "fingerprint.language, shingles, signs, "
        "(SELECT count(*) FROM entry AS member WHERE member.cluster_id = entry.cluster_id), "
        "(SELECT count(*) FROM entry AS member WHERE member.cluster_id = entry.cluster_id AND source_id = "
        "?3) "
        "FROM cluster JOIN entry ON cluster_id = cluster.id JOIN fingerprint ON entry_id = entry.id "
        "WHERE story_id = ?1 ORDER BY entry.id IN (SELECT value FROM json_each(?2)) DESC, entry.id LIMIT 16",
        story, found, source_id);
    std::string signs;
    while (statement.next()) {
        auto& candidate = candidates.emplace_back();
        auto& fingerprint = candidate.fingerprint;
        statement.into(candidate.entry_id, candidate.cluster_id, candidate.story_id, candidate.source_id,
                       fingerprint.address, fingerprint.title, fingerprint.published, fingerprint.language,
                       fingerprint.shingles, signs, candidate.cluster_entries,
                       candidate.cluster_entries_of_source);
        fingerprint.signs = story::decoded_signs(signs);
    }
}

}  // namespace

std::vector<story::Candidate> read_candidates(sqlite::Connection& db, story::Fingerprint const& fingerprint,
                                              std::string const& source_id, story::Rarity const& rarity) {
    auto entries = found_by_address(db, fingerprint.address);
    for (auto const entry : read_entries_of_page(db, fingerprint))
        entries.push_back(entry);
    for (auto const& [entry, weight] : found_by_keys(db, fingerprint, rarity))
        entries.push_back(entry);
    std::vector<story::Candidate> candidates;
    auto const found = to_json(entries);
    for (auto const story : stories_of(db, entries))
        add_story(db, story, found, source_id, candidates);
    return candidates;
}

}  // namespace belleman::store
