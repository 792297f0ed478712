#include "belleman/feed/read.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using Catch::Matchers::Contains;

namespace {

constexpr char const* article = R"(<!doctype html><html><head><title>Premie | Stad</title></head><body>
<nav><a href="/">Start</a></nav><h1>Premie voor regenwater</h1><p class="datum">Gepubliceerd op 22 mei 2026</p>
<div class="tekst"><p>Wie een put plaatst, krijgt <a href="../premie">een premie</a>.</p><script>x()</script></div>
<ul class="themas"><li>Water</li><li>Premies</li></ul></body></html>)";

DetailSelectors css(std::string content, std::string date = "", std::string title = "") {
    DetailSelectors detail;
    detail.syntax = SelectorSyntax::css;
    detail.content.expression = std::move(content);
    detail.date.expression = std::move(date);
    detail.title.expression = std::move(title);
    return detail;
}

tl::expected<ItemDetail, feed::ReadError> read(std::string_view html, DetailSelectors const& detail) {
    feed::ReadOptions options;
    options.base_url = "https://stad.example/nieuws/1";
    return feed::read_detail(html, detail, options);
}

std::string error_of(std::string_view html, DetailSelectors const& detail) {
    auto const found = read(html, detail);
    REQUIRE_FALSE(found);
    return found.error().message;
}

}  // namespace

TEST_CASE("the page of an item gives what its selectors find, clean and with absolute addresses") {
    auto detail = css(".tekst", "p.datum", "h1");
    detail.category.expression = ".themas > li";
    auto const found = read(article, detail).value();
    CHECK(found.content_html ==
          "<div><p>Wie een put plaatst, krijgt <a href=\"https://stad.example/premie\" rel=\"noopener "
          "noreferrer\">een premie</a>.</p></div>");
    CHECK(to_rfc3339(found.published.value()) == "2026-05-21T22:00:00Z");
    CHECK(found.published_is_date_only);
    CHECK(found.title == "Premie voor regenwater");
    CHECK(found.categories == std::vector<std::string>{"Water", "Premies"});
    CHECK(found.summary_html.empty());
}

TEST_CASE("the page of an item is read by XPath too, and gives nothing that was not asked for") {
    DetailSelectors detail;
    detail.content.expression = "//div[@class='tekst']/p";
    auto const found = read(article, detail).value();
    CHECK_THAT(found.content_html, Contains("een premie"));
    CHECK(found.title.empty());
    CHECK_FALSE(found.published);
}

TEST_CASE("a page without the content that is asked for is an error, without a date it is none") {
    CHECK_THAT(error_of(article, css(".artikel")), Contains(".artikel"));
    CHECK_THAT(error_of("<div class=tekst> <p>&nbsp;</p></div>", css(".tekst")),
               Contains("nothing in the page"));
    CHECK(read(article, css(".tekst", ".nergens")));
    CHECK_THAT(error_of(article, css("", ".nergens")), Contains("none of its selectors"));
}

TEST_CASE("a page that bars the way to an item's is named") {
    CHECK_THAT(error_of("<p>Wij gebruiken cookies</p><button>Alles accepteren</button>", css(".tekst")),
               Contains("consent"));
    CHECK_THAT(error_of("<form><input type=password></form>", css(".tekst")), Contains("a login page"));
    CHECK_THAT(error_of("<title>Request Rejected</title>", css(".tekst")),
               Contains("a refusal by a firewall"));
}

TEST_CASE("what is no page at all is an error") {
    CHECK_FALSE(error_of("", css("p")).empty());
    CHECK_FALSE(error_of(std::string(9'000'000, 'x'), css("p")).empty());
    CHECK_THAT(error_of("<p>", css("p[")), Contains("`content`"));
}

TEST_CASE("a page gives the address and the translations that its head names") {
    auto const found = read(R"(<html><head><link rel="canonical" href="/premie-regenput">
<link rel="alternate" hreflang="nl" href="/premie-regenput"><link rel="alternate" hreflang="fr-BE" href="/fr/prime">
<link rel="alternate" hreflang="x-default" href="/kies"><link rel="alternate" hreflang="de" href="/de/start">
<link rel="alternate" hreflang="en" href="/de/start">
<link rel="alternate" hreflang="fr" type="application/rss+xml" href="/fr/rss"></head>
<body><p class="tekst">Wie een put plaatst.</p><link rel="canonical" href="/elders"></body></html>)",
                            css(".tekst"))
                           .value();
    CHECK(found.canonical_url == "https://stad.example/premie-regenput");
    CHECK(found.translations == std::vector<Translation>{{"fr-BE", "https://stad.example/fr/prime"}});
}

TEST_CASE("a page that gives two addresses for itself gives none") {
    auto const found = read(R"(<head><link rel=canonical href="/a"><link rel="canonical" href="/b"></head>
<p class="tekst">Wie een put plaatst.</p>)",
                            css(".tekst"))
                           .value();
    CHECK(found.canonical_url.empty());
    CHECK(found.translations.empty());
}
