#include "belleman/feed/page_profile.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;

namespace {

feed::PageProfile profile_of(std::string_view html) {
    feed::ReadOptions options;
    options.base_url = "https://www.stad.example/nl/nieuws";
    auto profile = feed::profile_page(html, options);
    REQUIRE(profile);
    return *std::move(profile);
}

std::vector<std::string> urls_of(feed::PageProfile const& profile) {
    std::vector<std::string> urls;
    for (auto const& link : profile.feeds)
        urls.push_back(link.url);
    return urls;
}

using Urls = std::vector<std::string>;

}  // namespace

TEST_CASE("a page says its title, site, language and address") {
    auto const profile = profile_of(R"(<html lang="nl-BE"><head><title> Nieuws |
        Stad </title><meta property="og:site_name" content="Stad Meer"><link rel="canonical" href="/nieuws"></head>)");
    CHECK(profile.title == "Nieuws | Stad");
    CHECK(profile.site_name == "Stad Meer");
    CHECK(profile.language == "nl-BE");
    CHECK(profile.url == "https://www.stad.example/nieuws");
}

TEST_CASE("a language that is none is not passed on") {
    CHECK(profile_of("<html lang='Nederlands'><title>x</title>").language.empty());
}

TEST_CASE("feeds that a page declares are named with title and type") {
    auto const profile = profile_of(R"(<link rel="alternate" type="application/rss+xml" title="Alle nieuws"
        href="/rss.xml"><link rel="Alternate home" type="application/atom+xml" href="atom">
        <link rel="stylesheet" type="text/css" href="x.css"><link rel="alternate" hreflang="fr" href="/fr">)");
    CHECK(urls_of(profile) == Urls{"https://www.stad.example/rss.xml", "https://www.stad.example/nl/atom"});
    CHECK(profile.feeds[0].title == "Alle nieuws");
    CHECK(profile.feeds[0].type == "application/rss+xml");
    CHECK(profile.feeds[0].doubt.empty());
}

TEST_CASE("quirk 13: what sites declare beside their feed stands last, with the reason") {
    auto const profile = profile_of(R"(
        <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/48">
        <link rel="alternate" type="application/json+oembed" href="/embed?x">
        <link rel="alternate" type="text/xml" href="/_vti_bin/spsdisco.aspx">
        <link rel="alternate" type="application/rss+xml" href="/publications/rss.xml?f%5B0%5D=fn_commune%3A20">
        <link rel="alternate" type="application/rss+xml" href="/admin/rss">
        <link rel="alternate" type="application/rss+xml" href="/feed/">)");
    REQUIRE(profile.feeds.size() == 7);
    CHECK(profile.feeds[0].url == "https://www.stad.example/feed/");
    CHECK(profile.feeds[0].doubt.empty());
    for (std::size_t at = 1; at < profile.feeds.size(); ++at) {
        INFO(profile.feeds[at].url);
        CHECK_FALSE(profile.feeds[at].doubt.empty());
    }
}

TEST_CASE("an ordinary link whose address speaks of a feed is a weaker candidate") {
    auto const profile = profile_of(R"(<a href="/nl/rss.xml">RSS</a> <a href="/feedback">Uw mening</a>
        <a href="?format=atom">Volg ons</a> <a href="mailto:feed@stad.example">mail</a>
        <link rel="alternate" type="application/rss+xml" href="/nl/rss.xml">)");
    CHECK(urls_of(profile) ==
          Urls{"https://www.stad.example/nl/rss.xml", "https://www.stad.example/nl/nieuws?format=atom"});
    CHECK(profile.feeds[1].type.empty());
    CHECK(profile.feeds[1].title == "Volg ons");
}

TEST_CASE("links are relative to where the page was fetched, not to the address it calls canonical") {
    auto const profile = profile_of(R"(<link rel="canonical" href="https://www.x.example/">
        <link rel="alternate" type="application/rss+xml" href="rss.xml">)");
    CHECK(profile.url == "https://www.x.example/");
    CHECK(urls_of(profile) == Urls{"https://www.stad.example/nl/rss.xml"});
}

TEST_CASE("links on a page of which nobody says where it was fetched are relative to its canonical address") {
    auto const profile =
        feed::profile_page(R"(<link rel="canonical" href="https://www.stad.example/nl/nieuws">
        <link rel="alternate" type="application/rss+xml" href="rss.xml">)",
                           {});
    REQUIRE(profile);
    CHECK(urls_of(*profile) == Urls{"https://www.stad.example/nl/rss.xml"});
}

TEST_CASE("a page that stands before the one asked for is recognised") {
    CHECK(profile_of("<form><input type=password></form>").interstitial == "a login page");
    CHECK(profile_of("<p>Please enable JavaScript to view the page content.").interstitial ==
          "a check for robots");
    CHECK(profile_of("<p>Nieuws").interstitial.empty());
}
