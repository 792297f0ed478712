#pragma once

#include "belleman/model/tag.hpp"
#include "tag/lexicon.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace belleman::tag {

/// What words around a day say about it.
enum class DeadlineCue : std::uint8_t {
    latest,   ///< "uiterlijk", before the day: a deadline whatever it is for
    until,    ///< "tot", before the day: a deadline when somebody has to act
    nearby,   ///< "deadline", in the same sentence: as `latest`
    from,     ///< "vanaf", "op", before the day: the day of a rule when it speaks of one
    instead,  ///< "in plaats van", before the day: a day that no longer holds
    filler,   ///< "op", "le", a weekday: may stand between cue and day
};

struct DeadlineCueWord {
    char const* phrase;
    DeadlineCue cue;
};

/// A word for what has to be done, or for a rule that starts to apply.
struct DeadlineAction {
    char const* phrase;
    DeadlineKind kind;
};

[[nodiscard]] std::span<DeadlineCueWord const> deadline_cues();
[[nodiscard]] std::span<DeadlineAction const> deadline_actions();

/// The days by which a reader has to act or from which a rule applies, ascending. `publication` is the day of
/// publication in Brussels, `genre` that of the entry.
[[nodiscard]] std::vector<Deadline> find_deadlines(std::span<Field const> fields, Genre genre,
                                                   std::chrono::year_month_day publication);

}  // namespace belleman::tag
