#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace belleman::tag {

/// Finds phrases, which are sequences of word patterns (numbers below `patterns`), all at once: those that
/// begin with a pattern or go on with it are followed.
class PhraseTable {
public:
    using Phrase = std::vector<std::uint32_t>;

    /// The phrases have to differ from one another and must not be empty. Their number is their place.
    PhraseTable(std::vector<Phrase> const& phrases, std::size_t patterns);

    /// A scan of one text, from its first word on.
    class Scan {
    public:
        explicit Scan(PhraseTable const& table) : table_(table) {}

        void begin_word() {
            open_.swap(begun_);
            begun_.clear();
        }

        /// Reads a pattern that the word has and calls `visit(phrase, words)` for every phrase of `words`
        /// words that ends with it, the longest first.
        template <class Visit>
        void read(std::uint32_t pattern, Visit const& visit) {
            for (auto const& open : open_) {
                auto const node = table_.child(open.node, pattern);
                if (node != none) follow(node, open.words + 1, visit);
            }
            auto const start = table_.starts_[pattern];
            if (start != none) follow(start, 1, visit);
        }

    private:
        /// A phrase that has begun.
        struct Open {
            std::uint32_t node = 0;
            std::uint32_t words = 0;
        };

        template <class Visit>
        void follow(std::uint32_t node, std::uint32_t words, Visit const& visit) {
            auto const& found = table_.nodes_[node];
            if (found.phrase != none) visit(std::size_t{found.phrase}, std::size_t{words});
            if (found.next_child != none) begun_.push_back({node, words});
        }

        PhraseTable const& table_;
        std::vector<Open> open_;   ///< with the word before
        std::vector<Open> begun_;  ///< or gone on, with this word
    };

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// A pattern in its place in the phrases that begin alike.
    struct Node {
        std::uint32_t phrase = none;        ///< that ends here
        std::uint32_t next_pattern = none;  ///< with the first child; most have no other
        std::uint32_t next_child = none;
        bool has_others = false;
    };
    /// A place in an open hash table of a power of two, at most half of them taken: the children that are not
    /// the first of their node.
    struct Slot {
        std::uint32_t node = none;
        std::uint32_t pattern = none;
        std::uint32_t child = none;
    };

    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t pattern) const {
        auto const& parent = nodes_[node];
        if (parent.next_pattern == pattern) return parent.next_child;
        return parent.has_others ? slots_[slot_of(node, pattern)].child : none;
    }
    [[nodiscard]] std::size_t slot_of(std::uint32_t node, std::uint32_t pattern) const;
    std::uint32_t add_start(std::uint32_t pattern);
    std::uint32_t add_child(std::uint32_t node, std::uint32_t pattern);
    std::uint32_t add_node();

    std::vector<std::uint32_t> starts_;  ///< by pattern: the node of the phrases that begin with it
    std::vector<Node> nodes_;
    std::vector<Slot> slots_;
};

}  // namespace belleman::tag
