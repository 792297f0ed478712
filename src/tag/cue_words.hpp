#pragma once

#include "tag/table_file.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace belleman::tag {

/// A phrase with what it says.
template <class Cue>
struct CueWord {
    std::string phrase;
    Cue cue;
};

/// Phrases that say the same, as a table in the code writes them: with "|" between them.
template <class Cue>
struct CuePhrases {
    Cue cue;
    char const* phrases;
};

template <class Cue>
[[nodiscard]] std::vector<CueWord<Cue>> words_of(std::span<CuePhrases<Cue> const> table) {
    std::vector<CueWord<Cue>> words;
    for (auto const& row : table) {
        for (auto& phrase : pieces_of(row.phrases, '|'))
            words.push_back({std::move(phrase), row.cue});
    }
    return words;
}

}  // namespace belleman::tag
