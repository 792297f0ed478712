#include "feed/furniture.hpp"

#include "feed/class_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

constexpr std::array elements{"nav"sv, "footer"sv, "aside"sv, "dialog"sv};

constexpr std::array roles{"navigation"sv, "banner"sv, "contentinfo"sv, "complementary"sv, "search"sv,
                           "dialog"sv,     "menu"sv,   "menubar"sv,     "alertdialog"sv};

/// In alphabetical order.
constexpr std::array words{
    "advertentie"sv, "banner"sv,    "breadcrumb"sv,  "breadcrumbs"sv,  "comments"sv,   "consent"sv,
    "cookie"sv,      "cookies"sv,   "disclaimer"sv,  "facet"sv,        "facets"sv,     "filter"sv,
    "filters"sv,     "footer"sv,    "gerelateerd"sv, "gerelateerde"sv, "kruimelpad"sv, "lang"sv,
    "language"sv,    "languages"sv, "login"sv,       "masthead"sv,     "menu"sv,       "modal"sv,
    "nav"sv,         "navbar"sv,    "navigatie"sv,   "navigation"sv,   "newsletter"sv, "nieuwsbrief"sv,
    "paginering"sv,  "pager"sv,     "pagination"sv,  "paging"sv,       "popular"sv,    "populair"sv,
    "related"sv,     "search"sv,    "share"sv,       "sharing"sv,      "sidebar"sv,    "sitemap"sv,
    "skip"sv,        "social"sv,    "socials"sv,     "tagcloud"sv,     "taal"sv,       "toolbar"sv,
    "topbar"sv,      "trending"sv,  "voettekst"sv,   "zijbalk"sv,      "zoek"sv,       "pied"sv,
    "entete"sv,      "ariane"sv,    "voet"sv,        "langues"sv,      "partage"sv};

constexpr std::array headers{"header"sv,        "site-header"sv, "siteheader"sv,
                             "global-header"sv, "page-top"sv,    "koptekst"sv};

template <std::size_t count>
bool holds(std::array<std::string_view, count> const& set, std::string_view word) {
    return std::find(set.begin(), set.end(), word) != set.end();
}

bool names_furniture(std::string_view name) {
    if (holds(headers, name)) return true;
    auto const parts = words_of_name(name);
    bool const has_results = std::any_of(parts.begin(), parts.end(), [](std::string const& part) {
        return part == "result" || part == "results" || part == "resultaten";
    });
    return !has_results && std::any_of(parts.begin(), parts.end(),
                                       [](std::string const& part) { return holds(words, part); });
}

}  // namespace

Furniture furniture_of(pugi::xml_node element) {
    std::string_view const name = element.name();
    if (name == "html" || name == "body" || is_main(element)) return Furniture::no;
    if (holds(elements, name) || holds(roles, element.attribute("role").value())) return Furniture::yes;
    if (name == "header" || name == "form") return Furniture::perhaps;
    auto const classes = classes_of(element);
    bool const is_named = std::any_of(classes.begin(), classes.end(), names_furniture) ||
                          names_furniture(element.attribute("id").value());
    return is_named ? Furniture::perhaps : Furniture::no;
}

bool is_main(pugi::xml_node element) {
    return std::string_view{element.name()} == "main" ||
           std::string_view{element.attribute("role").value()} == "main";
}

}  // namespace belleman::feed
