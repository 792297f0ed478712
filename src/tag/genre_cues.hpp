#pragma once

#include "belleman/model/tag.hpp"

#include <cstdint>
#include <span>

namespace belleman::tag {

/// How much a phrase says about the genre, and where.
enum class GenreWeight : std::uint8_t {
    name,     ///< the word for such a text itself ("vacature", "omzendbrief")
    heading,  ///< the same in the title, a hint elsewhere: a call may mention its webinar
    sign,     ///< decides
    hint,     ///< two different ones decide, or one in the title
    title,    ///< decides in the title, says nothing elsewhere
    opening,  ///< decides where it begins the title or a part of it, a hint where it begins a sentence
    trace,    ///< two different ones decide, wherever they stand
};

/// A phrase of whole words; "*" at an end stands for any letters there.
struct GenreCue {
    char const* phrase;
    Genre genre;
    GenreWeight weight;
};

/// Phrases of one genre that weigh the same.
struct GenreCueList {
    GenreWeight weight;
    std::span<char const* const> phrases;
};

/// The phrases of each genre. Those of news say that a text reports what others did, felt or found, whatever
/// it speaks about.
[[nodiscard]] std::span<GenreCueList const> vacancy_cues();
[[nodiscard]] std::span<GenreCueList const> call_cues();
[[nodiscard]] std::span<GenreCueList const> event_cues();
[[nodiscard]] std::span<GenreCueList const> regulation_cues();
[[nodiscard]] std::span<GenreCueList const> practical_cues();
[[nodiscard]] std::span<GenreCueList const> news_cues();

/// All of them in one table.
[[nodiscard]] std::span<GenreCue const> genre_cues();

}  // namespace belleman::tag
