#include "feed/page_head.hpp"

#include "feed/address.hpp"
#include "feed/page_query.hpp"

namespace belleman::feed {

std::string first_text(pugi::xml_node page, char const* expression) {
    auto const found = page.select_node(expression);
    return found ? selected_text(found) : std::string{};
}

std::string first_text(pugi::xml_node page, std::initializer_list<char const*> expressions) {
    for (auto const* expression : expressions) {
        if (auto text = first_text(page, expression); !text.empty()) return text;
    }
    return {};
}

std::string title_of_page(pugi::xml_node page) {
    return first_text(page, {"/html/head/title[normalize-space()]", "//h1[normalize-space()]"});
}

std::string base_of_page(pugi::xml_node page, std::string const& page_address) {
    auto const base = web_address(page_address, page.select_node("//base/@href").attribute().value());
    return base.empty() ? page_address : base;
}

}  // namespace belleman::feed
