#pragma once

#include "belleman/story/match.hpp"

#include <string>
#include <vector>

namespace belleman::story {

/// "most like the publication of vvsg, 97 % sure: the same rare words, ...; but ..."
[[nodiscard]] std::string in_words(std::string const& source, double chance,
                                   std::vector<Contribution> const& contributions);

}  // namespace belleman::story
