#include "feed/item_paths.hpp"

#include "feed/class_names.hpp"
#include "feed/xpath_steps.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace belleman::feed {

namespace {

constexpr auto none = SurveyedElement::none;
constexpr std::size_t most_levels = 8;       ///< that are looked at above the items
constexpr std::size_t most_child_steps = 4;  ///< of which the names are given one by one

double trust_in(ClassSense sense) {
    switch (sense) {
        case ClassSense::named:
            return 1.0;
        case ClassSense::plain:
            return 0.98;
        case ClassSense::layout:
            return 0.85;
        case ClassSense::none:
            break;
    }
    return 0;
}

/// The elements that stand equally far above the items.
struct Level {
    std::vector<std::size_t> elements;
    std::string name;             ///< empty where they have several
    std::vector<ItemPath> tests;  ///< steps that say which elements of that name, best first
};

/// The classes that all of the elements have, those that say most first.
std::vector<std::pair<std::string_view, ClassSense>> shared_classes(
    PageSurvey const& survey, std::vector<std::size_t> const& elements) {
    std::unordered_map<std::string_view, std::size_t> counts;
    for (auto const element : elements) {
        for (auto const name : classes_of(survey[element].node))
            ++counts[name];
    }
    std::vector<std::pair<std::string_view, ClassSense>> shared;
    for (auto const name : classes_of(survey[elements.front()].node)) {
        auto const sense = sense_of_class(name);
        if (sense != ClassSense::none && counts[name] >= elements.size()) shared.emplace_back(name, sense);
    }
    std::stable_sort(shared.begin(), shared.end(),
                     [](auto const& a, auto const& b) { return a.second < b.second; });
    if (shared.size() > most_classes) shared.resize(most_classes);
    return shared;
}

bool is_quotable(std::string_view id) {
    return sense_of_class(id) != ClassSense::none;
}

Level level_of(PageSurvey const& survey, std::vector<std::size_t> elements) {
    Level level;
    level.name = survey[elements.front()].node.name();
    for (auto const element : elements) {
        if (level.name != survey[element].node.name()) level.name.clear();
    }
    level.elements = std::move(elements);
    if (level.name.empty() || level.name == "body" || level.name == "html") return level;
    auto const first = survey[level.elements.front()].node;
    std::string_view const id = first.attribute("id").value();
    if (level.elements.size() == 1 && is_quotable(id))
        level.tests.push_back({fmt::format("{}[@id='{}']", level.name, id), 0.97});
    for (auto const& [name, sense] : shared_classes(survey, level.elements))
        level.tests.push_back({level.name + class_test(name), trust_in(sense)});
    if (level.name == "main") level.tests.push_back({level.name, 0.97});
    return level;
}

/// The items, the elements around them, and so on.
std::vector<Level> levels_of(PageSurvey const& survey, std::vector<std::size_t> elements) {
    std::vector<Level> levels;
    while (!elements.empty() && levels.size() <= most_levels) {
        std::vector<std::size_t> parents;
        for (auto const element : elements) {
            auto const parent = survey[element].parent;
            if (parent != none && (parents.empty() || parents.back() < parent)) parents.push_back(parent);
        }
        levels.push_back(level_of(survey, std::move(elements)));
        elements = std::move(parents);
    }
    return levels;
}

/// Where the items are: what stands before their own step in the expression.
std::vector<ItemPath> places_of(std::vector<Level> const& levels) {
    std::vector<ItemPath> places{{"//", 0.99}};
    std::string between;
    bool names_known = true;
    for (std::size_t up = 1; up < levels.size(); ++up) {
        auto const& level = levels[up];
        for (auto const& test : level.tests) {
            if (names_known && up <= most_child_steps)
                places.push_back({"//" + test.expression + "/" + between, test.trust * 0.98});
            if (level.elements.size() == 1)
                places.push_back({"//" + test.expression + "//", test.trust * 0.95});
        }
        names_known = names_known && !level.name.empty();
        between.insert(0, level.name + "/");
    }
    return places;
}

/// The way to the items by counting elements from the nearest one around all of them that can be named.
ItemPath counted_place(PageSurvey const& survey, std::vector<Level> const& levels) {
    std::string steps;
    std::size_t up = 1;
    for (; up < levels.size() && levels[up].elements.size() > 1; ++up)
        steps.insert(0, levels[up].name.empty() ? "*/" : levels[up].name + "/");
    if (up == levels.size()) return {"//", 0.5};
    double trust = 0.93;
    for (auto element = levels[up].elements.front(); element != none; element = survey[element].parent) {
        auto const level = level_of(survey, {element});
        bool const is_anchor = level.name == "body" || level.name == "html" ||
                               (!level.tests.empty() && level.tests.front().trust > 0.9);
        if (is_anchor) {
            auto const anchor = level.tests.empty() ? level.name : level.tests.front().expression;
            return {fmt::format("//{}/{}", anchor, steps), trust};
        }
        trust = 0.7;
        steps = fmt::format("{}/{}", counted_step(survey[element].node), steps);
    }
    return {"/html/body/" + steps, 0.6};
}

/// How an item is told from its neighbours.
std::vector<ItemPath> tests_of(PageSurvey const& survey, FoundListing const& listing, Level const& items) {
    auto tests = items.tests;
    auto const name = items.name.empty() ? std::string{"*"} : items.name;
    tests.push_back({name == "a" ? "a[@href]" : name, 0.97});
    auto const first = std::find_if(listing.items.begin(), listing.items.end(),
                                    [](FoundItem const& item) { return item.title != none; });
    if (first == listing.items.end()) return tests;
    auto const steps = steps_between(survey, first->element, first->title);
    if (!steps.empty()) tests.push_back({name + "[" + steps + "]", 0.92});
    return tests;
}

}  // namespace

std::string without_furniture(PageSurvey const& survey, std::vector<std::size_t> const& elements) {
    std::vector<std::size_t> roots;
    for (auto root : elements) {
        if (!survey[root].is_furniture) continue;
        while (survey[root].parent != none && survey[survey[root].parent].is_furniture)
            root = survey[root].parent;
        if (roots.empty() || roots.back() < root) roots.push_back(root);
        if (survey[root].parent == none) return {};
    }
    if (roots.empty() || survey[elements.front()].is_furniture) return {};
    auto const level = level_of(survey, std::move(roots));
    if (level.name.empty()) return {};
    bool const is_told_by_name = level.name == "nav" || level.name == "footer" || level.name == "aside";
    if (is_told_by_name) return "[not(ancestor::" + level.name + ")]";
    return level.tests.empty() ? std::string{} : "[not(ancestor::" + level.tests.front().expression + ")]";
}

std::vector<ItemPath> item_paths(PageSurvey const& survey, FoundListing const& listing) {
    std::vector<std::size_t> elements;
    for (auto const& item : listing.items)
        elements.push_back(item.element);
    if (elements.empty()) return {};
    auto const levels = levels_of(survey, std::move(elements));
    auto places = places_of(levels);
    places.push_back(counted_place(survey, levels));
    std::vector<ItemPath> paths;
    for (auto const& place : places) {
        for (auto const& test : tests_of(survey, listing, levels.front()))
            paths.push_back({place.expression + test.expression, place.trust * test.trust});
    }
    return paths;
}

}  // namespace belleman::feed
