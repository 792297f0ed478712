#include "story/evidence_kinds.hpp"

#include <array>

namespace belleman::story {

namespace {

using enum EvidenceKind;

/// In the order of `Feature`. That two bodies are towns says where they are as well as who speaks; what it
/// says of a pair is who speaks.
constexpr std::array<EvidenceKind, feature_count> kinds{
    time,         time,
    time,  // within_day, within_week, days_apart
    organisation, organisation,
    organisation,  // same_source, same_organisation, ..._and_day
    translations,  // parallel_address
    organisation, organisation,
    organisation,          // two_municipalities, municipality_and_government, association_
    organisation,          // two_associations
    places,       places,  // place_unnamed, place_in_title
    text,         text,
    text,  // title_words, words, shared_words
    text,         text,
    text,  // rarest_words, title_letters, title_in_text
    text,         text,
    text,  // text_letters, letters, shared_text
    subjects,     subjects,
    subjects,                // concepts, concepts_contained, shared_concepts
    subjects,     subjects,  // topics_shared, topics_differ
    numbers,      numbers,   // numbers_shared, numbers_differ
    dates,        dates,
    dates,  // years_shared, years_differ, title_years_differ
    dates,        dates,
    dates,                  // dates_shared, dates_differ, title_dates_differ
    numbers,      numbers,  // ordinals_differ, ordinal_in_one
    dates,        dates,    // deadlines_shared, deadlines_differ
    places,       places,
    places,  // municipalities_shared, municipalities_differ, ..._in_one
    roles,        roles,
    roles  // follow_up_differs, reaction_differs, stages_differ
};

}  // namespace

EvidenceKind kind_of(Feature feature) {
    return kinds[static_cast<std::size_t>(feature)];
}

Features without(EvidenceKinds const& off, Features features) {
    if (off.empty()) return features;
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (off.contains(kinds[i])) features[i] = 0;
    }
    return features;
}

SourceMatching const& Wishes::of(std::string const& source) const {
    static SourceMatching const none;
    if (by_source_ == nullptr) return none;
    auto const found = by_source_->find(source);
    return found == by_source_->end() ? none : found->second;
}

EvidenceKinds Wishes::off_between(std::string const& one, std::string const& other) const {
    EvidenceKinds off = of(one).off;
    off.insert(of(other).off.begin(), of(other).off.end());
    return off;
}

bool Wishes::may_merge(std::string const& one, std::string const& other) const {
    return of(one).merge && of(other).merge;
}

}  // namespace belleman::story
