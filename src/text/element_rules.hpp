#pragma once

#include <gumbo.h>

#include <string_view>

namespace belleman::text {

/// What becomes of an element when HTML is cleaned.
enum class Fate {
    keep,      ///< written with the attributes that are allowed
    unwrap,    ///< its tag goes, its content stays
    as_block,  ///< as unwrap, but it parted words: written as `div`
    drop       ///< goes with all its content
};

/// Where an element stands in the content model, as far as HTML parsers act on it: what it closes when it
/// begins. The writer keeps to it, so that its output is read back as the same tree.
enum class Place {
    inline_text,
    block,
    heading,
    list_item,
    definition,
    ruby_text,
    table,
    table_group,
    row,
    cell,
    caption
};

struct ElementRule {
    Fate fate = Fate::unwrap;
    Place place = Place::inline_text;
    std::string_view name;  ///< as written
};

/// The rule for an HTML element (not SVG or MathML).
[[nodiscard]] ElementRule rule_for(GumboTag tag);

}  // namespace belleman::text
