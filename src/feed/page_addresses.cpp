#include "feed/page_addresses.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/language.hpp"
#include "feed/address.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

constexpr std::size_t most_links = 200;  // that are looked at
constexpr std::size_t most_translations = 24;

bool has_relation(pugi::xml_node link, std::string_view relation) {
    auto const list = ' ' + text::lowered(link.attribute("rel").value()) + ' ';
    return list.find(' ' + std::string{relation} + ' ') != std::string::npos;
}

/// The link elements of the head; elsewhere anybody's text could have put them.
std::vector<pugi::xml_node> links_with(pugi::xml_node page, std::string_view relation) {
    std::vector<pugi::xml_node> links;
    std::size_t seen = 0;
    for (auto const link : page.child("html").child("head").children("link")) {
        if (++seen > most_links) break;
        if (has_relation(link, relation) && link.attribute("href")) links.push_back(link);
    }
    return links;
}

}  // namespace

std::string canonical_address_of_page(pugi::xml_node page, std::string const& base) {
    std::string found;
    for (auto const link : links_with(page, "canonical")) {
        auto const address = web_address(base, link.attribute("href").value());
        if (!found.empty() && address != found) return {};
        found = address;
    }
    return found;
}

std::vector<Translation> translations_of_page(pugi::xml_node page, std::string const& base,
                                              std::string const& own) {
    std::vector<Translation> named;
    for (auto const link : links_with(page, "alternate")) {
        auto const type = text::lowered(link.attribute("type").value());
        bool const is_page = type.empty() || type.find("html") != std::string::npos;
        std::string const language = link.attribute("hreflang").value();
        if (is_page && !language.empty())
            named.push_back({language, web_address(base, link.attribute("href").value())});
    }
    auto translations = telling(std::move(named));
    std::erase_if(translations, [&](Translation const& one) { return one.url == own; });
    return translations;
}

std::vector<Translation> telling(std::vector<Translation> translations) {
    std::erase_if(translations, [](Translation const& one) {
        return one.url.empty() || !text::is_language_tag(one.language);
    });
    auto const names_another = [](Translation const& one, Translation const& other) {
        return one.url == other.url &&
               text::primary_language(one.language) != text::primary_language(other.language);
    };
    auto const all = translations;
    std::erase_if(translations, [&](Translation const& one) {
        return std::ranges::any_of(all, [&](auto const& other) { return names_another(one, other); });
    });
    if (translations.size() > most_translations) translations.resize(most_translations);
    return translations;
}

}  // namespace belleman::feed
