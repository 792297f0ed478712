#pragma once

#include "tag/day_phrase.hpp"
#include "tag/deadline_words.hpp"
#include "tag/lexicon.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace belleman::tag {

/// The cue that counts for a day, with the tokens it covers.
struct DayCue {
    DeadlineCue cue;
    std::size_t first;
    std::size_t last;
};

/// Says what the words around the days of a field say about them. The field has to outlive it.
class DayCues {
public:
    DayCues(Field const& field, std::span<DayPhrase const> days);

    /// The cues of a day of `days`, the strongest first, of equal ones the nearest: those before it with only
    /// fillers and other cues between, those right after it, and a word like "deadline" in its sentence. Of a
    /// day that a later one replaces none.
    [[nodiscard]] std::vector<DayCue> of(DayPhrase const& day) const;

    /// The words for something to do ("Dépôt : 15 mars") that stand before the day and a colon.
    [[nodiscard]] std::optional<Hit> label_of(DayPhrase const& day) const;

private:
    [[nodiscard]] bool is_former(DayPhrase const& day) const;
    [[nodiscard]] bool is_moved(DayPhrase const& day) const;
    [[nodiscard]] std::size_t before_fillers(DayPhrase const& day) const;
    void add_before(std::vector<DayCue>& found, DayPhrase const& day) const;
    void add_after(std::vector<DayCue>& found, DayPhrase const& day) const;
    [[nodiscard]] std::optional<DayCue> nearby(DayPhrase const& day) const;

    Field const& field_;
    Reading const& reading_;
    std::span<DayPhrase const> days_;
    std::vector<bool> filler_;             ///< by token
    std::vector<DayCue> before_;           ///< by end
    std::vector<DayCue> afterwards_;       ///< by their first token
    std::vector<Hit> nearby_;              ///< by end
    std::vector<std::size_t> formers_;     ///< their last tokens, ascending
    std::vector<std::size_t> extensions_;  ///< their last tokens, ascending
};

}  // namespace belleman::tag
