#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace belleman::tag {

/// Finds phrases, which are sequences of word patterns (numbers below `patterns`), all at once: those that
/// begin with a pattern or go on with it are followed.
class PhraseTable {
public:
    struct Phrase {
        std::vector<std::uint32_t> patterns;
        std::uint32_t number;  ///< what it is called when it is found
    };

    /// The phrases have to differ from one another and must not be empty.
    PhraseTable(std::vector<Phrase> const& phrases, std::size_t patterns);

    /// Asks the memory for what a scan will look at that reads `pattern`, which may be none.
    void prefetch(std::uint32_t pattern) const {
        if (pattern < nodes_.size()) __builtin_prefetch(nodes_.data() + pattern);
    }

    /// A scan of one text, from its first word on.
    class Scan {
    public:
        explicit Scan(PhraseTable const& table) : table_(table) {}

        void begin_word() {
            open_.swap(begun_);
            begun_.clear();
            followers_ = begun_followers_;
            begun_followers_ = 0;
        }

        /// Reads a pattern that the word has and calls `visit(phrase, words)` for every phrase of `words`
        /// words that ends with it, the longest first.
        template <class Visit>
        void read(std::uint32_t pattern, Visit const& visit) {
            if ((followers_ & bit_of(pattern)) != 0) {
                for (auto const& open : open_) {
                    auto const node = table_.child(open.node, pattern);
                    if (node != none) follow(node, open.words + 1, visit);
                }
            }
            follow(pattern, 1, visit);
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
            if (found.phrase != none) visit(found.phrase, words);
            if (found.followers == 0) return;
            begun_.push_back({node, words});
            begun_followers_ |= found.followers;
        }

        PhraseTable const& table_;
        std::vector<Open> open_;             ///< with the word before
        std::vector<Open> begun_;            ///< or gone on, with this word
        std::uint64_t followers_ = 0;        ///< of any of `open_`
        std::uint64_t begun_followers_ = 0;  ///< of any of `begun_`
    };

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// A pattern in its place in the phrases that begin alike.
    struct Node {
        std::uint32_t phrase = none;  ///< that ends here
        std::uint64_t followers =
            0;  ///< a bit for every pattern that a child has: most words are none of them
    };
    /// A place in an open hash table of a power of two, at most half of them taken.
    struct Slot {
        std::uint32_t node = none;
        std::uint32_t pattern = none;
        std::uint32_t child = none;
    };

    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t pattern) const {
        if ((nodes_[node].followers & bit_of(pattern)) == 0) return none;
        return slots_[slot_of(node, pattern)].child;
    }
    [[nodiscard]] static std::uint64_t bit_of(std::uint32_t pattern) {
        return std::uint64_t{1} << (pattern % 64);
    }
    [[nodiscard]] std::size_t slot_of(std::uint32_t node, std::uint32_t pattern) const;
    std::uint32_t add_child(std::uint32_t node, std::uint32_t pattern);

    std::vector<Node> nodes_;  ///< the first of them by pattern: phrases that begin with it
    std::vector<Slot> slots_;
};

}  // namespace belleman::tag
