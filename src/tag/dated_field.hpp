#pragma once

#include "tag/day_cues.hpp"
#include "tag/day_phrase.hpp"
#include "tag/day_purpose.hpp"
#include "tag/lexicon.hpp"

#include <span>
#include <vector>

namespace belleman::tag {

/// A field with its days and what the words around them say. The field has to outlive it.
struct DatedField {
    explicit DatedField(Field const& read)
        : field(&read), days(find_days(read.reading)), cues(read, days), purposes(read, days) {}

    [[nodiscard]] Reading const& reading() const { return field->reading; }

    Field const* field;
    std::vector<DayPhrase> days;  ///< in order
    DayCues cues;                 ///< of `days`, which therefore must not change
    DayPurposes purposes;
};

}  // namespace belleman::tag
