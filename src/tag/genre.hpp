#pragma once

#include "belleman/model/tag.hpp"
#include "tag/lexicon.hpp"

#include <cstdint>
#include <span>

namespace belleman::tag {

/// How much a phrase says about the genre.
enum class GenreWeight : std::uint8_t {
    hint,   ///< two different ones decide, or one in the title
    sign,   ///< decides
    title,  ///< decides in the title, says nothing elsewhere
};

struct GenreCue {
    char const* phrase;
    Genre genre;
    GenreWeight weight;
};

/// The cues, by genre in the order in which genres are tried.
[[nodiscard]] std::span<GenreCue const> genre_cues();

/// The first genre in the order vacancy, call, event, regulation, practical that has enough cues; else news.
[[nodiscard]] Genre find_genre(std::span<Field const> fields);

}  // namespace belleman::tag
