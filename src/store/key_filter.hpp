#pragma once

#include "store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace belleman::store {

/// Spares look-ups of keys that no stored entry has, as most keys of an arriving entry are: a Bloom filter
/// over the keys in `match_key` for each period that many entries arrive in. What the table had when a period
/// was read, and was added since, is never denied; after a transaction that was undone one has to begin anew.
class KeyFilter {
public:
    /// An entry is about to be looked for in the periods from `first` to `last`. Reads those that are worth
    /// it: by then many were looked for in them. Forgets those far from them, and all once another process
    /// has written to the database.
    void look_for(sqlite::Connection& db, std::int64_t first, std::int64_t last);

    /// Whether the table may have the key in the period; true also for periods that were not read.
    [[nodiscard]] bool may_have(std::int64_t period, std::int64_t key) const;

    /// The table has got the key.
    void add(std::int64_t period, std::int64_t key);

private:
    struct Period {
        int looked_for = 0;
        std::vector<bool> bits;  // none as long as it was not read
    };

    std::map<std::int64_t, Period> periods_;
    std::int64_t data_version_ = 0;
};

}  // namespace belleman::store
