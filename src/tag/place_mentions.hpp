#pragma once

#include "belleman/tag/gazetteer.hpp"
#include "tag/lexicon.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace belleman::tag {

/// What speaks for a name where it stands, weakest first.
enum class Support : std::uint8_t {
    none,
    place,   ///< "in": it is a place, not necessarily this one
    apart,   ///< "Vacature - Peer": it stands alone, as places do that a text is about
    actor,   ///< "opent": it does what municipalities do
    office,  ///< "OCMW": it is the municipality
};

/// A name of a place where it stands in a text: the longest at that spot, written as names are.
struct PlaceMention {
    std::size_t first = 0;            ///< token
    std::size_t last = 0;             ///< the token after it
    PlaceName const* name = nullptr;  ///< null for a decoy
    bool is_province = false;         ///< a decoy that names a province
    bool is_refuted = false;          ///< what stands around says that it is something else
    bool is_aside = false;            ///< a place indeed, but not one that an announcement concerns
    Support support = Support::none;
    std::size_t cue_first = 0;  ///< the tokens that support it
    std::size_t cue_last = 0;
    std::size_t list = 0;  ///< mentions that are joined by commas or "en" have the same number
};

/// Whether words that end before token `token` speak of it.
[[nodiscard]] bool reaches(Reading const& reading, std::size_t token);

/// Which tokens of a name start with a capital.
using Capitals = std::bitset<32>;

/// All mentions of a field in order, none overlapping another. `capitals` says for each place name which of
/// its tokens start with a capital.
[[nodiscard]] std::vector<PlaceMention> find_mentions(Field const& field, std::vector<PlaceName> const& names,
                                                      std::vector<Capitals> const& capitals);

}  // namespace belleman::tag
