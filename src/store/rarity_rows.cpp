#include "store/rarity_rows.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace belleman::store {

namespace {

constexpr int most_unwritten = 256;

struct RarityRow {
    std::int64_t counted_to = 0;
    std::int64_t entries = 0;
    std::vector<std::uint32_t> counts;
};

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

std::optional<RarityRow> read_row(sqlite::Connection& db) {
    auto statement = db.query("SELECT counted_to, entries, counts FROM rarity");
    if (!statement.next()) return std::nullopt;
    RarityRow row;
    std::vector<std::uint64_t> counts;
    statement.into(row.counted_to, row.entries, counts);
    row.counts = halves_of(counts);
    return row;
}

}  // namespace

story::Rarity const& KeptRarity::read(sqlite::Connection& db) {
    if (rarity_) return *rarity_;
    std::int64_t counted_to = 0;
    if (auto row = read_row(db)) {
        counted_to = row->counted_to;
        rarity_.emplace(std::move(row->counts), row->entries);
    } else {
        rarity_.emplace();
    }
    unwritten_ = 0;
    auto statement =
        db.query("SELECT signs FROM fingerprint WHERE entry_id > ?1 ORDER BY entry_id", counted_to);
    std::string signs;
    while (statement.next()) {
        statement.into(signs);
        story::Fingerprint fingerprint;
        fingerprint.signs = story::decoded_signs(signs);
        rarity_->count(fingerprint);
        ++unwritten_;
    }
    return *rarity_;
}

void KeptRarity::count(sqlite::Connection& db, std::int64_t entry_id, story::Fingerprint const& fingerprint) {
    if (!rarity_) throw std::logic_error("rarity: an entry is counted before the others were read");
    rarity_->count(fingerprint);
    ++unwritten_;
    if (unwritten_ >= most_unwritten) write(db, entry_id);
}

void KeptRarity::write(sqlite::Connection& db, std::int64_t counted_to) {
    auto const counts = rarity_->counts();
    db.execute("INSERT OR REPLACE INTO rarity (only, counted_to, entries, counts) VALUES (1, ?1, ?2, ?3)",
               counted_to, rarity_->entries(), sqlite::Blob{counts.data(), counts.size_bytes()});
    unwritten_ = 0;
}

}  // namespace belleman::store
