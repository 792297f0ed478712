#pragma once

#include "tag/phrase_automaton.hpp"
#include "tag/phrase_table.hpp"
#include "tag/reading.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// What a phrase is for: each use has a table, and a hit carries the index in it.
enum class Use : std::uint8_t {
    place,
    decoy,
    place_cue,
    aside_cue,
    place_adjective,
    police_zone,
    topic_word,
    topic_exclusion,
    scope_phrase,
    genre_cue,
    deadline_cue,
    deadline_action,
};
inline constexpr std::size_t use_count = 12;

/// A phrase that was found: tokens `first` up to and without `last`.
struct Hit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t index = 0;  ///< in the table of the use
};

/// Everything that was found in one text, by use, ordered by `last`.
class Hits {
public:
    [[nodiscard]] std::vector<Hit> const& of(Use use) const { return by_use_[static_cast<std::size_t>(use)]; }
    void add(Use use, Hit hit) {
        constexpr std::size_t usual = 32;
        auto& hits = by_use_[static_cast<std::size_t>(use)];
        if (hits.capacity() == 0) hits.reserve(usual);
        hits.push_back(hit);
    }

private:
    std::array<std::vector<Hit>, use_count> by_use_;
};

/// A field of an entry with all that was found in it.
struct Field {
    std::string name;  ///< as in `Evidence::field`
    Reading reading;
    Hits hits;
};

/// All phrases of all rules, so that a text is read once: those of whole words in a table, those with an open
/// end in an automaton.
class Lexicon {
public:
    /// A phrase of whole words. "*" at an end stands for any letters there.
    struct Entry {
        std::string phrase;
        Use use = Use::place;
        std::size_t index = 0;
    };

    explicit Lexicon(std::vector<Entry> const& entries);

    [[nodiscard]] Hits find(Reading const& reading) const;

private:
    struct Sense {
        Use use;
        std::size_t index;
    };
    struct Patterns {
        std::vector<std::string> texts;
        std::vector<std::vector<Sense>> senses;
    };
    static Patterns patterns_of(std::vector<Entry> const& entries, bool open);
    Lexicon(Patterns whole, Patterns open);

    std::vector<std::vector<Sense>> senses_;  ///< by phrase of the table
    PhraseTable table_;
    std::vector<std::vector<Sense>> open_senses_;  ///< by phrase of the automaton
    std::vector<std::size_t> open_words_;          ///< by phrase of the automaton: how many words it touches
    PhraseAutomaton automaton_;
};

}  // namespace belleman::tag
