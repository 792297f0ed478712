#pragma once

#include "tag/cue_words.hpp"

#include <cstdint>
#include <vector>

namespace belleman::tag {

/// What words say about the part that a place plays in an announcement.
enum class Aside : std::uint8_t {
    before,      ///< "richting", "zoals in": the places that follow are mentioned in passing
    example,     ///< "zoals": the same, unless a comma before it makes the places members of a group that is
                 ///< meant
    past,        ///< "vorig jaar", in the same sentence: what is over
    trial,       ///< "test", in a sentence that starts with "na": what is over
    model,       ///< "getuigenissen", in the same sentence: what others show to the reader
    office,      ///< "kantoren", in the same sentence: where they are
    round,       ///< "eerste oproep", "kregen", in the same sentence of a call: what earlier rounds brought
    addressee,   ///< "kunnen", in the same sentence of a call: whom it invites
    invitation,  ///< "elk bestuur kan": it speaks to all authorities, as a call does
    call,        ///< "oproep", in the title: it is a call, unless it is news
    result,      ///< "laureaten", in the title: it is no call, but what one brought
    guide,       ///< "leidraad", in the title: the text gives examples
    meeting,     ///< "studiedag", in the same sentence: it is held somewhere; in the title: the text names
                 ///< where, and who speaks
    ceremony,    ///< "uitreiking", in the same sentence or in the title: it is held somewhere
    tour,        ///< "infosessies", in the same sentence: all places in it are where they are held
    abroad,      ///< "Duitsland", in the same sentence: names of places abroad mean those
    sports,      ///< "supporters", in the same sentence: names of clubs mean those
};

/// The words of Dutch, French, German and English.
[[nodiscard]] std::vector<CueWord<Aside>> const& aside_words();

}  // namespace belleman::tag
