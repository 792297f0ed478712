#include "store/key_filter.hpp"

#include <array>
#include <cstddef>

namespace belleman::store {

namespace {

// To read a period takes as long as some hundred look-ups in vain, where it is large.
constexpr int worth_reading = 256;  // entries that were looked for

// Of a million keys in a period some 5 % are not told apart; it takes a mebibyte.
constexpr std::size_t bits_of_period = std::size_t{1} << 23U;

// The keys are hashes already.
std::array<std::size_t, 2> places_of(std::int64_t key) {
    auto const hash = static_cast<std::uint64_t>(key);
    return {hash % bits_of_period, (hash >> 32U) % bits_of_period};
}

void set(std::vector<bool>& bits, std::int64_t key) {
    for (auto const place : places_of(key))
        bits[place] = true;
}

std::vector<bool> read_bits(sqlite::Connection& db, std::int64_t period) {
    std::vector<bool> bits(bits_of_period);
    auto statement = db.query("SELECT DISTINCT key FROM match_key WHERE period = ?1", period);
    std::int64_t key = 0;
    while (statement.next()) {
        statement.into(key);
        set(bits, key);
    }
    return bits;
}

}  // namespace

void KeyFilter::look_for(sqlite::Connection& db, std::int64_t first, std::int64_t last) {
    auto const version = db.value<std::int64_t>("PRAGMA data_version");
    if (version != data_version_) periods_.clear();
    data_version_ = version;
    std::erase_if(periods_, [&](auto const& known) { return known.first < first || known.first > last; });
    for (auto number = first; number <= last; ++number) {
        auto& period = periods_[number];
        if (period.bits.empty() && ++period.looked_for >= worth_reading) period.bits = read_bits(db, number);
    }
}

bool KeyFilter::may_have(std::int64_t period, std::int64_t key) const {
    auto const known = periods_.find(period);
    if (known == periods_.end() || known->second.bits.empty()) return true;
    for (auto const place : places_of(key)) {
        if (!known->second.bits[place]) return false;
    }
    return true;
}

void KeyFilter::add(std::int64_t period, std::int64_t key) {
    auto const known = periods_.find(period);
    if (known == periods_.end() || known->second.bits.empty()) return;
    set(known->second.bits, key);
}

}  // namespace belleman::store
