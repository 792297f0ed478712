#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>

namespace belleman::feed {

// What a page says of itself.

/// The text, on one line, of the first node that an XPath expression finds; of several expressions that of
/// the first which finds any. Empty where none does.
[[nodiscard]] std::string first_text(pugi::xml_node page, char const* expression);
[[nodiscard]] std::string first_text(pugi::xml_node page, std::initializer_list<char const*> expressions);

/// The title element, else the first heading.
[[nodiscard]] std::string title_of_page(pugi::xml_node page);

/// What relative addresses on a page that was fetched from `page_address` are resolved against.
[[nodiscard]] std::string base_of_page(pugi::xml_node page, std::string const& page_address);

}  // namespace belleman::feed
