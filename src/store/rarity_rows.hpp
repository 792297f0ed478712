#pragma once

#include "belleman/story/rarity.hpp"
#include "store/sqlite.hpp"

#include <cstdint>
#include <optional>

namespace belleman::store {

/// The one row of the table `rarity`, as the connection that writes keeps it in memory. It is written again
/// after every few hundred entries; what was stored since is counted when it is read, so nothing is counted
/// twice or lost.
class KeptRarity {
public:
    /// Reads it where that has not been done.
    [[nodiscard]] story::Rarity const& read(sqlite::Connection& db);
    /// Counts a new entry, after its rows were written; `read` was called before that.
    void count(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint);
    /// What is in memory counts entries that were not stored after all; it is read again.
    void forget() { rarity_.reset(); }

private:
    void write(sqlite::Connection& db, std::int64_t counted_to);

    std::optional<story::Rarity> rarity_;
    int unwritten_ = 0;
};

}  // namespace belleman::store
