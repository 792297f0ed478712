#include "store/match_index.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace belleman::store {

namespace {

constexpr std::int64_t seconds_in_period = std::int64_t{32} * 24 * 60 * 60;

constexpr std::size_t most_of_key = 16;  // newest entries that are looked at, in a period

using Found = std::vector<std::pair<std::int64_t, double>>;

// Two counts in each 64-bit number.
std::vector<std::uint32_t> halves_of(std::vector<std::uint64_t> const& numbers) {
    std::vector<std::uint32_t> halves;
    halves.reserve(numbers.size() * 2);
    for (auto const number : numbers) {
        halves.push_back(static_cast<std::uint32_t>(number));
        halves.push_back(static_cast<std::uint32_t>(number >> 32U));
    }
    return halves;
}

/// Each entry once, with the sum of its weights.
Found summed_up(Found found) {
    std::ranges::stable_sort(found, {}, &Found::value_type::first);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (found[i].first == found[kept].first) {
            found[kept].second += found[i].second;
        } else {
            found[++kept] = found[i];
        }
    }
    found.resize(std::min(found.size(), kept + 1));
    return found;
}

}  // namespace

std::int64_t period_of(std::int64_t published) {
    return published / seconds_in_period - (published % seconds_in_period < 0 ? 1 : 0);
}

// ---- reading

story::Rarity const& MatchIndex::rarity(sqlite::Connection& db) {
    auto const newest = db.value<std::int64_t>("SELECT max(entry_id) FROM fingerprint");
    if (newest < known_to_) forget();
    if (!rarity_) load(db);
    if (newest > known_to_) catch_up(db);
    return *rarity_;
}

std::vector<std::pair<std::int64_t, double>> MatchIndex::find(sqlite::Connection& db,
                                                              story::Fingerprint const& fingerprint,
                                                              std::size_t most) {
    auto const keys = story::keys_of(fingerprint, rarity(db));
    auto const period = period_of(fingerprint.published);
    // Nearly always there is nothing yet in the period after that of an arriving entry.
    auto const newest = std::max(db.value<std::int64_t>("SELECT max(period) FROM match_key"),
                                 unwritten_keys_.empty() ? period : unwritten_keys_.rbegin()->period);
    auto const last = std::min(period + 1, newest);
    filter_.look_for(db, period - 1, last);
    Found by_keys;
    for (auto const& key : keys) {
        auto const value = static_cast<std::int64_t>(key.value);
        for (auto const entry : entries_with(db, value, period - 1, last))
            by_keys.emplace_back(entry, key.weight);
    }
    auto found = summed_up(std::move(by_keys));
    auto const kept = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](auto const& a, auto const& b) {
                                  return a.second != b.second ? a.second > b.second : a.first > b.first;
                              });
    found.resize(kept);
    return found;
}

/// The entries with a key that were published in the periods from `first` to `last`, the newest of each.
std::vector<std::int64_t> MatchIndex::entries_with(sqlite::Connection& db, std::int64_t key,
                                                   std::int64_t first, std::int64_t last) const {
    std::vector<std::int64_t> entries;
    for (auto period = last; period >= first; --period) {
        auto const before = entries.size();
        auto at = unwritten_keys_.lower_bound({period, key + 1, 0});
        while (at != unwritten_keys_.begin() && entries.size() < before + most_of_key) {
            --at;
            if (at->period != period || at->key != key) break;
            entries.push_back(at->entry);
        }
    }
    // A key that so many have now tells nothing of what was a month ago.
    if (entries.size() >= most_of_key) return entries;
    for (auto period = last; period >= first; --period) {
        if (!filter_.may_have(period, key)) continue;
        auto statement = db.query(
            "SELECT entry_id FROM match_key WHERE period = ?1 AND key = ?2 ORDER BY entry_id DESC LIMIT ?3",
            period, key, most_of_key);
        std::int64_t entry = 0;
        while (statement.next()) {
            statement.into(entry);
            // Another process may have written what is in memory here.
            if (std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
        }
    }
    return entries;
}

void MatchIndex::load(sqlite::Connection& db) {
    written_to_ = 0;
    std::int64_t entries = 0;
    std::vector<std::uint64_t> counts(story::Rarity::slots / 2);
    auto statement = db.query("SELECT counted_to, entries, counts FROM rarity");
    if (statement.next()) statement.into(written_to_, entries, counts);
    rarity_.emplace(halves_of(counts), entries);
    known_to_ = written_to_;
    unwritten_ = 0;
    unwritten_keys_.clear();
}

void MatchIndex::catch_up(sqlite::Connection& db) {
    // By pieces, as writing in between may not happen below a statement that reads.
    for (;;) {
        std::vector<std::pair<std::int64_t, story::Fingerprint>> entries;
        {
            auto statement = db.query(
                "SELECT entry_id, published, shingles, signs FROM fingerprint WHERE entry_id > ?1 "
                "ORDER BY entry_id LIMIT 256",
                known_to_);
            std::string signs;
            while (statement.next()) {
                auto& [entry_id, fingerprint] = entries.emplace_back();
                statement.into(entry_id, fingerprint.published, fingerprint.shingles, signs);
                fingerprint.signs = story::decoded_signs(signs);
            }
        }
        if (entries.empty()) return;
        for (auto const& [entry_id, fingerprint] : entries)
            take(db, entry_id, fingerprint);
    }
}

// ---- writing

void MatchIndex::add(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    if (!rarity_) throw std::logic_error("match index: an entry is added before the others were read");
    take(db, entry_id, fingerprint);
}

void MatchIndex::replace_keys(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& before,
                              story::Fingerprint const& now) {
    static_cast<void>(rarity(db));
    auto const rows = rows_of(entry_id, now);
    bool const are_in_memory = entry_id > written_to_;
    for (auto const& row : rows_of(entry_id, before)) {
        if (rows.contains(row)) continue;
        if (are_in_memory) {
            unwritten_keys_.erase(row);
        } else {
            db.execute("DELETE FROM match_key WHERE period = ?1 AND key = ?2 AND entry_id = ?3", row.period,
                       row.key, row.entry);
        }
    }
    if (are_in_memory) {
        unwritten_keys_.insert(rows.begin(), rows.end());
        return;
    }
    for (auto const& row : rows)
        insert(db, row);
}

std::set<MatchIndex::KeyRow> MatchIndex::rows_of(std::int64_t entry_id,
                                                 story::Fingerprint const& fingerprint) const {
    std::set<KeyRow> rows;
    auto const period = period_of(fingerprint.published);
    for (auto const& key : story::keys_of(fingerprint, *rarity_))
        rows.insert({period, static_cast<std::int64_t>(key.value), entry_id});
    return rows;
}

void MatchIndex::take(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    unwritten_keys_.merge(rows_of(entry_id, fingerprint));
    rarity_->count(fingerprint);
    known_to_ = entry_id;
    if (++unwritten_ >= batch_) write(db);
}

void MatchIndex::write(sqlite::Connection& db) {
    sqlite::Changes changes{db};
    for (auto const& row : unwritten_keys_)
        insert(db, row);
    auto const counts = rarity_->counts();
    db.execute("INSERT OR REPLACE INTO rarity (only, counted_to, entries, counts) VALUES (1, ?1, ?2, ?3)",
               known_to_, rarity_->entries(), sqlite::Blob{counts.data(), counts.size_bytes()});
    changes.keep();
    written_to_ = known_to_;
    unwritten_ = 0;
    unwritten_keys_.clear();
}

void MatchIndex::insert(sqlite::Connection& db, KeyRow const& row) {
    db.execute("INSERT OR IGNORE INTO match_key (period, key, entry_id) VALUES (?1, ?2, ?3)", row.period,
               row.key, row.entry);
    filter_.add(row.period, row.key);
}

}  // namespace belleman::store
