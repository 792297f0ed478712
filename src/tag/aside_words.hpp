#pragma once

#include "tag/cue_words.hpp"

#include <cstdint>
#include <vector>

namespace belleman::tag {

/// What words say about the part that a place plays in an announcement.
enum class Aside : std::uint8_t {
    before,   ///< "richting", "zoals in": the places that follow are mentioned in passing
    example,  ///< "zoals": the same, unless a comma before it makes the places members of a group that is
              ///< meant
    past,     ///< "vorig jaar", in the same sentence: what is over
    round,    ///< "eerste oproep", "kregen", in the same sentence of a call: what earlier rounds brought
    meeting,  ///< "studiedag", in the same sentence or in the title: it is held somewhere
    abroad,   ///< "Duitsland", in the same sentence: names of places abroad mean those
    sports,   ///< "supporters", in the same sentence: names of clubs mean those
};

/// The words of Dutch, French, German and English.
[[nodiscard]] std::vector<CueWord<Aside>> const& aside_words();

}  // namespace belleman::tag
