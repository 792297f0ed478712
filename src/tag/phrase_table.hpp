#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// Finds phrases of whole words: every word of a text is looked up once, whatever the number of phrases, and
/// those that begin or go on a phrase are followed.
class PhraseTable {
public:
    /// Phrases of words with one space between them, all different, none empty. Their number is their place.
    explicit PhraseTable(std::vector<std::string_view> const& phrases);

    /// A scan of one text, from its first word on.
    class Scan {
    public:
        explicit Scan(PhraseTable const& table) : table_(table) {}

        /// Reads the next word and calls `visit(phrase, words)` for every phrase of `words` words that ends
        /// with it, the longest first.
        template <class Visit>
        void read(std::string_view word, Visit const& visit) {
            auto const id = table_.word_id(word);
            std::size_t kept = 0;
            for (auto const& open : open_) {
                auto const node = id == unknown ? none : table_.child(open.node, id);
                if (node != none) follow(node, open.words + 1, kept, visit);
            }
            open_.resize(kept);
            if (id == unknown || table_.starts_[id] == none) return;
            open_.emplace_back();
            follow(table_.starts_[id], 1, kept, visit);
            open_.resize(kept);
        }

    private:
        /// A phrase that has begun.
        struct Open {
            std::uint32_t node = 0;
            std::uint32_t words = 0;
        };

        template <class Visit>
        void follow(std::uint32_t node, std::uint32_t words, std::size_t& kept, Visit const& visit) {
            auto const& found = table_.nodes_[node];
            if (found.phrase != none) visit(std::size_t{found.phrase}, std::size_t{words});
            if (found.goes_on) open_[kept++] = {node, words};
        }

        PhraseTable const& table_;
        std::vector<Open> open_;
    };

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::uint32_t unknown = none;

    /// A word in its place in the phrases that begin alike.
    struct Node {
        std::uint32_t phrase;  ///< that ends here
        bool goes_on = false;
    };
    /// A place in an open hash table of a power of two, at most half of them taken. What differs is seen from
    /// the mark mostly, so that few strings are compared.
    struct WordSlot {
        std::uint32_t mark = 0;
        std::uint32_t id = none;
    };
    struct ChildSlot {
        std::uint32_t node = none;
        std::uint32_t word = none;
        std::uint32_t child = none;
    };

    [[nodiscard]] std::uint32_t word_id(std::string_view word) const;
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t word) const {
        return child_slots_[child_slot(node, word)].child;
    }
    [[nodiscard]] std::size_t word_slot(std::string_view word, std::uint64_t hash) const;
    [[nodiscard]] std::size_t child_slot(std::uint32_t node, std::uint32_t word) const;
    std::uint32_t add_word(std::string_view word);
    std::uint32_t add_child(std::uint32_t node, std::uint32_t word);

    std::vector<char> letters_;            ///< of all words
    std::vector<std::string_view> words_;  ///< by id
    std::vector<std::uint32_t> starts_;    ///< by word: the node of phrases that begin with it
    std::vector<WordSlot> word_slots_;
    std::vector<Node> nodes_;
    std::vector<ChildSlot> child_slots_;
};

}  // namespace belleman::tag
