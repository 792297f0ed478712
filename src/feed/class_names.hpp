#pragma once

#include <pugixml.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

// What the names of classes and ids say, and which of them can be relied upon.

/// The classes of an element, in its order; of one that has very many only the first.
[[nodiscard]] std::vector<std::string_view> classes_of(pugi::xml_node element);

/// The words that a class or id is made of, in lower case: "siteHeader-top" gives site, header, top.
[[nodiscard]] std::vector<std::string> words_of_name(std::string_view name);

/// Whether one of the classes of an element is made of words that `fit`.
template <class Fits>
[[nodiscard]] bool has_class_of_words(pugi::xml_node element, Fits fit) {
    auto const classes = classes_of(element);
    return std::any_of(classes.begin(), classes.end(),
                       [&](std::string_view name) { return fit(words_of_name(name)); });
}

/// How well a class says what an element is for.
enum class ClassSense {
    named,   ///< says it in a word: "news-item", "teaser"
    plain,   ///< says something
    layout,  ///< only how it looks ("flex", "row"), or what the item happens to be about ("category-wonen")
    none     ///< made by a program, numbered, or a passing state: not to be relied upon
};

[[nodiscard]] ClassSense sense_of_class(std::string_view name);

}  // namespace belleman::feed
