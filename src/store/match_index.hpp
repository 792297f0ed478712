#pragma once

#include "belleman/story/match.hpp"
#include "belleman/story/rarity.hpp"
#include "store/key_filter.hpp"
#include "store/sqlite.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace belleman::store {

/// Which part of the index holds the keys of entries that were published at a moment (seconds since 1970).
[[nodiscard]] std::int64_t period_of(std::int64_t published);

/// How arriving entries find stored ones: which entries have a key (table `match_key`), and of how many
/// entries each term is one (the only row of `rarity`). For one connection that writes.
///
/// The keys of an entry are spread over as many pages of `match_key`. So those of the last entries are kept
/// in memory; after some thousand entries they are written in the order of the table, and the counts with
/// them. What was not yet written is made anew from the fingerprints: after a start, where another process
/// has stored entries, and after a transaction that was undone (`forget`). As that is done in the order in
/// which they were stored, the keys are the same.
class MatchIndex {
public:
    static constexpr int usual_batch = 2048;  ///< entries

    explicit MatchIndex(int batch = usual_batch) : batch_(batch) {}

    /// Of all entries that are stored now.
    [[nodiscard]] story::Rarity const& rarity(sqlite::Connection& db);

    /// The entries that have most in common with `fingerprint` and were published in its period or one beside
    /// it, with what speaks for each, the strongest first; at most `most`. Of a key that many have, only the
    /// newest in each period are looked at.
    [[nodiscard]] std::vector<std::pair<std::int64_t, double>> find(sqlite::Connection& db,
                                                                    story::Fingerprint const& fingerprint,
                                                                    std::size_t most);

    /// Adds a new entry, after its rows were written; `rarity` was called before that.
    void add(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint);
    /// Gives the entry the keys of another text. Of the earlier one a key may stay that would not be chosen
    /// any more, as its word has become a common one since: it finds the entry in vain.
    void replace_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& before,
                      story::Fingerprint const& now);

    /// What is in memory is of entries that were not stored after all; it is read again.
    void forget() {
        rarity_.reset();
        filter_ = {};
    }

private:
    /// A row of `match_key`, in its order.
    struct KeyRow {
        std::int64_t period = 0;
        std::int64_t key = 0;
        std::int64_t entry = 0;
        auto operator<=>(KeyRow const&) const = default;
    };

    [[nodiscard]] std::vector<std::int64_t> entries_with(sqlite::Connection& db, std::int64_t key,
                                                         std::int64_t first, std::int64_t last) const;
    [[nodiscard]] std::set<KeyRow> rows_of(std::int64_t entry_id,
                                           story::Fingerprint const& fingerprint) const;
    void load(sqlite::Connection& db);
    void catch_up(sqlite::Connection& db);
    void take(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint);
    void write(sqlite::Connection& db);
    void insert(sqlite::Connection& db, KeyRow const& row);

    int batch_;
    std::optional<story::Rarity> rarity_;  // of the entries up to `known_to_`
    std::int64_t written_to_ = 0;          // an entry
    std::int64_t known_to_ = 0;
    int unwritten_ = 0;  // entries
    std::set<KeyRow> unwritten_keys_;
    KeyFilter filter_;
};

}  // namespace belleman::store
