#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// Finds all of many strings in one pass over a text: the automaton of Aho and Corasick ("Efficient string
/// matching: an aid to bibliographic search", CACM 18, 1975) as a table with one step for each byte. The time
/// depends on the length of the text and the number of finds, not on the number of strings.
class PhraseAutomaton {
public:
    /// The strings have to differ from one another and must not be empty.
    explicit PhraseAutomaton(std::vector<std::string> const& phrases);

    /// Calls `visit(phrase, begin, end)` for every place in `text` where phrase number `phrase` stands, by
    /// end; at the same end the longest first.
    template <class Visit>
    void scan(std::string_view text, Visit const& visit) const {
        std::size_t state = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            state = step(state, text[at]);
            auto found = ends_here_[state] == none ? shorter_[state] : state;
            while (found != 0) {
                auto const phrase = ends_here_[found];
                visit(std::size_t{phrase}, at + 1 - lengths_[phrase], at + 1);
                found = shorter_[found];
            }
        }
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::size_t step(std::size_t state, char byte) const {
        return next_[state * classes_ + class_of_[static_cast<unsigned char>(byte)]];
    }
    void number_bytes(std::vector<std::string> const& phrases);
    std::uint32_t new_state();
    void insert(std::string const& phrase, std::uint32_t number);
    void link_failures();

    std::array<std::uint8_t, 256> class_of_{};  ///< bytes that no phrase has share class 0
    std::size_t classes_ = 1;
    std::vector<std::uint32_t> next_;       ///< state x class -> state
    std::vector<std::uint32_t> ends_here_;  ///< the phrase that ends in a state, or `none`
    std::vector<std::uint32_t> shorter_;    ///< the next state whose phrase is a suffix; 0 when there is none
    std::vector<std::size_t> lengths_;      ///< of the phrases
};

}  // namespace belleman::tag
