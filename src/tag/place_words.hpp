#pragma once

#include "tag/cue_words.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// What words directly before or after a name say about it.
enum class PlaceCue : std::uint8_t {
    office_before,  ///< "gemeente", "OCMW": the name is the municipality
    holder_before,  ///< "burgemeester van": the same, unless it says who a person is
    office_after,   ///< "burgemeester": the adjective before it ("Gentse") speaks of the municipality
    actor_after,    ///< "ondertekent": what municipalities do
    place_before,   ///< "in", "te": the name is a place
    other_before,   ///< "KRC", "arrondissement": the name stands for something else
    others_before,  ///< "provincies": all names of the list that follows do
    other_after,    ///< "United"
    street_before,  ///< "Kerkstraat": with a house number, an address follows
};

/// The words of Dutch, French, German and English that decide about a name.
[[nodiscard]] std::vector<CueWord<PlaceCue>> const& place_cue_words();

/// A name that contains that of a municipality and means something else.
struct Decoy {
    char const* phrase;
    bool is_province = false;  ///< names of provinces beside it are provinces too
};

[[nodiscard]] std::span<Decoy const> decoys();

/// Names of municipalities and parts that are English words or first names, folded.
[[nodiscard]] std::span<std::string_view const> english_words();

}  // namespace belleman::tag
