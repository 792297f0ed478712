#pragma once

#include <cstdint>
#include <span>

namespace belleman::tag {

/// What words directly before or after a name say about it.
enum class PlaceCue : std::uint8_t {
    office_before,  ///< "gemeente", "OCMW": the name is the municipality
    place_before,   ///< "in", "te": the name is a place
    other_before,   ///< "KRC", "provincie": the name stands for something else
    others_before,  ///< "provincies", "richting": all names of the list that follows do
    other_after,    ///< "United"
    street_before,  ///< "Kerkstraat": with a house number, an address follows
};

struct PlaceCueWord {
    char const* phrase;
    PlaceCue cue;
};

/// The words of Dutch, French, German and English that decide about a name.
[[nodiscard]] std::span<PlaceCueWord const> place_cue_words();

/// A name that contains that of a municipality and means something else.
struct Decoy {
    char const* phrase;
    bool is_province = false;  ///< names of provinces beside it are provinces too
};

[[nodiscard]] std::span<Decoy const> decoys();

}  // namespace belleman::tag
