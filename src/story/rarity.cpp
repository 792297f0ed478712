#include "belleman/story/rarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <stdexcept>
#include <utility>

namespace belleman::story {

namespace {

// Before so many entries are known, none of their words is taken for common.
constexpr double entries_supposed = 100;
constexpr std::int64_t most_entries = 400'000;

/// The logarithm of a whole number from 1 on, of large ones to two decimals: most are small.
double log_of(std::uint32_t number) {
    static auto const small = [] {
        std::array<double, 1024> logs{};
        for (std::size_t i = 1; i < logs.size(); ++i)
            logs[i] = std::log(static_cast<double>(i));
        return logs;
    }();
    double log_of_factor = 0;
    for (; number >= small.size(); number >>= 1U)
        log_of_factor += std::numbers::ln2;
    return small[number] + log_of_factor;
}

std::size_t slot_of(std::uint32_t term) {
    return term % Rarity::slots;
}

}  // namespace

Rarity::Rarity(std::vector<std::uint32_t> counts, std::int64_t entries) : counts_(std::move(counts)) {
    set_entries(entries);
    if (counts_.size() != slots) throw std::logic_error("rarity: another number of slots");
}

void Rarity::count(Fingerprint const& fingerprint) {
    SignSet grams;
    std::ranges::set_union(fingerprint.of(Sign::title_gram), fingerprint.of(Sign::text_gram),
                           std::back_inserter(grams));
    for (auto const* terms : {&fingerprint.of(Sign::word), static_cast<SignSet const*>(&grams),
                              &fingerprint.of(Sign::subject), &fingerprint.of(Sign::number)}) {
        for (auto const term : *terms)
            ++counts_[slot_of(term)];
    }
    set_entries(entries_ + 1);
    if (entries_ < most_entries) return;
    set_entries(entries_ / 2);
    for (auto& count : counts_)
        count /= 2;
}

void Rarity::set_entries(std::int64_t entries) {
    entries_ = entries;
    log_of_entries_ = std::log(static_cast<double>(entries) + entries_supposed);
}

double Rarity::weight(std::uint32_t term) const {
    // Counts are 0 at least and, where terms share a slot, may be more than there are entries.
    double const log_of_count = log_of(counts_[slot_of(term)] + 1);
    return std::max(log_of_entries_ - log_of_count, 0.0) + 0.01;
}

}  // namespace belleman::story
