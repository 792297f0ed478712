#pragma once

#include "feed/namespaces.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

// The texts of feeds: what type they are written in, and how they become plain text or HTML.

/// A title or name as plain text, from text that may be HTML or may not, as RSS leaves open: references and
/// HTML tags are read as such, a '<' that begins no tag of HTML stays. What was escaped once too often is
/// read as a person would.
[[nodiscard]] std::string plain_from_loose(std::string_view text);

/// HTML of a text that may be HTML or may not: what holds no sign of HTML is escaped.
[[nodiscard]] std::string html_from_loose(std::string text);

/// HTML that shows `text` with its line breaks.
[[nodiscard]] std::string html_from_plain(std::string_view text);

/// An element of RSS as plain text. `scope` is inside the element (here and below).
[[nodiscard]] std::string rss_plain(pugi::xml_node element, Scope& scope);

/// An element of RSS as HTML, whether its markup is escaped or inline.
[[nodiscard]] std::string rss_html(pugi::xml_node element, Scope& scope);

/// A text construct of Atom 1.0 (RFC 4287, section 3.1) or a content construct of 0.3 as plain text.
[[nodiscard]] std::string atom_plain(pugi::xml_node element, Scope& scope);

/// A text construct or `content` (RFC 4287, section 4.1.3) as HTML; empty when it is neither text nor inline.
[[nodiscard]] std::string atom_html(pugi::xml_node element, Scope& scope);

}  // namespace belleman::feed
