#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace belleman::story {

/// What is compared of two entries; `weights.tsv` says what each is worth.
enum class Feature : std::uint8_t {
    within_day,
    within_week,
    days_apart,
    same_source,
    same_organisation,
    same_organisation_and_day,
    parallel_address,
    two_municipalities,
    municipality_and_government,
    association_and_government,
    two_associations,
    place_unnamed,
    place_in_title,
    title_words,
    words,
    shared_words,
    rarest_words,
    title_letters,
    title_in_text,
    text_letters,
    letters,
    shared_text,
    concepts,
    concepts_contained,
    shared_concepts,
    topics_shared,
    topics_differ,
    numbers_shared,
    numbers_differ,
    years_shared,
    years_differ,
    title_years_differ,
    dates_shared,
    dates_differ,
    title_dates_differ,
    ordinals_differ,
    ordinal_in_one,
    deadlines_shared,
    deadlines_differ,
    municipalities_shared,
    municipalities_differ,
    municipalities_in_one,
    follow_up_differs,
    reaction_differs,
    stages_differ,
    last
};
constexpr auto feature_count = static_cast<std::size_t>(Feature::last);
using Features = std::array<double, feature_count>;

/// "title_words"; as in `weights.tsv`.
[[nodiscard]] std::string_view name_of(Feature feature);
[[nodiscard]] std::optional<Feature> feature_from(std::string_view name);

}  // namespace belleman::story
