#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace belleman::feed {

/// Says of a node below the one that is written whether it is left out, with all inside it.
using LeaveOut = std::function<bool(pugi::xml_node)>;

/// A node of a parsed page as HTML again: an element with all inside it, or text. Scripts, styles and
/// templates are left out. Its size is linear in the page's.
[[nodiscard]] std::string page_html(pugi::xml_node node, LeaveOut const& leaves_out = nullptr);

/// The text of a node on one line, with a space where a block element, `br` or image stands.
[[nodiscard]] std::string page_text(pugi::xml_node node, LeaveOut const& leaves_out = nullptr);

/// As `page_text` where the node holds at most about `longest` bytes of text; else nothing, at little cost.
[[nodiscard]] std::optional<std::string> short_page_text(pugi::xml_node node, std::size_t longest);

/// The first element, of `node` and those inside it in document order, that is wanted; an empty node when
/// none.
[[nodiscard]] pugi::xml_node find_element(pugi::xml_node node,
                                          std::function<bool(pugi::xml_node)> const& is_wanted,
                                          LeaveOut const& leaves_out = nullptr);

[[nodiscard]] bool is_element(pugi::xml_node node, char const* name);
[[nodiscard]] bool is_heading(pugi::xml_node node);

}  // namespace belleman::feed
