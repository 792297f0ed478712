#pragma once

#include "belleman/text/plain.hpp"
#include "feed/namespaces.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace belleman::feed {

// The tree is parsed without decoding references, so that a reference that XML does not define ("&eacute;")
// and one that was escaped ("&amp;eacute;") can be told apart. Its values are therefore raw.

/// The text of an element and all below it: references decoded once, CDATA as it is, untrimmed.
[[nodiscard]] std::string text_of(pugi::xml_node element,
                                  text::ReferencesIn where = text::ReferencesIn::text);

/// The text of an element that holds an address or a name: a bare '&' there begins a parameter. Trimmed.
[[nodiscard]] std::string address_of(pugi::xml_node element);

/// What `text_of` gives, looked at where it stands in the tree when it stands there as it is: in one piece
/// and without references, as most do. Holds while the tree does.
class ElementText {
public:
    explicit ElementText(pugi::xml_node element);
    [[nodiscard]] std::string_view view() const { return in_tree_ ? *in_tree_ : decoded_; }

private:
    std::optional<std::string_view> in_tree_;
    std::string decoded_;
};

/// The decoded, trimmed value of an attribute, by its name as written; empty when absent.
[[nodiscard]] std::string attribute_of(pugi::xml_node element, char const* name);

[[nodiscard]] bool has_child_elements(pugi::xml_node element);

/// The content of an element whose markup is inline, written as HTML: prefixes go, void elements have no end
/// tag, addresses below an inner xml:base become absolute. A single `div` of XHTML around it all goes too.
[[nodiscard]] std::string inner_html(pugi::xml_node element, Scope& scope);

}  // namespace belleman::feed
