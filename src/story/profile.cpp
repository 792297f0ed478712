#include "story/profile.hpp"

#include "story/shingles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace belleman::story {

namespace {

WeightedSet weighted(SignSet terms, Rarity const& rarity) {
    WeightedSet set;
    set.weights.reserve(terms.size());
    for (auto const term : terms) {
        double const weight = rarity.weight(term);
        set.weights.push_back(weight);
        set.sum += weight;
        set.squares += weight * weight;
    }
    set.terms = std::move(terms);
    return set;
}

SignSet united(SignSet const& one, SignSet const& other) {
    SignSet both;
    std::ranges::set_union(one, other, std::back_inserter(both));
    return both;
}

}  // namespace

Shared shared_by(WeightedSet const& one, WeightedSet const& other) {
    Shared shared;
    std::array<double, 3> heaviest{};  // descending
    for (std::size_t left = 0, right = 0; left < one.terms.size() && right < other.terms.size();) {
        if (one.terms[left] != other.terms[right]) {
            ++(one.terms[left] < other.terms[right] ? left : right);
            continue;
        }
        double weight = one.weights[left];
        shared.sum += weight;
        shared.squares += weight * weight;
        for (auto& kept : heaviest) {
            if (weight > kept) std::swap(weight, kept);
        }
        ++left;
        ++right;
    }
    shared.heaviest_three = heaviest[0] + heaviest[1] + heaviest[2];
    return shared;
}

double containment_of(WeightedSet const& one, WeightedSet const& other) {
    double const lighter = std::min(one.sum, other.sum);
    return lighter > 0 ? shared_by(one, other).sum / lighter : 0;
}

double cosine_of(WeightedSet const& one, WeightedSet const& other) {
    double const lengths = std::sqrt(one.squares * other.squares);
    return lengths > 0 ? shared_by(one, other).squares / lengths : 0;
}

Profile::Profile(Fingerprint const& of, Rarity const& rarity)
    : fingerprint(of),
      title_words(weighted(of.of(Sign::title_word), rarity)),
      words(weighted(of.of(Sign::word), rarity)),
      title_grams(weighted(of.of(Sign::title_gram), rarity)),
      text_grams(weighted(of.of(Sign::text_gram), rarity)),
      grams(weighted(united(of.of(Sign::title_gram), of.of(Sign::text_gram)), rarity)),
      concepts(weighted(of.of(Sign::subject), rarity)),
      numbers(weighted(of.of(Sign::number), rarity)),
      title_shingles(sketch_of(shingles_of(of.title))) {}

}  // namespace belleman::story
