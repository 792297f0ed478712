#include "story/evidence.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace belleman::story {

namespace {

constexpr double mentionable = 0.25;  // of the score
constexpr int most_mentioned = 4;     // on either side

/// For a sentence, in the order of `Feature`.
constexpr std::array<std::string_view, feature_count> phrases{"published within a day",
                                                              "published within a week",
                                                              "time between them",
                                                              "one source",
                                                              "one organisation",
                                                              "one organisation within a day",
                                                              "one address but for the language",
                                                              "two municipalities",
                                                              "a municipality and another body",
                                                              "an association and a government",
                                                              "two associations",
                                                              "a municipality that the other does not name",
                                                              "its own municipality in the title",
                                                              "words of the titles",
                                                              "words",
                                                              "how much they share",
                                                              "rare words",
                                                              "wording of the titles",
                                                              "one's title in the other's text",
                                                              "wording of the texts",
                                                              "wording",
                                                              "passages",
                                                              "subjects",
                                                              "one's subjects among the other's",
                                                              "how many subjects they share",
                                                              "a common topic",
                                                              "different topics",
                                                              "common numbers",
                                                              "different numbers",
                                                              "a common year",
                                                              "different years",
                                                              "different years in the titles",
                                                              "common dates",
                                                              "different dates",
                                                              "different dates in the titles",
                                                              "another round",
                                                              "a round that only one names",
                                                              "a common deadline",
                                                              "different deadlines",
                                                              "a common municipality",
                                                              "different municipalities",
                                                              "municipalities in one only",
                                                              "a follow-up",
                                                              "a reaction",
                                                              "different stages"};

std::string listed(std::vector<Contribution> const& contributions, bool in_favour) {
    std::string list;
    int mentioned = 0;
    for (auto const& part : contributions) {
        if ((part.worth > 0) != in_favour || std::abs(part.worth) < mentionable ||
            mentioned == most_mentioned)
            continue;
        fmt::format_to(std::back_inserter(list), "{}{} ({:+.1f})", list.empty() ? "" : ", ",
                       phrase_for(part.feature), part.worth);
        ++mentioned;
    }
    return list;
}

}  // namespace

std::vector<Contribution> contributions_of(Features const& features, Weights::Scale const& scale) {
    std::vector<Contribution> parts;
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (features[i] * scale.weights[i] != 0)
            parts.push_back({static_cast<Feature>(i), features[i], features[i] * scale.weights[i]});
    }
    std::ranges::stable_sort(parts, std::ranges::greater{},
                             [](auto const& part) { return std::abs(part.worth); });
    return parts;
}

std::string_view phrase_for(Feature feature) {
    return phrases[static_cast<std::size_t>(feature)];
}

std::string in_words(std::string const& source, double chance,
                     std::vector<Contribution> const& contributions) {
    auto const in_favour = listed(contributions, true);
    auto const against = listed(contributions, false);
    std::string words = fmt::format("most like the publication of {}, {:.0f} % sure", source, chance * 100);
    if (!in_favour.empty()) words += ": " + in_favour;
    if (!against.empty()) words += "; against it: " + against;
    return words;
}

}  // namespace belleman::story
