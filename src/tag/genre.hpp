#pragma once

#include "belleman/model/tag.hpp"
#include "tag/lexicon.hpp"

#include <array>
#include <span>

namespace belleman::tag {

/// How much speaks for each genre; index is the `Genre`.
using GenreScores = std::array<int, 6>;

/// Adds up the cues in the title and, up to a bound, those in the other texts. A phrase inside a longer one
/// does not count by itself: in "répond à l'appel" nobody calls.
[[nodiscard]] GenreScores score_genres(std::span<Field const> fields);

/// The same with what the deadlines say: who asks for something by a day calls, unless the words are those of
/// a job offer, a rule or a yearly duty; who names the first day of a rule makes one. That something with the
/// name of an event asks to register says nothing.
[[nodiscard]] GenreScores with_deadlines(GenreScores scores, std::span<Deadline const> deadlines);

/// The same with what the event dates say: who names the hour of a day to come invites.
[[nodiscard]] GenreScores with_event_dates(GenreScores scores, std::span<EventDate const> dates);

/// The genre with the highest score that outweighs news; of equals the first in the order vacancy, call,
/// event, regulation, practical. News when none has enough.
[[nodiscard]] Genre decide_genre(GenreScores const& scores);

}  // namespace belleman::tag
