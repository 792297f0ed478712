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
/// end in automata.
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
    enum class Form : std::uint8_t { whole, open_back, word_end, open_front };
    struct Sense {
        Use use;
        std::size_t index;
    };
    /// The phrases of one form, each once, as the texts that have to be found.
    struct Patterns {
        Patterns(std::vector<Entry> const& entries, Form form);

        std::vector<std::string> texts;
        std::vector<std::vector<Sense>> senses;  ///< by text
    };
    /// Phrases with an open end.
    struct OpenPhrases {
        explicit OpenPhrases(Patterns patterns);

        std::vector<std::vector<Sense>> senses;  ///< by phrase
        std::vector<std::size_t> words;          ///< by phrase: how many words it touches
        PhraseAutomaton automaton;
    };

    static Form form_of(std::string_view phrase);
    Lexicon(std::vector<Entry> const& entries, Patterns whole, Patterns open_front);

    std::vector<std::vector<Sense>> senses_;  ///< by phrase of the table
    PhraseTable table_;
    OpenPhrases open_back_;   ///< start with a space, so that they can begin at a word only
    OpenPhrases word_ends_;   ///< of one word, back to front, so that they start with a space too
    OpenPhrases open_front_;  ///< can begin inside a word and go on
    bool has_open_front_ = false;
};

}  // namespace belleman::tag
