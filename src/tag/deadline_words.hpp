#pragma once

#include "belleman/model/tag.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace belleman::tag {

/// What words around a day say about it, the weakest first.
enum class DeadlineCue : std::uint8_t {
    filler,      ///< "op", "le", a weekday: may stand between cue and day
    former,      ///< "oorspronkelijk", before the day in its sentence: a day that no longer holds
    extension,   ///< "verlengd", in the same sentence: `moved_from` and `moved_to` count
    temporary,   ///< "tot nader order", anywhere: the rule of this text passes, it has no first day
    on,          ///< "op", before the day: the day of a rule when the sentence speaks of one
    since,       ///< "sinds", before the day: the same, of a rule that applies already
    from,        ///< "vanaf", before the day: also when the text as a whole is a rule
    until,       ///< "tot", before the day: a deadline when somebody has to act
    nearby,      ///< "deadline", in the same sentence: a deadline whatever it is for
    afterwards,  ///< "au plus tard", right after the day: the same
    latest,      ///< "uiterlijk", before the day: the same
    moved_to,    ///< "naar", before the day that a deadline was moved to: the same
    moved_from,  ///< "van", before the day that a deadline was moved from: a day that no longer holds
    instead,     ///< "in plaats van", before the day: the same
};

/// A phrase of whole words; "*" at an end stands for any letters there.
struct DeadlineCueWord {
    char const* phrase;
    DeadlineCue cue;
};

/// How much a word says about what a day is for.
enum class ActionWeight : std::uint8_t {
    noun,    ///< "subsidie", "deelnemen": vague, gives way to what the text asks elsewhere
    action,  ///< "indienen"
    effect,  ///< "treedt in werking": the first day of a rule, whatever the text is
};

/// A word for what has to be done, for a rule that starts to apply, or (without a kind) for something that a
/// day may be named for but that asks nothing of a reader: a decision, the end of works, an exhibition.
struct DeadlineAction {
    char const* phrase;
    std::optional<DeadlineKind> kind;
    ActionWeight weight;
};

[[nodiscard]] std::span<DeadlineCueWord const> deadline_cues();
[[nodiscard]] std::span<DeadlineAction const> deadline_actions();

}  // namespace belleman::tag
