// What real listings do to their readers, by the numbers of our collection.
#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "repeated.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace belleman;
using belleman::test::repeated;
using Catch::Matchers::Contains;

namespace {

Feed read_by_css(std::string_view html, std::string const& item, std::string const& summary = "",
                 std::string const& address = "https://koepel.example/nieuws") {
    Selectors selectors;
    selectors.syntax = SelectorSyntax::css;
    selectors.item.expression = item;
    selectors.summary.expression = summary;
    feed::ReadOptions options;
    options.base_url = address;
    auto feed = feed::read_listing(html, selectors, options);
    INFO((feed ? "" : feed.error().message));
    REQUIRE(feed);
    return *std::move(feed);
}

std::vector<std::string> titles_of(Feed const& feed) {
    std::vector<std::string> titles;
    for (auto const& item : feed.items)
        titles.push_back(item.title);
    return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("quirk 47: \"Lees meer\" is no title, an item may lack a link, and the way on is no item") {
    auto const feed = read_by_css(R"(<div class=lijst>
        <h3>Vijf besturen delen een jurist</h3><p>Ze starten in mei.</p><p><a href="/jurist">Lees meer &gt;</a></p>
        <h3>Zonder verwijzing</h3><p>Meer volgt.</p></div>
        <p><a href="/alles">Toon meer nieuwsberichten &gt;</a></p>)",
                                  ".lijst > h3", "~ p");
    CHECK(titles_of(feed) == Titles{"Vijf besturen delen een jurist", "Zonder verwijzing"});
    CHECK(feed.items[0].summary_html == "<p>Ze starten in mei.</p>");
    CHECK_THAT(feed.items[1].link, Contains("https://koepel.example/nieuws#belleman-"));
}

TEST_CASE("quirk 48: a title given by a picture and by a heading is said once") {
    auto const feed = read_by_css(
        "<div class=p><a href='/1'><img alt='Meer middelen voor de wijk' src=x><h4>Meer middelen voor de "
        "wijk</h4>"
        "</a></div>",
        ".p");
    CHECK(titles_of(feed) == Titles{"Meer middelen voor de wijk"});
}

TEST_CASE(
    "quirk 49: items without any title say that a title selector is missing, and labels are categories") {
    Selectors selectors;
    selectors.item.expression = "//article";
    selectors.category.expression = "ul/li";
    constexpr auto html = "<article><p>Een intro zonder kop.</p><ul><li>Archeologie</li></ul></article>";
    auto const untitled = feed::read_listing(html, selectors, {});
    REQUIRE_FALSE(untitled);
    CHECK_THAT(untitled.error().message, Contains("give a title selector"));
    selectors.title.expression = "p";
    auto const feed = feed::read_listing(html, selectors, {}).value();
    CHECK(feed.items.at(0).title == "Een intro zonder kop.");
    CHECK(feed.items.at(0).categories == std::vector<std::string>{"Archeologie"});
}

TEST_CASE("quirk 50: a bullet list inside an item is not read as items") {
    auto const feed = read_by_css(
        "<ul class=n><li><h3>Oproep</h3><p>Drie delen:</p><ul><li>lenen</li><li>leren</li></ul></li></ul>",
        ".n li", "p, ul");
    CHECK(titles_of(feed) == Titles{"Oproep"});
    CHECK(feed.items[0].summary_html == "<p>Drie delen:</p><ul><li>lenen</li><li>leren</li></ul>");
}

TEST_CASE("quirk 52: the summary of an item never holds its neighbours' text") {
    Selectors selectors;
    selectors.item.expression = "//div";
    selectors.summary.expression = "..";
    auto const feed = feed::read_listing(
                          "<section><div><h4>A</h4><p>van A</p></div><div><h4>B</h4><p>van B</p></div>"
                          "</section>",
                          selectors, {})
                          .value();
    CHECK_THAT(feed.items.at(0).summary_html, Contains("van A") && !Contains("van B"));
}

TEST_CASE("cells of a table do not run together in a summary") {
    Selectors selectors;
    selectors.item.expression = "//tr";
    selectors.title.expression = "td[1]";
    selectors.summary.expression = "td[position() > 1]";
    auto feed = feed::read_listing(
                    "<table><tr><td><a href='/1'>Oproep</a></td><td>250.000 "
                    "euro</td><td>15/01/2027</td></tr></table>",
                    selectors, {})
                    .value();
    feed::clean(feed);
    CHECK(text::plain_from_html(feed.items.at(0).summary_html) == "250.000 euro 15/01/2027");
}

TEST_CASE("a page that would keep its selectors busy for hours is refused") {
    Selectors selectors;
    selectors.syntax = SelectorSyntax::css;
    selectors.item.expression = "h3 ~ p:nth-child(odd)";
    auto const wide = repeated("<p>Een regel tekst.", 100'000);
    auto const refused = feed::read_listing(wide, selectors, {});
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().message, Contains("side by side"));
}

namespace {

std::string lines(std::size_t count) {
    return "<h3>Kop</h3>" + repeated("<p>Een regel tekst.", count);
}

bool is_refused(std::string const& page, std::string const& item) {
    Selectors selectors;
    selectors.syntax = SelectorSyntax::css;
    selectors.item.expression = item;
    auto const read = feed::read_listing(page, selectors, {});
    return !read && read.error().message.find("side by side") != std::string::npos;
}

}  // namespace

TEST_CASE("selectors that search within a search bear fewer elements side by side") {
    CHECK_FALSE(is_refused(lines(5'000), "h3 ~ p"));
    CHECK(is_refused(lines(5'000), "i ~ p ~ p"));
    CHECK_FALSE(is_refused(lines(500), "i ~ p ~ p"));
    CHECK(is_refused(lines(500), "i ~ p ~ p ~ p ~ p"));
    CHECK(is_refused(lines(5'000), "i ~ p:nth-of-type(2n + 1) ~ p"));
}

TEST_CASE("a selector of many parts is read on a page of usual depth, not on one of senseless depth") {
    auto const nested = [](std::size_t depth, std::size_t count) {
        return repeated("<div>", depth) + repeated("<section><p>Een regel</p></section>", count);
    };
    std::string const selector = "#main div div div div p";
    CHECK_FALSE(is_refused(nested(15, 2'000), selector));
    CHECK(is_refused(nested(150, 2'000), selector));
}

TEST_CASE("quirk 53: the first page has the number 0, its pager gives no items and leaves no mark on links") {
    auto const feed = read_by_css(R"(<div class=views-row><h2><a href="/nl/a">Arbeidsduur</a></h2></div>
        <div class=views-row><h2><a href="?page=0#b">Loon</a></h2></div>
        <ul class=pager><li><a href="?page=1">Volgende</a></li></ul>)",
                                  ".views-row", "", "https://werk.example/nl/nieuws?page=0");
    CHECK(titles_of(feed) == Titles{"Arbeidsduur", "Loon"});
    CHECK(feed.items[0].link == "https://werk.example/nl/a");
}
