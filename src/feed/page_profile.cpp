#include "belleman/feed/page_profile.hpp"

#include "belleman/text/html.hpp"
#include "belleman/text/language.hpp"
#include "feed/address.hpp"
#include "feed/feed_links.hpp"
#include "feed/interstitial.hpp"
#include "feed/page_charset.hpp"
#include "feed/page_query.hpp"

#include <pugixml.hpp>

#include <array>

namespace belleman::feed {

namespace {

std::string text_at(pugi::xml_node page, char const* expression) {
    auto const found = page.select_node(expression);
    return found ? selected_text(found) : std::string{};
}

/// The first that is not empty.
template <std::size_t count>
std::string first_text(pugi::xml_node page, std::array<char const*, count> const& expressions) {
    for (auto const* expression : expressions) {
        if (auto text = text_at(page, expression); !text.empty()) return text;
    }
    return {};
}

}  // namespace

tl::expected<PageProfile, ReadError> profile_page(std::string_view bytes, ReadOptions const& options) {
    auto const parsed = text::parse_page(page_in_utf8(bytes, options.content_type));
    if (!parsed) return tl::unexpected(ReadError{"the page cannot be read: " + parsed.error()});
    auto const& page = **parsed;
    PageProfile profile;
    profile.title =
        first_text(page, std::array{"/html/head/title[normalize-space()]", "//h1[normalize-space()]"});
    profile.site_name = first_text(page, std::array{"/html/head/meta[@property='og:site_name']/@content",
                                                    "/html/head/meta[@name='application-name']/@content"});
    auto const language = first_text(page, std::array{"/html/@lang", "/html/@xml:lang"});
    if (text::is_language_tag(language)) profile.language = language;
    auto const canonical = first_text(page, std::array{"/html/head/link[@rel='canonical']/@href",
                                                       "/html/head/meta[@property='og:url']/@content"});
    profile.url = web_address(options.base_url, canonical);
    if (profile.url.empty()) profile.url = options.base_url;
    profile.looks_like = recognise_interstitial(page);
    auto const base = web_address(options.base_url, text_at(page, "//base/@href"));
    profile.feeds = feed_links(page, base.empty() ? profile.url : base);
    return profile;
}

}  // namespace belleman::feed
