#include "belleman/story/rarity.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace belleman::story {

namespace {

// Before so many entries are known, none of their words is taken for common.
constexpr double entries_supposed = 100;
constexpr std::int64_t most_entries = 400'000;

std::size_t slot_of(std::uint32_t term) {
    return term % Rarity::slots;
}

}  // namespace

Rarity::Rarity(std::vector<std::uint32_t> counts, std::int64_t entries)
    : counts_(std::move(counts)), entries_(entries) {
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
    if (++entries_ < most_entries) return;
    entries_ /= 2;
    for (auto& count : counts_)
        count /= 2;
}

double Rarity::weight(std::uint32_t term) const {
    auto const entries = static_cast<double>(entries_) + entries_supposed;
    auto const count = std::min(static_cast<double>(counts_[slot_of(term)]) + 1, entries);
    return std::log(entries / count) + 0.01;
}

}  // namespace belleman::story
