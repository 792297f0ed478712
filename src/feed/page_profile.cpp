#include "belleman/feed/page_profile.hpp"

#include "belleman/text/language.hpp"
#include "feed/address.hpp"
#include "feed/feed_links.hpp"
#include "feed/interstitial.hpp"
#include "feed/page_head.hpp"
#include "feed/page_tree.hpp"

#include <pugixml.hpp>

namespace belleman::feed {

tl::expected<PageProfile, ReadError> profile_page(std::string_view bytes, ReadOptions const& options) {
    auto const parsed = page_tree(bytes, options.content_type);
    if (!parsed) return tl::unexpected(parsed.error());
    auto const& page = **parsed;
    PageProfile profile;
    profile.title = title_of_page(page);
    profile.site_name = first_text(page, {"/html/head/meta[@property='og:site_name']/@content",
                                          "/html/head/meta[@name='application-name']/@content"});
    auto const language = first_text(page, {"/html/@lang", "/html/@xml:lang"});
    if (text::is_language_tag(language)) profile.language = language;
    auto const canonical = first_text(
        page, {"/html/head/link[@rel='canonical']/@href", "/html/head/meta[@property='og:url']/@content"});
    profile.url = web_address(options.base_url, canonical);
    if (profile.url.empty()) profile.url = options.base_url;
    profile.interstitial = interstitial_in(page);
    // A canonical address says where else the page is, not what its own addresses are relative to.
    auto const& address = options.base_url.empty() ? profile.url : options.base_url;
    profile.feeds = feed_links(page, base_of_page(page, address));
    return profile;
}

}  // namespace belleman::feed
