#include "store/candidate_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace belleman::store {

namespace {

/// ?1 is what the column of the fingerprint holds, ?2 the source that is counted. Clusters are small (see
/// story::most_entries_in_cluster), so counting is cheap.
std::string candidates_by(std::string_view column) {
    return fmt::format(
        "SELECT entry.id, cluster_id, source_id, address, fingerprint.title, day, fingerprint.language, "
        "shingles, "
        "(SELECT count(*) FROM entry AS member WHERE member.cluster_id = entry.cluster_id), "
        "(SELECT count(*) FROM entry AS member WHERE member.cluster_id = entry.cluster_id AND source_id = "
        "?2) "
        "FROM fingerprint JOIN entry ON entry.id = entry_id "
        "WHERE fingerprint.{0} = ?1 AND fingerprint.{0} <> '' ORDER BY entry_id DESC LIMIT 32",
        column);
}

void add_rows(sqlite::Statement statement, std::vector<story::Candidate>& candidates) {
    while (statement.next()) {
        auto& candidate = candidates.emplace_back();
        auto& fingerprint = candidate.fingerprint;
        statement.into(candidate.entry_id, candidate.cluster_id, candidate.source_id, fingerprint.address,
                       fingerprint.title, fingerprint.day, fingerprint.language, fingerprint.shingles,
                       candidate.cluster_entries, candidate.cluster_entries_of_source);
    }
}

}  // namespace

std::vector<story::Candidate> read_candidates(sqlite::Connection& db, story::Fingerprint const& fingerprint,
                                              std::string const& source_id) {
    static std::string const by_address = candidates_by("address");
    static std::string const by_title = candidates_by("title");
    std::vector<story::Candidate> candidates;
    if (!fingerprint.address.empty()) {
        add_rows(db.query(by_address, fingerprint.address, source_id), candidates);
    }
    if (!fingerprint.title.empty()) {
        add_rows(db.query(by_title, fingerprint.title, source_id), candidates);
    }
    std::ranges::sort(candidates, std::ranges::greater{}, &story::Candidate::entry_id);
    auto const doubles = std::ranges::unique(candidates, {}, &story::Candidate::entry_id);
    candidates.erase(doubles.begin(), doubles.end());
    return candidates;
}

}  // namespace belleman::store
