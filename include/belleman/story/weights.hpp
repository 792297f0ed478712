#pragma once

#include "belleman/story/features.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::story {

/// What each comparison is worth, and how much is enough. `scripts/fit-matching` learns it from labelled
/// entries.
struct Weights {
    /// A logistic score: the chance that two entries are the same announcement is 1 / (1 + exp(-score)).
    struct Scale {
        Features weights{};
        double bias = 0;
        double enough = 1;  ///< the chance from which an entry joins
    };
    Scale same_language;
    Scale other_language;
    double share_of_best = 0.7;  ///< of the likest entry in the chance of a cluster; the rest is the mean
    double share_of_others = 0;  ///< of the other languages of a story in the chance of its cluster
    double least_alone = 0;      ///< the chance that entries of one language must have by themselves
};

/// The weights that are part of the program: `src/story/weights.tsv`.
[[nodiscard]] Weights const& shipped_weights();

/// Reads that format: lines of a name and two numbers, for the same and for another language, with tabs
/// between; '#' begins a comment. What is not named weighs nothing. The error names the line.
[[nodiscard]] tl::expected<Weights, std::string> read_weights(std::string_view text);

/// The chance, 0 to 1.
[[nodiscard]] double chance_of(Features const& features, Weights::Scale const& scale);

}  // namespace belleman::story
