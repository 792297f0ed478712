#include "tag/government_names.hpp"

#include <array>
#include <span>

namespace belleman::tag {

namespace {

// Folded, as `phrase_key` gives them. What begins like another one and is longer stands before it.
constexpr std::string_view governments[] = {
    // Dutch
    "stad en ocmw", "gemeente en ocmw", "lokaal bestuur", "stadsbestuur", "gemeentebestuur", "stad",
    "gemeente", "ocmw",
    // French
    "ville et cpas", "commune et cpas", "administration communale", "ville", "commune", "cpas",
    // German
    "gemeindeverwaltung", "stadtverwaltung", "stadt", "gemeinde", "oshz",
    // English
    "city", "municipality"};

constexpr std::string_view police[] = {
    "lokale politiezone", "politiezone", "lokale politie", "pz",          "zone de police",    "zp",
    "police locale",      "polizeizone", "lokale polizei", "police zone", "local police zone", "politie"};

/// What stands between a title and a name, and what of it belongs to the name.
struct Joint {
    std::string_view words;
    std::string_view article;
};
constexpr Joint joints[] = {{"van ", ""},     {"de ", ""}, {"d ", ""},  {"du ", "le "},
                            {"des ", "les "}, {"of ", ""}, {"von ", ""}};

/// What follows the first of `titles` that `key` begins with.
std::optional<std::string_view> behind(std::span<std::string_view const> titles, std::string_view key) {
    for (auto const title : titles) {
        if (key.size() > title.size() + 1 && key.starts_with(title) && key[title.size()] == ' ')
            return key.substr(title.size() + 1);
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> places_of_government(std::string_view key) {
    std::vector<std::string> places;
    auto const place = behind(governments, key);
    if (!place) return places;
    places.emplace_back(*place);
    for (auto const& [words, article] : joints) {
        if (place->starts_with(words))
            places.push_back(std::string{article} + std::string{place->substr(words.size())});
    }
    return places;
}

std::optional<std::string_view> name_of_police_zone(std::string_view key) {
    auto const name = behind(police, key);
    if (!name) return std::nullopt;
    for (auto const& [words, article] : joints) {
        if (article.empty() && words != "de " && name->starts_with(words)) return name->substr(words.size());
    }
    return name;
}

}  // namespace belleman::tag
