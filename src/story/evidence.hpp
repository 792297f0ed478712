#pragma once

#include "belleman/story/match.hpp"

#include <string>
#include <vector>

namespace belleman::story {

/// What the features added to the score and took from it, the heaviest first.
[[nodiscard]] std::vector<Contribution> contributions_of(Features const& features,
                                                         Weights::Scale const& scale);

/// "most like the publication of vvsg, 97 % sure: the same rare words, ...; but ..."
[[nodiscard]] std::string in_words(std::string const& source, double chance,
                                   std::vector<Contribution> const& contributions);

}  // namespace belleman::story
