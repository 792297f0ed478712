#include "story/profile.hpp"

#include "story/shingles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace belleman::story {

namespace {

void add(WeightedSet& set, double weight) {
    set.weights.push_back(weight);
    set.sum += weight;
    set.squares += weight * weight;
}

WeightedSet weighted(SignSet const& terms, Rarity const& rarity) {
    WeightedSet set;
    set.terms = terms;
    set.weights.reserve(terms.size());
    for (auto const term : terms)
        add(set, rarity.weight(term));
    return set;
}

/// Takes the weights from the two sets; the terms come to stand in `terms`.
WeightedSet united(WeightedSet const& one, WeightedSet const& other, SignSet& terms) {
    WeightedSet both;
    terms.reserve(one.terms.size() + other.terms.size());
    both.weights.reserve(one.terms.size() + other.terms.size());
    for (std::size_t left = 0, right = 0; left < one.terms.size() || right < other.terms.size();) {
        bool const from_one =
            right == other.terms.size() || (left < one.terms.size() && one.terms[left] <= other.terms[right]);
        bool const from_other =
            left == one.terms.size() || (right < other.terms.size() && other.terms[right] <= one.terms[left]);
        terms.push_back(from_one ? one.terms[left] : other.terms[right]);
        add(both, from_one ? one.weights[left] : other.weights[right]);
        left += from_one ? 1U : 0U;
        right += from_other ? 1U : 0U;
    }
    both.terms = terms;
    return both;
}

}  // namespace

Shared shared_by(WeightedSet const& one, WeightedSet const& other) {
    Shared shared;
    std::array<double, 3> heaviest{};  // descending
    for (std::size_t left = 0, right = 0; left < one.terms.size() && right < other.terms.size();) {
        auto const term_of_one = one.terms[left];
        auto const term_of_other = other.terms[right];
        if (term_of_one == term_of_other) {
            double weight = one.weights[left];
            shared.sum += weight;
            shared.squares += weight * weight;
            for (auto& kept : heaviest) {
                if (weight > kept) std::swap(weight, kept);
            }
        }
        // Without branches: which of the two comes next cannot be foreseen.
        left += static_cast<std::size_t>(term_of_one <= term_of_other);
        right += static_cast<std::size_t>(term_of_other <= term_of_one);
    }
    shared.heaviest_three = heaviest[0] + heaviest[1] + heaviest[2];
    return shared;
}

double containment_of(WeightedSet const& one, WeightedSet const& other, Shared const& shared) {
    double const lighter = std::min(one.sum, other.sum);
    return lighter > 0 ? shared.sum / lighter : 0;
}

double cosine_of(WeightedSet const& one, WeightedSet const& other, Shared const& shared) {
    double const lengths = std::sqrt(one.squares * other.squares);
    return lengths > 0 ? shared.squares / lengths : 0;
}

Profile::Profile(Fingerprint const& of) : fingerprint(of), title_shingles(sketch_of(shingles_of(of.title))) {}

WeighedProfile::WeighedProfile(Profile const& of, Rarity const& rarity)
    : profile(of),
      title_words(weighted(of.fingerprint.of(Sign::title_word), rarity)),
      words(weighted(of.fingerprint.of(Sign::word), rarity)),
      title_grams(weighted(of.fingerprint.of(Sign::title_gram), rarity)),
      text_grams(weighted(of.fingerprint.of(Sign::text_gram), rarity)),
      concepts(weighted(of.fingerprint.of(Sign::subject), rarity)),
      numbers(weighted(of.fingerprint.of(Sign::number), rarity)) {
    grams = united(title_grams, text_grams, all_grams_);
}

}  // namespace belleman::story
