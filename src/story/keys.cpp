#include "belleman/story/match.hpp"
#include "story/terms.hpp"

#include <algorithm>

namespace belleman::story {

namespace {

constexpr std::size_t most_words = 10;
constexpr std::size_t most_grams = 6;
constexpr std::size_t most_passages = 3;
constexpr std::size_t most_numbers = 4;
constexpr std::size_t most_days = 3;
constexpr std::size_t most_subjects = 4;  // each pair of them is a key
constexpr std::size_t most_organisations = 3;
constexpr std::size_t most_municipalities = 3;
// Beside logarithms of rarity.
constexpr double weight_of_passage = 6;
constexpr double weight_of_day = 4;
constexpr double weight_of_name = 2;
constexpr double weight_of_identity = 12;

enum class KeyKind : std::uint64_t {
    word = 1,
    gram,
    passage,
    number,
    deadline,
    date,
    subjects,
    organisation,
    municipality,
    parallel,
    identity
};

std::uint64_t key_of(KeyKind kind, std::uint64_t value) {
    // Spread over 63 bits: SQLite's integers have a sign.
    return ((value + (static_cast<std::uint64_t>(kind) << 56U)) * 0x9e3779b97f4a7c15U) >> 1U;
}

std::vector<Key> rarest(SignSet const& terms, Rarity const& rarity, std::size_t most) {
    std::vector<Key> keys;
    keys.reserve(terms.size());
    for (auto const term : terms)
        keys.push_back({term, rarity.weight(term)});
    auto const kept = std::min(most, keys.size());
    std::ranges::partial_sort(keys, keys.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](Key const& a, Key const& b) {
                                  return a.weight != b.weight ? a.weight > b.weight : a.value < b.value;
                              });
    keys.resize(kept);
    return keys;
}

class Collector {
public:
    Collector(Fingerprint const& fingerprint, Rarity const& rarity)
        : fingerprint_(fingerprint), rarity_(rarity) {}

    void add_rarest(KeyKind kind, Sign sign, std::size_t most) {
        for (auto const& [term, weight] : rarest(fingerprint_.of(sign), rarity_, most))
            add(kind, term, weight);
    }
    void add_first(KeyKind kind, Sign sign, std::size_t most, double weight) {
        auto const& signs = fingerprint_.of(sign);
        for (std::size_t i = 0; i < std::min(most, signs.size()); ++i)
            add(kind, signs[i], weight);
    }
    // The smallest hashes are the same sample of every text, so near copies have some in common.
    void add_passages() {
        for (std::size_t i = 0; i < std::min(most_passages, fingerprint_.shingles.size()); ++i)
            add(KeyKind::passage, fingerprint_.shingles[i] >> 8U, weight_of_passage);
    }
    // One subject is too common to find anything with.
    void add_subjects() {
        auto const subjects = rarest(fingerprint_.of(Sign::subject), rarity_, most_subjects);
        for (std::size_t one = 0; one < subjects.size(); ++one) {
            for (std::size_t other = one + 1; other < subjects.size(); ++other)
                add(KeyKind::subjects, subjects[one].value * subjects[other].value,
                    subjects[one].weight + subjects[other].weight);
        }
    }

    std::vector<Key> keys() {
        std::ranges::sort(keys_, {}, &Key::value);
        auto const doubles = std::ranges::unique(keys_, {}, &Key::value);
        keys_.erase(doubles.begin(), doubles.end());
        return std::move(keys_);
    }

private:
    void add(KeyKind kind, std::uint64_t value, double weight) {
        if (keys_.size() < most_keys) keys_.push_back({key_of(kind, value), weight});
    }

    Fingerprint const& fingerprint_;
    Rarity const& rarity_;
    std::vector<Key> keys_;
};

}  // namespace

std::vector<Key> keys_of(Fingerprint const& fingerprint, Rarity const& rarity) {
    Collector collector{fingerprint, rarity};
    collector.add_first(KeyKind::identity, Sign::identity, 1, weight_of_identity);
    collector.add_first(KeyKind::parallel, Sign::parallel, 1, weight_of_identity);
    collector.add_passages();
    collector.add_rarest(KeyKind::word, Sign::word, most_words);
    collector.add_rarest(KeyKind::gram, Sign::title_gram, most_grams);
    collector.add_rarest(KeyKind::number, Sign::number, most_numbers);
    collector.add_first(KeyKind::deadline, Sign::deadline, most_days, weight_of_day);
    collector.add_first(KeyKind::date, Sign::date, most_days, weight_of_day);
    collector.add_subjects();
    collector.add_first(KeyKind::organisation, Sign::organisation, most_organisations, weight_of_name);
    collector.add_first(KeyKind::municipality, Sign::municipality, most_municipalities, weight_of_name);
    return collector.keys();
}

}  // namespace belleman::story
