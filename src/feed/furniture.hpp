#pragma once

#include <pugixml.hpp>

namespace belleman::feed {

/// How an element stands to the furniture of a page: what surrounds its content on every page of a site
/// (menus, header, footer, breadcrumbs, pagers, notices about cookies, buttons for sharing, related items).
enum class Furniture {
    no,
    perhaps,  ///< by the name of a class or id, which may also mean something else
    yes       ///< by its element or role
};

[[nodiscard]] Furniture furniture_of(pugi::xml_node element);

/// Whether an element says that it holds the content of the page.
[[nodiscard]] bool is_main(pugi::xml_node element);

}  // namespace belleman::feed
