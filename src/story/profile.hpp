#pragma once

#include "belleman/story/fingerprint.hpp"
#include "belleman/story/rarity.hpp"

namespace belleman::story {

/// A set of terms with what each weighs.
struct WeightedSet {
    SignSet terms;
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
[[nodiscard]] double containment_of(WeightedSet const& one, WeightedSet const& other);
/// The cosine of the angle between the sets as vectors; 0 when one is empty.
[[nodiscard]] double cosine_of(WeightedSet const& one, WeightedSet const& other);

/// A fingerprint, ready to be compared with many others. It must outlive the profile.
struct Profile {
    Profile(Fingerprint const& of, Rarity const& rarity);

    Fingerprint const& fingerprint;
    WeightedSet title_words;
    WeightedSet words;
    WeightedSet title_grams;
    WeightedSet text_grams;
    WeightedSet grams;  ///< of title and text
    WeightedSet concepts;
    WeightedSet numbers;
    std::vector<std::uint64_t> title_shingles;
};

}  // namespace belleman::story
