#pragma once

#include "app/evidence_text.hpp"
#include "app/retagging.hpp"
#include "app/tag_change.hpp"
#include "belleman/tag/tagger.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>

namespace belleman::app {

/// Adds up what other rules change in the tags of many entries, in memory that does not grow with their
/// number: counts for each tag, and for each the newest entries that gain or lose it.
class ChangeSummary {
public:
    /// `samples` entries are kept for each tag that is added, and for each that is removed.
    ChangeSummary(std::size_t samples, tag::Tagger const& tagger, Ink const& ink);

    void add(Retagged const& one);

    [[nodiscard]] std::size_t entries() const { return entries_; }
    /// Entries that gain or lose a tag.
    [[nodiscard]] std::size_t changed() const { return changed_; }
    /// Entries that keep their tags, but in another order or for other reasons.
    [[nodiscard]] std::size_t only_reasons() const { return only_reasons_; }

    /// A table of the tags that some entry gains or loses; empty when there are none.
    [[nodiscard]] std::string table() const;
    /// The entries that were kept, with the words that make the difference.
    [[nodiscard]] std::string samples() const;

private:
    struct Sample {
        std::int64_t entry = 0;
        std::string title;
        std::string why;
    };
    struct Counts {
        std::size_t before = 0;
        std::size_t after = 0;
        std::size_t added = 0;
        std::size_t removed = 0;
        std::deque<Sample> gaining;
        std::deque<Sample> losing;
    };
    using Key = std::pair<TagKind, std::string>;  ///< kind and term

    void keep_sample(std::deque<Sample>& samples, Entry const& entry, EvidenceText const& text,
                     TagLine const& line) const;
    void print_samples(std::string& to, char const* sign, Key const& key,
                       std::deque<Sample> const& samples) const;

    std::size_t most_samples_;
    tag::Tagger const& tagger_;
    Ink ink_;
    std::size_t entries_ = 0;
    std::size_t changed_ = 0;
    std::size_t only_reasons_ = 0;
    std::map<Key, Counts> counts_;
};

}  // namespace belleman::app
