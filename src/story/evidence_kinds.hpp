#pragma once

#include "belleman/model/matching.hpp"
#include "belleman/story/features.hpp"

#include <string>

namespace belleman::story {

[[nodiscard]] EvidenceKind kind_of(Feature feature);

/// The features without those of the kinds that are switched off.
[[nodiscard]] Features without(EvidenceKinds const& off, Features features);

/// What the sources wish.
class Wishes {
public:
    /// `by_source` must outlive it; none: there are no wishes.
    explicit Wishes(MatchingBySource const* by_source) : by_source_(by_source) {}

    /// What counts neither for nor against two entries of these sources.
    [[nodiscard]] EvidenceKinds off_between(std::string const& one, std::string const& other) const;
    /// Whether entries of these sources may be one announcement at all.
    [[nodiscard]] bool may_merge(std::string const& one, std::string const& other) const;

private:
    [[nodiscard]] SourceMatching const& of(std::string const& source) const;

    MatchingBySource const* by_source_;
};

}  // namespace belleman::story
