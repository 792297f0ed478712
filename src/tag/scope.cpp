#include "tag/scope.hpp"

#include "belleman/text/language.hpp"

#include <algorithm>
#include <map>
#include <set>

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

}  // namespace

std::string find_scope(std::span<Field const> fields, Field const& source, bool names_municipalities,
                       Level level, std::string_view language) {
    if (names_municipalities) return "named";
    auto usual = scope_of(level, language);
    auto const weight = usual == "none" ? province_weight : usual_weight;
    for (auto const& hit : longest_hits(source.hits.of(Use::scope_phrase)))
        usual = scope_phrases()[hit.index].scope;
    std::map<std::string, int> weights;
    if (usual != "none") weights[usual] += weight;
    for (auto const& field : fields) {
        std::set<std::size_t> counted;
        for (auto const& hit : longest_hits(field.hits.of(Use::scope_phrase))) {
            if (!counted.insert(hit.index).second) continue;
            auto const& phrase = scope_phrases()[hit.index];
            weights[phrase.scope] += weight_of(field, phrase);
        }
    }
    auto scope = usual;
    for (auto const& [candidate, total] : weights) {
        if (total > (weights.contains(scope) ? weights[scope] : 0)) scope = candidate;
    }
    return scope;
}

}  // namespace belleman::tag
