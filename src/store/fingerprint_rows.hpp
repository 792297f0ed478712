#pragma once

#include "belleman/story/fingerprint.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::store {

/// Writes what matching knows of an entry, in place of what it knew; returns that.
story::Fingerprint write_fingerprint(sqlite::Connection& db, std::int64_t entry_id,
                                     story::Fingerprint const& fingerprint);

/// What it knows of the entry; of one that is not stored nothing.
[[nodiscard]] story::Fingerprint read_fingerprint(sqlite::Connection& db, std::int64_t entry_id);

/// The sentences of each of the entries that a source published last, at most a dozen.
[[nodiscard]] std::vector<story::SignSet> read_last_sentences(sqlite::Connection& db,
                                                              std::string const& source_id);

/// Whether an older version of this program wrote fingerprints that matching cannot compare.
[[nodiscard]] bool has_old_fingerprints(sqlite::Connection& db);
/// Makes these anew from their entries, in one transaction; minutes for a million.
void renew_fingerprints(sqlite::Connection& db);

}  // namespace belleman::store
