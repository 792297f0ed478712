#include "story/features.hpp"

#include "story/comparisons.hpp"
#include "story/shingles.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace belleman::story {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, feature_count> names{"within_day",
                                                            "within_week",
                                                            "days_apart",
                                                            "same_source",
                                                            "same_organisation",
                                                            "same_organisation_and_day",
                                                            "parallel_address",
                                                            "two_municipalities",
                                                            "municipality_and_government",
                                                            "association_and_government",
                                                            "two_associations",
                                                            "place_unnamed",
                                                            "place_in_title",
                                                            "title_words",
                                                            "words",
                                                            "shared_words",
                                                            "rarest_words",
                                                            "title_letters",
                                                            "title_in_text",
                                                            "text_letters",
                                                            "letters",
                                                            "shared_text",
                                                            "concepts",
                                                            "concepts_contained",
                                                            "shared_concepts",
                                                            "topics_shared",
                                                            "topics_differ",
                                                            "numbers_shared",
                                                            "numbers_differ",
                                                            "years_shared",
                                                            "years_differ",
                                                            "title_years_differ",
                                                            "dates_shared",
                                                            "dates_differ",
                                                            "title_dates_differ",
                                                            "ordinals_differ",
                                                            "ordinal_in_one",
                                                            "deadlines_shared",
                                                            "deadlines_differ",
                                                            "municipalities_shared",
                                                            "municipalities_differ",
                                                            "municipalities_in_one",
                                                            "follow_up_differs",
                                                            "reaction_differs",
                                                            "stages_differ"};

constexpr double hours_in_day = 24;

double containment_of(WeightedSet const& one, WeightedSet const& other) {
    return story::containment_of(one, other, shared_by(one, other));
}

double cosine_of(WeightedSet const& one, WeightedSet const& other) {
    return story::cosine_of(one, other, shared_by(one, other));
}

class Comparison {
public:
    Comparison(WeighedProfile const& one, WeighedProfile const& other, bool same_source)
        : one_(one),
          other_(other),
          left_(one.profile.fingerprint),
          right_(other.profile.fingerprint),
          same_source_(same_source) {}

    Features features() {
        compare_times();
        compare_sources();
        compare_words();
        compare_subjects();
        compare_figures();
        compare_roles();
        return features_;
    }

private:
    void set(Feature feature, double value) { features_[static_cast<std::size_t>(feature)] = value; }
    void set_when(Feature feature, bool holds) { set(feature, holds ? 1 : 0); }
    [[nodiscard]] double value(Feature feature) const { return features_[static_cast<std::size_t>(feature)]; }

    [[nodiscard]] bool shared(Sign kind) const { return intersect(left_.of(kind), right_.of(kind)); }
    [[nodiscard]] bool differ(Sign kind) const { return contradict(left_.of(kind), right_.of(kind)); }
    [[nodiscard]] bool in_one(Sign kind) const { return left_.of(kind).empty() != right_.of(kind).empty(); }

    void compare_times() {
        double const hours = static_cast<double>(std::abs(left_.published - right_.published)) / 3600;
        double const days = hours / hours_in_day;
        set_when(Feature::within_day, days <= 1.2);
        set_when(Feature::within_week, days <= 8);
        set(Feature::days_apart, std::log1p(days));
    }

    void compare_sources() {
        bool const same_place = intersect(left_.of(Sign::place), right_.of(Sign::place));
        bool const organisation = !same_source_ && (same_place || shared(Sign::organisation));
        set_when(Feature::same_source, same_source_);
        set_when(Feature::same_organisation, organisation);
        set_when(Feature::same_organisation_and_day,
                 (organisation || same_source_) && value(Feature::within_day) > 0);
        bool const is_other_language = left_.language != right_.language && left_.address != right_.address;
        set_when(Feature::parallel_address, is_other_language && shared(Sign::parallel));
        auto const levels = [&](Level level, Level second) {
            return (is_of(left_, level) && is_of(right_, second)) ||
                   (is_of(left_, second) && is_of(right_, level));
        };
        auto const of_government = [](Fingerprint const& entry) {
            return !is_of(entry, Level::local) && !is_of(entry, Level::association);
        };
        auto const beside_government = [&](Level level) {
            return (is_of(left_, level) && of_government(right_)) ||
                   (is_of(right_, level) && of_government(left_));
        };
        bool const both_local = levels(Level::local, Level::local);
        set_when(Feature::two_municipalities, both_local && !same_source_ && !same_place);
        set_when(Feature::municipality_and_government,
                 beside_government(Level::local) || levels(Level::local, Level::association));
        set_when(Feature::association_and_government, beside_government(Level::association));
        set_when(Feature::two_associations, levels(Level::association, Level::association) && !same_source_);
        set_when(Feature::place_unnamed,
                 leaves_place_unnamed(left_, right_) || leaves_place_unnamed(right_, left_));
        set_when(Feature::place_in_title, titles_own_place(left_, right_) || titles_own_place(right_, left_));
    }

    void compare_words() {
        auto const words = shared_by(one_.words, other_.words);
        set(Feature::title_words, containment_of(one_.title_words, other_.title_words));
        set(Feature::words, story::containment_of(one_.words, other_.words, words));
        set(Feature::shared_words, std::log1p(words.sum));
        set(Feature::rarest_words, words.heaviest_three / 10);
        set(Feature::title_letters, cosine_of(one_.title_grams, other_.title_grams));
        set(Feature::title_in_text, std::max(title_in_text(one_, other_), title_in_text(other_, one_)));
        set(Feature::text_letters, containment_of(one_.text_grams, other_.text_grams));
        set(Feature::letters, cosine_of(one_.grams, other_.grams));
        set(Feature::shared_text, common_text(one_.profile, other_.profile));
    }

    static double title_in_text(WeighedProfile const& title, WeighedProfile const& text) {
        if (title.title_grams.terms.size() > text.grams.terms.size() || title.title_grams.sum <= 0) return 0;
        return shared_by(title.title_grams, text.grams).sum / title.title_grams.sum;
    }

    void compare_subjects() {
        auto const concepts = shared_by(one_.concepts, other_.concepts);
        set(Feature::concepts, story::cosine_of(one_.concepts, other_.concepts, concepts));
        set(Feature::concepts_contained, story::containment_of(one_.concepts, other_.concepts, concepts));
        set(Feature::shared_concepts, std::log1p(concepts.sum));
        set_when(Feature::topics_shared, shared(Sign::topic));
        set_when(Feature::topics_differ, differ(Sign::topic));
    }

    void compare_figures() {
        set(Feature::numbers_shared, std::log1p(shared_by(one_.numbers, other_.numbers).sum));
        set_when(Feature::numbers_differ, differ(Sign::number));
        set_when(Feature::years_shared, shared(Sign::year));
        set_when(Feature::years_differ, differ(Sign::year));
        set_when(Feature::title_years_differ, differ(Sign::title_year));
        auto const dates = count_shared(left_.of(Sign::date), right_.of(Sign::date));
        set(Feature::dates_shared, static_cast<double>(std::min<std::size_t>(dates, 2)));
        set_when(Feature::dates_differ, differ(Sign::date));
        set_when(Feature::title_dates_differ, differ(Sign::title_date));
        set_when(Feature::ordinals_differ, differ(Sign::ordinal) || differ(Sign::title_ordinal));
        set_when(Feature::ordinal_in_one, in_one(Sign::title_ordinal));
        set_when(Feature::deadlines_shared, shared(Sign::deadline));
        set_when(Feature::deadlines_differ, differ(Sign::deadline));
    }

    void compare_roles() {
        set_when(Feature::municipalities_shared, shared(Sign::municipality));
        set_when(Feature::municipalities_differ, differ(Sign::municipality));
        set_when(Feature::municipalities_in_one, in_one(Sign::municipality));
        bool const same_language = left_.language == right_.language;
        // What is a follow-up of what is told in other words in other languages.
        set_when(Feature::follow_up_differs, same_language
                                                 ? left_.of(Sign::follow_up) != right_.of(Sign::follow_up)
                                                 : in_one(Sign::follow_up));
        set_when(Feature::reaction_differs, in_one(Sign::reaction));
        set_when(Feature::stages_differ, differ(Sign::stage));
    }

    WeighedProfile const& one_;
    WeighedProfile const& other_;
    Fingerprint const& left_;
    Fingerprint const& right_;
    bool same_source_;
    Features features_{};
};

}  // namespace

std::string_view name_of(Feature feature) {
    return names[static_cast<std::size_t>(feature)];
}

std::optional<Feature> feature_from(std::string_view name) {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Feature>(found - names.begin());
}

Features features_of(WeighedProfile const& one, WeighedProfile const& other, bool same_source) {
    return Comparison{one, other, same_source}.features();
}

}  // namespace belleman::story
