#pragma once

#include "tag/phrase_table.hpp"
#include "tag/reading.hpp"
#include "tag/word_patterns.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
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
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t index = 0;  ///< in the table of the use
};

/// Everything that was found in one text, by use, ordered by `last`.
class Hits {
public:
    struct Found {
        Use use;
        Hit hit;
    };

    Hits() = default;
    /// `found` is ordered by `last`.
    explicit Hits(std::span<Found const> found);

    [[nodiscard]] std::span<Hit const> of(Use use) const {
        auto const at = static_cast<std::size_t>(use);
        return std::span{hits_}.subspan(begins_[at], begins_[at + 1] - begins_[at]);
    }

private:
    std::vector<Hit> hits_;
    std::array<std::size_t, use_count + 1> begins_{};  ///< by use; behind them the end of the last
};

/// A field of an entry with all that was found in it.
struct Field {
    std::string name;  ///< as in `Evidence::field`
    Reading reading;
    Hits hits;
};

/// All phrases of all rules, so that a text is read once.
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
    /// What a phrase that was found says. Those of one phrase stand behind one another.
    struct Sense {
        Use use;
        bool is_last;  ///< of its phrase
        std::uint32_t index;
    };
    /// The phrases of all entries, each once, as sequences of word patterns.
    struct Phrases {
        explicit Phrases(std::vector<Entry> const& entries);

        std::vector<WordPattern> patterns;
        std::vector<PhraseTable::Phrase> phrases;  ///< the number is that of the first sense
        std::vector<Sense> senses;
    };

    explicit Lexicon(Phrases phrases);

    [[nodiscard]] std::vector<WordPatterns::Place> places_of(Reading const& reading) const;

    std::vector<Sense> senses_;
    WordPatterns patterns_;
    PhraseTable table_;
};

}  // namespace belleman::tag
