#include "tag/phrase_automaton.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace belleman::tag {

/// The strings as a tree of their bytes' classes.
struct PhraseAutomaton::Trie {
    struct Node {
        std::vector<std::pair<std::uint8_t, std::uint32_t>> edges;  ///< class, node
        std::uint32_t phrase = none;
    };
    std::vector<Node> nodes{Node{}};

    void insert(std::string const& phrase, std::uint32_t number,
                std::array<std::uint8_t, 256> const& class_of) {
        std::uint32_t at = 0;
        for (char const byte : phrase)
            at = child(at, class_of[static_cast<unsigned char>(byte)]);
        nodes[at].phrase = number;
    }

private:
    std::uint32_t child(std::uint32_t at, std::uint8_t byte_class) {
        for (auto const& [edge, node] : nodes[at].edges) {
            if (edge == byte_class) return node;
        }
        auto const added = static_cast<std::uint32_t>(nodes.size());
        nodes[at].edges.emplace_back(byte_class, added);
        nodes.emplace_back();
        return added;
    }
};

PhraseAutomaton::PhraseAutomaton(std::vector<std::string> const& phrases) {
    number_bytes(phrases);
    Trie trie;
    for (std::uint32_t number = 0; number < phrases.size(); ++number)
        trie.insert(phrases[number], number, class_of_);
    lay_out(trie);
}

void PhraseAutomaton::number_bytes(std::vector<std::string> const& phrases) {
    for (auto const& phrase : phrases) {
        for (char const byte : phrase) {
            auto& byte_class = class_of_[static_cast<unsigned char>(byte)];
            if (byte_class == 0) byte_class = static_cast<std::uint8_t>(classes_++);
        }
    }
}

/// Breadth first, so that the row of the longest proper suffix is complete before it is used. A missing edge
/// becomes the edge of that suffix: afterwards every byte is one step.
void PhraseAutomaton::lay_out(Trie const& trie) {
    auto const width = classes_ + 1;
    if (trie.nodes.size() * width >= finds) throw std::length_error("too many phrases for one automaton");
    struct Placed {
        std::uint32_t node;
        State suffix;
    };
    std::vector<Placed> order{{0, 0}};
    order.reserve(trie.nodes.size());
    next_.assign(trie.nodes.size() * width, 0);
    next_[classes_] = none;
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto const [node, suffix] = order[at];
        auto const row = at * width;
        auto const suffix_row = suffix & ~finds;
        if (at > 0)
            std::copy_n(next_.begin() + suffix_row, width, next_.begin() + static_cast<std::ptrdiff_t>(row));
        if (trie.nodes[node].phrase != none) {
            finds_.push_back({trie.nodes[node].phrase, next_[row + classes_]});
            next_[row + classes_] = static_cast<std::uint32_t>(finds_.size() - 1);
        }
        for (auto const& [byte_class, child] : trie.nodes[node].edges) {
            auto& edge = next_[row + byte_class];
            auto const child_suffix = at == 0 ? State{0} : edge;
            bool const ends = trie.nodes[child].phrase != none || (child_suffix & finds) != 0;
            edge = static_cast<State>(order.size() * width) | (ends ? finds : State{0});
            order.push_back({child, child_suffix});
        }
    }
}

}  // namespace belleman::tag
