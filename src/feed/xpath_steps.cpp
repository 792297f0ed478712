#include "feed/xpath_steps.hpp"

#include <fmt/core.h>

namespace belleman::feed {

namespace {

std::string named_step(pugi::xml_node element) {
    return element.name();
}

std::string steps_by(std::string (*step)(pugi::xml_node), PageSurvey const& survey, std::size_t outer,
                     std::size_t inner) {
    std::string steps;
    for (auto at = inner; at != outer && at != SurveyedElement::none; at = survey[at].parent)
        steps.insert(0, step(survey[at].node) + (steps.empty() ? "" : "/"));
    return steps;
}

}  // namespace

std::string class_test(std::string_view name) {
    return fmt::format("[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]", name);
}

std::string counted_step(pugi::xml_node element) {
    std::size_t position = 1;
    for (auto other = element.previous_sibling(element.name()); other;
         other = other.previous_sibling(element.name()))
        ++position;
    return fmt::format("{}[{}]", element.name(), position);
}

std::string steps_between(PageSurvey const& survey, std::size_t outer, std::size_t inner) {
    return steps_by(named_step, survey, outer, inner);
}

std::string counted_steps_between(PageSurvey const& survey, std::size_t outer, std::size_t inner) {
    return steps_by(counted_step, survey, outer, inner);
}

}  // namespace belleman::feed
