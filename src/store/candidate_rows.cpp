#include "store/candidate_rows.hpp"

#include <algorithm>
#include <string_view>

namespace belleman::store {

namespace {

void add_rows(sqlite::Statement statement, std::vector<story::Candidate>& candidates) {
    while (statement.next()) {
        auto& candidate = candidates.emplace_back();
        auto& fingerprint = candidate.fingerprint;
        statement.into(candidate.entry_id, candidate.cluster_id, candidate.source_id, candidate.guid,
                       fingerprint.address, fingerprint.title, fingerprint.day, fingerprint.language,
                       fingerprint.shingles);
    }
}

}  // namespace

std::vector<story::Candidate> read_candidates(sqlite::Connection& db, story::Fingerprint const& fingerprint) {
    std::vector<story::Candidate> candidates;
    if (!fingerprint.address.empty()) {
        add_rows(db.query("SELECT entry.id, cluster_id, source_id, guid, address, fingerprint.title, day, "
                          "fingerprint.language, shingles FROM fingerprint JOIN entry ON entry.id = entry_id "
                          "WHERE address = ?1 AND address <> '' ORDER BY entry_id DESC LIMIT 32",
                          fingerprint.address),
                 candidates);
    }
    if (!fingerprint.title.empty()) {
        add_rows(
            db.query(
                "SELECT entry.id, cluster_id, source_id, guid, address, fingerprint.title, day, "
                "fingerprint.language, shingles FROM fingerprint JOIN entry ON entry.id = entry_id "
                "WHERE fingerprint.title = ?1 AND fingerprint.title <> '' ORDER BY entry_id DESC LIMIT 32",
                fingerprint.title),
            candidates);
    }
    std::ranges::sort(candidates, std::ranges::greater{}, &story::Candidate::entry_id);
    auto const doubles = std::ranges::unique(candidates, {}, &story::Candidate::entry_id);
    candidates.erase(doubles.begin(), doubles.end());
    return candidates;
}

}  // namespace belleman::store
