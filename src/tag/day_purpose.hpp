#pragma once

#include "tag/day_phrase.hpp"
#include "tag/deadline_words.hpp"
#include "tag/lexicon.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace belleman::tag {

/// What a word near a day says that the day is for.
struct DayPurpose {
    std::optional<DeadlineKind> kind;  ///< absent: nothing that a reader has to do
    ActionWeight weight = ActionWeight::action;
    std::string words;
};

/// Says what the days of a field are for. The field has to outlive it.
class DayPurposes {
public:
    DayPurposes(Field const& field, std::span<DayPhrase const> days);

    /// What a reader has to do, by the nearest word in the day's sentence; a comma keeps words apart.
    [[nodiscard]] std::optional<DayPurpose> duty(DayPhrase const& day) const;

    /// What happens to a rule on that day, by the nearest word in the day's sentence.
    [[nodiscard]] std::optional<DayPurpose> rule(DayPhrase const& day) const;

    /// What the sentences before the day's ask of a reader in so many words, the last of them first.
    [[nodiscard]] std::optional<DayPurpose> earlier_duty(DayPhrase const& day) const;

    /// What the text as a whole asks of a reader in so many words, by the last of them.
    [[nodiscard]] std::optional<DayPurpose> last_duty() const;

private:
    void count_breaks();
    [[nodiscard]] std::optional<DayPurpose> nearest(std::vector<Hit> const& hits, DayPhrase const& day) const;
    [[nodiscard]] DayPurpose purpose_of(Hit const& hit) const;
    [[nodiscard]] std::size_t distance(Hit const& hit, DayPhrase const& day) const;

    Reading const& reading_;
    std::vector<std::size_t>
        breaks_;  ///< how many commas and the like stand up to and before a token, where there are days
    std::vector<Hit> duties_;        ///< by end, as those below
    std::vector<Hit> clear_duties_;  ///< those that ask in so many words
    std::vector<Hit> rules_;
};

}  // namespace belleman::tag
