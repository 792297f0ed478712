#pragma once

#include "tag/phrase_automaton.hpp"

#include <bit>
#include <bitset>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
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
    /// The patterns are ascending, so whole words come first, none of them twice or empty. Their number is
    /// their place.
    explicit WordPatterns(std::vector<WordPattern> const& patterns);

    /// The word's place in the table. To look up many words before any of them is read lets the processor
    /// wait for their places in memory all at once.
    using Place = std::uint32_t;
    [[nodiscard]] Place place_of(std::string_view word) const {
        return slots_[slot_of(key_of(word), word)].id;
    }

    /// Asks the memory for what `place_of(word)` will look at.
    void prefetch(std::string_view word) const {
        __builtin_prefetch(&slots_.data()[hash_of(key_of(word)) & (slots_.size() - 1)]);
    }

    /// Calls `visit(pattern)` for each pattern of the word at `id`: itself, then its beginnings and then its
    /// ends, the shortest first.
    template <class Visit>
    void visit_matches(Place id, std::string_view word, Visit const& visit) const {
        if (id == none) {
            visit_parts(word, visit);
            return;
        }
        visit(id);
        for (auto at = words_[id].parts; at != words_[id].parts_end; ++at)
            visit(parts_[at]);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The first and the last eight bytes: all of a word that is not longer than both.
    struct Key {
        std::uint64_t front = 0;
        std::uint64_t back = 0;
        std::uint32_t size = 0;
    };
    struct Word {
        std::uint64_t front;
        std::uint64_t back;
        std::uint32_t size;
        std::uint32_t letters;    ///< where they begin
        std::uint32_t parts;      ///< where the other patterns that it has begin
        std::uint32_t parts_end;  ///< and where they end
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

        /// Whether a pattern can begin with the first bytes of a word: most words are sorted out here.
        template <class Iterator>
        [[nodiscard]] bool may_begin(Iterator byte, Iterator end) const {
            return std::distance(byte, end) < 3 || starts[start_of(byte)];
        }
        template <class Iterator>
        [[nodiscard]] static std::size_t start_of(Iterator byte) {
            auto const bits = [](char letter) { return static_cast<std::size_t>(letter) % 32; };
            return bits(byte[0]) + 32 * bits(byte[1]) + 1024 * bits(byte[2]);
        }

        std::vector<std::uint32_t> numbers;  ///< by phrase of the automaton
        PhraseAutomaton automaton;
        std::bitset<32768> starts;  ///< by three bytes
    };

    template <class Number>
    [[nodiscard]] static std::uint64_t load(char const* bytes) {
        Number value = 0;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    }

    [[nodiscard]] static Key key_of(std::string_view word) {
        auto const size = static_cast<std::uint32_t>(word.size());
        auto const* const first = word.data();
        auto const* const last = first + size;
        if (size >= 8) return {load<std::uint64_t>(first), load<std::uint64_t>(last - 8), size};
        if (size >= 4) return {load<std::uint32_t>(first), load<std::uint32_t>(last - 4), size};
        if (size >= 2) return {load<std::uint16_t>(first), load<std::uint16_t>(last - 2), size};
        return {size == 0 ? 0 : load<std::uint8_t>(first), 0, size};
    }

    /// What is looked up is hostile, but what is in the table is not: a word that many others collide with
    /// costs the same few steps.
    [[nodiscard]] static std::uint64_t hash_of(Key const& key) {
        constexpr std::uint64_t odd =
            0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: multiplying by it mixes well
        auto const mixed = (key.front * odd) ^ std::rotr((key.back + key.size) * odd, 32);
        return mixed ^ (mixed >> 29U);
    }

    [[nodiscard]] bool is_word(Word const& known, Key const& key, std::string_view word) const {
        constexpr std::size_t both_ends = 16;
        return known.front == key.front && known.back == key.back && known.size == key.size &&
               (key.size <= both_ends || std::string_view{letters_.data() + known.letters, key.size} == word);
    }

    /// Where the word is, or would be.
    [[nodiscard]] std::size_t slot_of(Key const& key, std::string_view word) const {
        auto const hash = hash_of(key);
        auto const mark = static_cast<std::uint32_t>(hash >> 32U);
        auto const mask = slots_.size() - 1;
        for (auto at = hash & mask;; at = (at + 1) & mask) {
            auto const& slot = slots_[at];
            if (slot.id == none || (slot.mark == mark && is_word(words_[slot.id], key, word))) return at;
        }
    }

    void add_word(std::string_view word);

    /// Reads bytes that belong to one another until no pattern has begun.
    template <class Iterator, class Visit>
    static void visit_beginnings(Parts const& parts, Iterator byte, Iterator end, Visit const& visit) {
        if (!parts.may_begin(byte, end)) return;
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
    std::vector<Word> words_;    ///< by number
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> parts_;  ///< of all words
};

}  // namespace belleman::tag
