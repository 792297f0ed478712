#include "tag/phrase_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace belleman::tag {

namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: multiplying by it mixes well

std::uint64_t eight_bytes(char const* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
}

/// Of the first and the last eight bytes. What is looked up is hostile, but what is in the table is not: a
/// word that many others collide with costs the same few steps.
std::uint64_t hash_of(std::string_view word) {
    auto const ends = std::min<std::size_t>(word.size(), 8);
    auto const front = eight_bytes(word.data(), ends);
    auto const back = eight_bytes(word.data() + word.size() - ends, ends);
    auto const mixed = (front * odd) ^ std::rotr((back + word.size()) * odd, 32);
    return mixed ^ (mixed >> 29U);
}

std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
}

std::size_t table_size(std::size_t entries) {
    return std::bit_ceil(2 * entries + 2);
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
    word_slots_.resize(table_size(words));
    child_slots_.resize(table_size(words));
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

std::size_t PhraseTable::word_slot(std::string_view word, std::uint64_t hash) const {
    auto const mask = word_slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        auto const& slot = word_slots_[at];
        if (slot.id == none || (slot.mark == mark_of(hash) && words_[slot.id] == word)) return at;
    }
}

std::uint32_t PhraseTable::word_id(std::string_view word) const {
    return word_slots_[word_slot(word, hash_of(word))].id;
}

std::uint32_t PhraseTable::add_word(std::string_view word) {
    auto const hash = hash_of(word);
    auto& slot = word_slots_[word_slot(word, hash)];
    if (slot.id != none) return slot.id;
    auto const begin = letters_.size();
    letters_.insert(letters_.end(), word.begin(), word.end());
    slot = {mark_of(hash), static_cast<std::uint32_t>(words_.size())};
    words_.emplace_back(letters_.data() + begin, word.size());
    starts_.push_back(none);
    return slot.id;
}

std::size_t PhraseTable::child_slot(std::uint32_t node, std::uint32_t word) const {
    auto const mask = child_slots_.size() - 1;
    auto const hash = ((std::uint64_t{node} << 32U) | word) * odd;
    for (auto at = (hash >> 32U) & mask;; at = (at + 1) & mask) {
        auto const& slot = child_slots_[at];
        if (slot.child == none || (slot.node == node && slot.word == word)) return at;
    }
}

std::uint32_t PhraseTable::add_child(std::uint32_t node, std::uint32_t word) {
    auto const added = static_cast<std::uint32_t>(nodes_.size());
    if (node == none) {
        if (starts_[word] != none) return starts_[word];
        starts_[word] = added;
    } else {
        auto& slot = child_slots_[child_slot(node, word)];
        if (slot.child != none) return slot.child;
        slot = {node, word, added};
        nodes_[node].goes_on = true;
    }
    nodes_.push_back({none});
    return added;
}

}  // namespace belleman::tag
