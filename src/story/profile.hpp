#pragma once

#include "belleman/story/fingerprint.hpp"
#include "belleman/story/rarity.hpp"

#include <span>
#include <vector>

namespace belleman::story {

/// A set of terms, which are another's, with what each weighs.
struct WeightedSet {
    std::span<std::uint32_t const> terms;
    std::vector<double> weights;  ///< of the term at the same place
    double sum = 0;
    double squares = 0;
};

/// What two sets share.
struct Shared {
    double sum = 0;
    double squares = 0;
    double heaviest_three = 0;  ///< the sum of the three heaviest shared terms
};

[[nodiscard]] Shared shared_by(WeightedSet const& one, WeightedSet const& other);
/// The weight that is shared over that of the lighter set; 0 when one is empty.
[[nodiscard]] double containment_of(WeightedSet const& one, WeightedSet const& other, Shared const& shared);
/// The cosine of the angle between the sets as vectors; 0 when one is empty.
[[nodiscard]] double cosine_of(WeightedSet const& one, WeightedSet const& other, Shared const& shared);

/// A fingerprint, ready for the rules. It must outlive the profile.
struct Profile {
    explicit Profile(Fingerprint const& of);

    Fingerprint const& fingerprint;
    std::vector<std::uint64_t> title_shingles;
};

/// A profile, ready to be weighed against others: most of the work of a comparison, which nobody needs where
/// a rule keeps two entries apart. The profile must outlive it.
class WeighedProfile {
public:
    WeighedProfile(Profile const& of, Rarity const& rarity);
    ~WeighedProfile() = default;
    WeighedProfile(WeighedProfile const&) = delete;
    WeighedProfile& operator=(WeighedProfile const&) = delete;

    Profile const& profile;
    WeightedSet title_words;
    WeightedSet words;
    WeightedSet title_grams;
    WeightedSet text_grams;
    WeightedSet concepts;
    WeightedSet numbers;
    WeightedSet grams;  ///< of title and text

private:
    SignSet all_grams_;
};

}  // namespace belleman::story
