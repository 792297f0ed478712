#include "tag/phrase_table.hpp"

#include <bit>

namespace belleman::tag {

PhraseTable::PhraseTable(std::vector<Phrase> const& phrases, std::size_t patterns) : nodes_(patterns) {
    std::size_t words = 0;
    for (auto const& phrase : phrases)
        words += phrase.patterns.size();
    slots_.resize(std::bit_ceil(2 * words + 2));
    for (auto const& [sequence, number] : phrases) {
        auto node = sequence.front();
        for (std::size_t word = 1; word < sequence.size(); ++word)
            node = add_child(node, sequence[word]);
        nodes_[node].phrase = number;
    }
}

std::size_t PhraseTable::slot_of(std::uint32_t node, std::uint32_t pattern) const {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: multiplying by it mixes well
    auto const mask = slots_.size() - 1;
    auto const hash = ((std::uint64_t{node} << 32U) | pattern) * odd;
    for (auto at = (hash >> 32U) & mask;; at = (at + 1) & mask) {
        auto const& slot = slots_[at];
        if (slot.child == none || (slot.node == node && slot.pattern == pattern)) return at;
    }
}

std::uint32_t PhraseTable::add_child(std::uint32_t node, std::uint32_t pattern) {
    auto& slot = slots_[slot_of(node, pattern)];
    if (slot.child != none) return slot.child;
    slot = {node, pattern, static_cast<std::uint32_t>(nodes_.size())};
    nodes_[node].followers |= bit_of(pattern);
    nodes_.emplace_back();
    return slot.child;
}

}  // namespace belleman::tag
