#pragma once

#include "tag/phrase_automaton.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// What one word of a text may look like: letters, and where in the word they have to stand.
struct WordPattern {
    enum class Form : std::uint8_t { whole, beginning, end, anywhere };

    Form form = Form::whole;
    std::string letters;

    auto operator<=>(WordPattern const&) const = default;
};

/// Says which of many patterns a word has. Most words of a text stand in a table, with all that they match:
/// one look-up, whatever the number of patterns. Others are read letter by letter.
class WordPatterns {
public:
    /// The patterns have to differ from one another and must not be empty. Their number is their place.
    explicit WordPatterns(std::vector<WordPattern> const& patterns);

    /// Calls `visit(pattern)` for each pattern of the word: itself, then its beginnings and then its ends, the
    /// shortest first.
    template <class Visit>
    void visit_matches(std::string_view word, Visit const& visit) const {
        auto const key = key_of(word);
        auto const id = slots_[slot_of(key, word)].id;
        if (id == none) {
            visit_parts(word, visit);
            return;
        }
        for (auto at = words_[id].matches; at != words_[id + 1].matches; ++at)
            visit(matches_[at]);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The first and the last eight bytes: all of a word that is not longer than both.
    struct Key {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        std::size_t size = 0;

        bool operator==(Key const&) const = default;
    };
    struct Word {
        Key key;
        std::uint32_t letters = 0;  ///< where they begin
        std::uint32_t matches = 0;  ///< where they begin; they end where those of the next word do
    };
    /// A place in an open hash table of a power of two, at most half of them taken. What differs is seen from
    /// the mark mostly.
    struct Slot {
        std::uint32_t mark = 0;
        std::uint32_t id = none;
    };
    /// The patterns of one form that are no whole words.
    struct Parts {
        Parts(std::vector<WordPattern> const& patterns, WordPattern::Form form);

        std::vector<std::uint32_t> numbers;  ///< by phrase of the automaton
        PhraseAutomaton automaton;
    };

    [[nodiscard]] static Key key_of(std::string_view word);
    [[nodiscard]] static std::uint64_t hash_of(Key const& key);
    [[nodiscard]] std::size_t slot_of(Key const& key, std::string_view word) const;
    [[nodiscard]] bool is_word(Word const& known, Key const& key, std::string_view word) const;
    void add_word(std::string_view word, std::uint32_t number);

    /// Reads bytes that belong to one another until no pattern has begun.
    template <class Iterator, class Visit>
    static void visit_beginnings(Parts const& parts, Iterator byte, Iterator end, Visit const& visit) {
        constexpr PhraseAutomaton::State nothing_begun{};
        auto state = parts.automaton.step(nothing_begun, ' ');
        for (; byte != end && state != nothing_begun; ++byte) {
            state = parts.automaton.step(state, *byte);
            if (!PhraseAutomaton::has_finds(state)) continue;
            parts.automaton.visit_finds(state, [&](std::size_t find) { visit(parts.numbers[find]); });
        }
    }

    template <class Visit>
    void visit_parts(std::string_view word, Visit const& visit) const {
        visit_beginnings(beginnings_, word.begin(), word.end(), visit);
        visit_beginnings(ends_, word.rbegin(), word.rend(), visit);
        if (anywhere_.numbers.empty()) return;
        PhraseAutomaton::State state{};
        for (char const byte : word) {
            state = anywhere_.automaton.step(state, byte);
            if (!PhraseAutomaton::has_finds(state)) continue;
            anywhere_.automaton.visit_finds(state, [&](std::size_t find) { visit(anywhere_.numbers[find]); });
        }
    }

    Parts beginnings_;  ///< behind a space, so that they begin at a word only
    Parts ends_;        ///< back to front, so that they begin there too
    Parts anywhere_;
    std::vector<char> letters_;  ///< of all words
    std::vector<Word> words_;    ///< by id, and one behind the last
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> matches_;
};

}  // namespace belleman::tag
