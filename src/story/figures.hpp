#pragma once

#include "belleman/story/fingerprint.hpp"

#include <string_view>

namespace belleman::story {

/// The figures of a plain text, in the order in which they stand.
struct Figures {
    SignSet numbers;   ///< hashed; neither years nor parts of dates and hours
    SignSet years;     ///< 1950 to 2099
    SignSet dates;     ///< month * 32 + day
    SignSet months;    ///< month * 32, also those of dates
    SignSet ordinals;  ///< 1 to 9: "tweede", "2e", "deuxième", "zweite"
};

/// Reads "1.330,74", "30 000", "2,6875 %", "25 tot 27 maart", "1er janvier", "29/10/2021", "2021-10-29". In
/// English a comma before three digits sets thousands apart.
[[nodiscard]] Figures figures_of(std::string_view plain, std::string_view language);

}  // namespace belleman::story
