#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace belleman::tag {

/// Finds all of many strings in one pass over a text: the automaton of Aho and Corasick ("Efficient string
/// matching: an aid to bibliographic search", CACM 18, 1975) as a table with one step for each byte. The time
/// depends on the length of the text and the number of finds, not on the number of strings.
class PhraseAutomaton {
public:
    /// The strings have to differ from one another and must not be empty.
    explicit PhraseAutomaton(std::vector<std::string> const& phrases);

    /// Where a scan stands; starts before the text.
    using State = std::uint32_t;

    /// Reads the next byte of a text.
    [[nodiscard]] State step(State state, char byte) const {
        // Every entry is a row of the table: no index can lie outside.
        return next_.data()[(state & ~finds) + class_of_.data()[static_cast<unsigned char>(byte)]];
    }

    /// Whether a phrase ends at the byte that led to `state`.
    [[nodiscard]] static bool has_finds(State state) { return (state & finds) != 0; }

    /// Calls `visit(phrase)` for every phrase that ends there, the longest first. Only where one does.
    template <class Visit>
    void visit_finds(State state, Visit const& visit) const {
        for (auto found = next_[(state & ~finds) + classes_]; found != none; found = finds_[found].shorter)
            visit(std::size_t{finds_[found].phrase});
    }

private:
    /// A phrase that ends in a state.
    struct Find {
        std::uint32_t phrase = 0;
        std::uint32_t shorter = none;  ///< the next one, a suffix of it
    };
    /// The states in the order in which they are met first, so that those of every text's words lie together.
    struct Trie;

    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr State finds = 0x80000000;  ///< set in a state where a phrase ends

    void number_bytes(std::vector<std::string> const& phrases);
    void lay_out(Trie const& trie);

    std::array<std::uint8_t, 256> class_of_{};  ///< bytes that no phrase has share class 0
    std::size_t classes_ = 1;
    std::vector<State> next_;  ///< rows: by class the row that follows; behind them the first of its finds
    std::vector<Find> finds_;
};

}  // namespace belleman::tag
