#pragma once

#include "belleman/model/translation.hpp"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace belleman::feed {

// What a page says of its own address, in the link elements of its head.

/// The absolute address that the page gives for itself (RFC 6596); empty where it gives none, or two.
[[nodiscard]] std::string canonical_address_of_page(pugi::xml_node page, std::string const& base);

/// The pages in other languages that the page names (`hreflang`); not the page at `own` itself.
[[nodiscard]] std::vector<Translation> translations_of_page(pugi::xml_node page, std::string const& base,
                                                            std::string const& own);

/// Without what says nothing: no language, "x-default", one address for several languages.
[[nodiscard]] std::vector<Translation> telling(std::vector<Translation> translations);

}  // namespace belleman::feed
