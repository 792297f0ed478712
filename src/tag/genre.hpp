#pragma once

#include "belleman/model/tag.hpp"
#include "tag/genre_categories.hpp"
#include "tag/lexicon.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace belleman::tag {

/// A cue in a field, which has to outlive it.
struct GenreMention {
    Field const* field;
    Hit hit;  ///< its index is that in `genre_cues()`
};

/// How much speaks for a genre, and what speaks loudest.
struct GenreScore {
    int total = 0;
    int loudest = 0;        ///< what `reason` weighs
    bool is_filed = false;  ///< the source itself puts it under this genre
    std::variant<std::monostate, GenreMention, Evidence>
        reason{};  ///< absent where nothing speaks for the genre
};

/// Where a source puts an entry: under its own categories, and by its name among what it is for.
struct Shelf {
    std::span<std::string const> categories;
    std::string_view source_name;
};

/// How much speaks for each genre; index is the `Genre`. The fields have to outlive them.
using GenreScores = std::array<GenreScore, 6>;

/// Adds up the cues in the title and, up to a bound, those in the other texts. A phrase inside a longer one
/// does not count by itself: in "répond à l'appel" nobody calls.
[[nodiscard]] GenreScores score_genres(std::span<Field const> fields);

/// The same with what the source says: under its category "Vacatures" stand job offers, as long as the words
/// say nothing else. What it says counts once.
[[nodiscard]] GenreScores with_shelf(GenreScores scores, Shelf const& shelf,
                                     GenreCategories const& categories);

/// The same with what the deadlines say: who asks for something by a day calls, unless the words are those of
/// a job offer, a rule or a yearly duty; who names the first day of a rule makes one. That something with the
/// name of an event asks to register says nothing.
[[nodiscard]] GenreScores with_deadlines(GenreScores scores, std::span<Deadline const> deadlines);

/// The same with what the event dates say: who names the hour of a day to come invites.
[[nodiscard]] GenreScores with_event_dates(GenreScores scores, std::span<EventDate const> dates);

/// The genre with the highest score that outweighs news; of equals the first in the order vacancy, call,
/// event, regulation, practical. News when none has enough.
[[nodiscard]] Genre decide_genre(GenreScores const& scores);

/// Why the entry is believed to be of the genre that was decided.
[[nodiscard]] Evidence evidence_of(Genre decided, GenreScores const& scores);

}  // namespace belleman::tag
