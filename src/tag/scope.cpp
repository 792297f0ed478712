#include "tag/scope.hpp"

#include "belleman/text/language.hpp"

#include <fmt/core.h>

#include <map>
#include <set>
#include <utility>

namespace belleman::tag {

namespace {

/// How much a phrase says where it stands, against what is usual for who speaks.
constexpr int decisive_weight = 4;
constexpr int title_weight = 3;
constexpr int text_weight = 1;
constexpr int usual_weight = 2;
constexpr int province_weight = 3;  ///< a province seldom speaks of anything else

int weight_of(Field const& field, ScopePhrase const& phrase) {
    if (phrase.is_decisive) return decisive_weight;
    return field.name == "title" ? title_weight : text_weight;
}

std::string scope_of(Level level, std::string_view language) {
    switch (level) {
        case Level::federal:
            return "belgium";
        case Level::flemish:
            return "flanders";
        case Level::association:
            return text::primary_language(language) == "fr" ? "wallonia" : "flanders";
        case Level::provincial:
        case Level::local:
        case Level::other:
            return "none";
    }
    return "none";
}

/// "Oost-Vlaanderen" holds "Vlaanderen": of hits that end together the longest counts.
std::vector<Hit> longest_hits(std::span<Hit const> hits) {
    std::map<std::size_t, Hit> by_end;
    for (auto const& hit : hits) {
        auto const [place, added] = by_end.try_emplace(hit.last, hit);
        if (!added && hit.first < place->second.first) place->second = hit;
    }
    std::vector<Hit> longest;
    longest.reserve(by_end.size());
    for (auto const& [end, hit] : by_end)
        longest.push_back(hit);
    return longest;
}

/// How much speaks for an area, and what speaks loudest.
struct Weight {
    int total = 0;
    int loudest = 0;  ///< what `evidence` weighs
    Evidence evidence;
};
using Weights = std::map<std::string, Weight>;

/// The area that is meant where the text names none.
std::pair<std::string, Weight> usual_area(Speaker const& speaker) {
    auto area = scope_of(speaker.level, speaker.language);
    auto const weight = area == "none" ? province_weight : usual_weight;
    auto const named = longest_hits(speaker.name.hits.of(Use::scope_phrase));
    if (!named.empty()) {
        auto const& hit = named.back();
        Evidence why{"source", speaker.name.reading.words(hit.first, hit.last), "the name of the source"};
        return {scope_phrases()[hit.index].scope, Weight{weight, weight, std::move(why)}};
    }
    if (area == "none") return {std::move(area), Weight{0, 0, {"", "", "no area is named"}}};
    auto why = fmt::format("who speaks is of the level \"{}\"", to_string(speaker.level));
    return {std::move(area), Weight{weight, weight, {"source", "", std::move(why)}}};
}

void weigh(Field const& field, Weights& weights) {
    std::set<std::size_t> counted;
    for (auto const& hit : longest_hits(field.hits.of(Use::scope_phrase))) {
        if (!counted.insert(hit.index).second) continue;
        auto const& phrase = scope_phrases()[hit.index];
        auto const heavy = weight_of(field, phrase);
        auto& weight = weights[phrase.scope];
        weight.total += heavy;
        if (heavy <= weight.loudest) continue;
        weight.loudest = heavy;
        weight.evidence = {field.name, field.reading.words(hit.first, hit.last),
                           fmt::format("\"{}\" speaks of this area", phrase.phrase)};
    }
}

}  // namespace

Scope find_scope(std::span<Field const> fields, Speaker const& speaker,
                 std::span<MunicipalityTag const> municipalities) {
    if (!municipalities.empty()) {
        auto const& first = municipalities.front().evidence;
        return {"named", {first.field, first.words, "it concerns municipalities of its own"}};
    }
    auto const usual = usual_area(speaker);
    Weights weights{usual};
    for (auto const& field : fields)
        weigh(field, weights);
    auto scope = weights.find(usual.first);
    for (auto candidate = weights.begin(); candidate != weights.end(); ++candidate) {
        if (candidate->second.total > scope->second.total) scope = candidate;
    }
    return {scope->first, std::move(scope->second.evidence)};
}

}  // namespace belleman::tag
