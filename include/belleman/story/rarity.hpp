#pragma once

#include "belleman/story/fingerprint.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace belleman::story {

/// How rare words, groups of letters, numbers and subjects are among the entries that were stored: what
/// nearly all have says nothing. Of fixed size: terms that fall into one slot are counted together, so a
/// count is never too low. After many entries all counts are halved, so that they follow the language of the
/// day.
class Rarity {
public:
    static constexpr std::size_t slots = std::size_t{1} << 17;

    Rarity() : Rarity(std::vector<std::uint32_t>(slots), 0) {}
    /// As it was stored; `counts` has `slots` numbers.
    Rarity(std::vector<std::uint32_t> counts, std::int64_t entries);

    void count(Fingerprint const& fingerprint);
    /// The logarithm of how many entries there are for one with this term; above 0.
    [[nodiscard]] double weight(std::uint32_t term) const;

    [[nodiscard]] std::span<std::uint32_t const> counts() const { return counts_; }
    [[nodiscard]] std::int64_t entries() const { return entries_; }

private:
    void set_entries(std::int64_t entries);

    std::vector<std::uint32_t> counts_;
    std::int64_t entries_ = 0;
    double log_of_entries_ = 0;
};

}  // namespace belleman::story
