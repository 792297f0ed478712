#include "tag/phrase_table.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>

namespace belleman::tag {

namespace {

std::uint64_t key_of(std::uint32_t node, std::uint32_t word) {
    return (std::uint64_t{node} << 32U) | word;
}

}  // namespace

PhraseTable::PhraseTable(std::vector<std::string_view> const& phrases) {
    std::size_t letters = 0;
    std::size_t words = 0;
    for (auto const phrase : phrases) {
        letters += phrase.size();
        words += 1 + static_cast<std::size_t>(std::ranges::count(phrase, ' '));
    }
    letters_.reserve(letters);  // words refer to it
    slots_.resize(std::bit_ceil(2 * words + 2), {{}, unknown});
    for (std::size_t number = 0; number < phrases.size(); ++number) {
        auto rest = phrases[number];
        auto node = none;
        while (!rest.empty()) {
            auto const end = std::min(rest.find(' '), rest.size());
            node = add_child(node, add_word(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        nodes_[node].phrase = static_cast<std::uint32_t>(number);
    }
}

std::uint32_t PhraseTable::word_id(std::string_view word) const {
    auto const mask = slots_.size() - 1;
    for (auto at = XXH3_64bits(word.data(), word.size()) & mask;; at = (at + 1) & mask) {
        auto const& slot = slots_[at];
        if (slot.id == unknown || slot.word == word) return slot.id;
    }
}

std::uint32_t PhraseTable::add_word(std::string_view word) {
    if (auto const known = word_id(word); known != unknown) return known;
    auto const mask = slots_.size() - 1;
    auto at = XXH3_64bits(word.data(), word.size()) & mask;
    while (slots_[at].id != unknown)
        at = (at + 1) & mask;
    auto const begin = letters_.size();
    letters_.insert(letters_.end(), word.begin(), word.end());
    auto const id = static_cast<std::uint32_t>(starts_.size());
    slots_[at] = {{letters_.data() + begin, word.size()}, id};
    starts_.push_back(none);
    return id;
}

std::uint32_t PhraseTable::child(std::uint32_t node, std::uint32_t word) const {
    auto const found = children_.find(key_of(node, word));
    return found == children_.end() ? none : found->second;
}

std::uint32_t PhraseTable::add_child(std::uint32_t node, std::uint32_t word) {
    auto& place =
        node == none ? starts_[word] : children_.try_emplace(key_of(node, word), none).first->second;
    if (place != none) return place;
    if (node != none) nodes_[node].goes_on = true;
    place = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({none});
    return place;
}

}  // namespace belleman::tag
