#pragma once

#include "belleman/model/source.hpp"

namespace belleman::fuzz {

/// The selectors of a source, as a target lists them.
struct Expressions {
    char const* item;
    char const* title;
    char const* link;
    char const* date;
    char const* summary;
    char const* category;
};

inline Selectors selectors_of(Expressions const& expressions) {
    Selectors selectors;
    selectors.item.expression = expressions.item;
    selectors.title.expression = expressions.title;
    selectors.link.expression = expressions.link;
    selectors.date.expression = expressions.date;
    selectors.summary.expression = expressions.summary;
    selectors.category.expression = expressions.category;
    return selectors;
}

}  // namespace belleman::fuzz
