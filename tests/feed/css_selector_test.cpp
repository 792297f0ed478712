#include "feed/css_selector.hpp"

#include "belleman/feed/read.hpp"
#include "belleman/text/html.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <string>
#include <vector>

using namespace belleman;
using Catch::Matchers::Contains;
using feed::SelectorScope;

namespace {

constexpr char const* page = R"(<body>
<ul id="lijst" class="nieuws  groot" lang="nl-BE" data-tekst="it's &quot;zo&quot;">
 <li id="a" class="item eerste"><h3 id="a1">Een</h3><p id="a2">x</p><p id="a3"></p></li>
 <li id="b" class="item"><h3 id="b1">Twee</h3><em id="b2">y</em><p id="b3">z</p></li>
 <li id="c" class="items"><a id="c1" href="/c.pdf" title="Lees dit stuk">c</a></li>
 <li id="d" class="item"><ol id="d1"><li id="d2">binnen</li></ol></li>
</ul><p id="slot">einde</p></body>)";

/// The ids of what a selector finds from the node with the id `context`; of attributes their values.
std::vector<std::string> found(std::string const& css, std::string const& context = "",
                               char const* html = page) {
    auto const tree = text::parse_page(html).value();
    auto const scope = context.empty() ? SelectorScope::page : SelectorScope::item;
    auto const xpath = feed::xpath_from_css(css, scope);
    INFO(css << " is " << (xpath ? *xpath : xpath.error()));
    REQUIRE(xpath);
    pugi::xml_node const node =
        context.empty() ? *tree : tree->select_node(("//*[@id='" + context + "']").c_str()).node();
    auto set = node.select_nodes(xpath->c_str());
    set.sort();
    std::vector<std::string> ids;
    for (auto const& one : set)
        ids.emplace_back(one.attribute() ? one.attribute().value() : one.node().attribute("id").value());
    return ids;
}

std::string mistake(std::string const& css, SelectorScope scope = SelectorScope::page) {
    auto const xpath = feed::xpath_from_css(css, scope);
    REQUIRE_FALSE(xpath);
    return xpath.error();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("CSS: types, classes, ids and everything") {
    CHECK(found("h3") == Ids{"a1", "b1"});
    CHECK(found("H3") == Ids{"a1", "b1"});
    CHECK(found(".item") == Ids{"a", "b", "d"});
    CHECK(found("li.item.eerste") == Ids{"a"});
    CHECK(found("#slot") == Ids{"slot"});
    CHECK(found("li#b > *") == Ids{"b1", "b2", "b3"});
    CHECK(found(".groot") == Ids{"lijst"});
    CHECK(found(".Groot").empty());
}

TEST_CASE("CSS: attributes in all their forms") {
    CHECK(found("[href]") == Ids{"c1"});
    CHECK(found("a[ HREF = '/c.pdf' ]") == Ids{"c1"});
    CHECK(found("[href$=\".pdf\"]") == Ids{"c1"});
    CHECK(found("[href$=\"/x/c.pdf\"]").empty());
    CHECK(found("[href^='/c']") == Ids{"c1"});
    CHECK(found("[href*='.p']") == Ids{"c1"});
    CHECK(found("[title~=dit]") == Ids{"c1"});
    CHECK(found("[title~='dit stuk']").empty());
    CHECK(found("[lang|=nl]") == Ids{"lijst"});
    CHECK(found("[lang|='nl-BE']") == Ids{"lijst"});
    CHECK(found("[lang|=n]").empty());
    CHECK(found("[href*='']").empty());
    CHECK(found("[href^='']").empty());
    CHECK(found("[href$='']").empty());
    CHECK(found("[data-tekst=\"it's \\\"zo\\\"\"]") == Ids{"lijst"});
}

TEST_CASE("CSS: combinators") {
    CHECK(found("ul h3") == Ids{"a1", "b1"});
    CHECK(found("#lijst > li > p") == Ids{"a2", "a3", "b3"});
    CHECK(found("h3 + p") == Ids{"a2"});
    CHECK(found("h3~p") == Ids{"a2", "a3", "b3"});
    CHECK(found("ul + p") == Ids{"slot"});
    CHECK(found("ul > li h3 ~ em + p") == Ids{"b3"});
    CHECK(found("#lijst li li") == Ids{"d2"});
}

TEST_CASE("CSS: lists give each element once, in the order of the page") {
    CHECK(found("#slot, h3 , li.eerste h3") == Ids{"a1", "b1", "slot"});
}

TEST_CASE("CSS: pseudo-classes of position") {
    CHECK(found("#lijst > :first-child") == Ids{"a"});
    CHECK(found("#lijst > li:last-child") == Ids{"d"});
    CHECK(found("#lijst > li:nth-child(2)") == Ids{"b"});
    CHECK(found("#lijst > li:nth-child(odd)") == Ids{"a", "c"});
    CHECK(found("#lijst > li:nth-child( even )") == Ids{"b", "d"});
    CHECK(found("#lijst > li:nth-child(2n + 1)") == Ids{"a", "c"});
    CHECK(found("#lijst > li:nth-child(n+3)") == Ids{"c", "d"});
    CHECK(found("#lijst > li:nth-child(-n+2)") == Ids{"a", "b"});
    CHECK(found("#lijst > li:nth-child(3n-1)") == Ids{"b"});
    CHECK(found("#lijst > li:nth-child(0)").empty());
    CHECK(found("#lijst > li:nth-last-child(1)") == Ids{"d"});
    CHECK(found("#b p:first-of-type") == Ids{"b3"});
    CHECK(found("#a p:last-of-type") == Ids{"a3"});
    CHECK(found("#a p:nth-of-type(2)") == Ids{"a3"});
    CHECK(found("#d li:only-child") == Ids{"d2"});
    CHECK(found("li p:empty") == Ids{"a3"});
}

TEST_CASE("CSS: :not(), :is() and :has()") {
    CHECK(found("#lijst > li:not(.item)") == Ids{"c"});
    CHECK(found("#lijst > li:not(.eerste, .items, :last-child)") == Ids{"b"});
    CHECK(found("#lijst > li:has(> h3)") == Ids{"a", "b"});
    CHECK(found("#lijst > li:has(li)") == Ids{"d"});
    CHECK(found("li:has(h3 + em)") == Ids{"b"});
    CHECK(found("h3:has(+ p)") == Ids{"a1"});
    CHECK(found("li:not(:has(h3))") == Ids{"c", "d", "d2"});
    CHECK(found("#b > :is(em, p)") == Ids{"b2", "b3"});
}

TEST_CASE("CSS in an item: what stands in it, in elements that may stand around it") {
    CHECK(found("p", "a") == Ids{"a2", "a3"});
    CHECK(found("#lijst p", "a") == Ids{"a2", "a3"});
    CHECK(found("> li", "d").empty());
    CHECK(found("> ol > li", "d") == Ids{"d2"});
    CHECK(found("~ p", "a1") == Ids{"a2", "a3"});
    CHECK(found("+ em", "b1") == Ids{"b2"});
    CHECK(found(":scope", "c") == Ids{"c"});
    CHECK(found(":scope > a", "c") == Ids{"c1"});
    CHECK(found("a, :scope", "c") == Ids{"c", "c1"});
}

TEST_CASE("CSS with @name at its end gives an attribute") {
    CHECK(found("a@href", "c") == Ids{"/c.pdf"});
    CHECK(found("@class", "c") == Ids{"items"});
    CHECK(found(":scope@class, a@title", "c") == Ids{"items", "Lees dit stuk"});
    CHECK(found("li > a@HREF") == Ids{"/c.pdf"});
}

TEST_CASE("CSS: escapes and names beyond ASCII") {
    constexpr char const* html = "<body><i id=x class='md:flex 2kolom Café'></i>";
    CHECK(found(".md\\:flex", "", html) == Ids{"x"});
    CHECK(found(".\\32 kolom", "", html) == Ids{"x"});
    CHECK(found(".Café", "", html) == Ids{"x"});
}

TEST_CASE("CSS that is not known is a mistake with its place") {
    CHECK_THAT(mistake("div:hover"), Contains("character 4 (\":hover\")") && Contains("not known"));
    CHECK_THAT(mistake("div::before"), Contains("character 4") && Contains("pseudo-element"));
    CHECK_THAT(mistake("li:nth-child(x)"), Contains("character 3") && Contains("2n+1"));
    CHECK_THAT(mistake("li:nth-child"), Contains("character 3"));
    CHECK_THAT(mistake(":first-of-type"), Contains("character 1") && Contains("needs an element"));
    CHECK_THAT(mistake("li:first-child(2)"), Contains("nothing in parentheses"));
    CHECK_THAT(mistake("a[href"), Contains("ends too early"));
    CHECK_THAT(mistake("a[href='x"), Contains("character 8") && Contains("not closed"));
    CHECK_THAT(mistake("a[href='x' i]"), Contains("character 12"));
    CHECK_THAT(mistake("a[1]"), Contains("character 3"));
    CHECK_THAT(mistake("a >"), Contains("ends too early"));
    CHECK_THAT(mistake("a,"), Contains("ends too early"));
    CHECK_THAT(mistake(""), Contains("ends too early"));
    CHECK_THAT(mistake("> a"), Contains("character 1"));
    CHECK_THAT(mistake(":scope > a"), Contains("character 1"));
    CHECK_THAT(mistake("a:not(.b"), Contains("character 2"));
    CHECK_THAT(mistake("a)"), Contains("character 2"));
    CHECK_THAT(mistake("//div/a"), Contains("character 1"));
    CHECK_THAT(mistake("svg|a"), Contains("character 4"));
    CHECK_THAT(mistake("é > .1"), Contains("character 6"));
    CHECK_THAT(mistake("a@"), Contains("ends too early"));
    CHECK_THAT(mistake("a\\"), Contains("escapes nothing"));
    CHECK_THAT(mistake("a\\20 b"), Contains("character 1"));
}

TEST_CASE("CSS of endless length or nesting is refused") {
    CHECK_THAT(mistake(std::string(3000, 'a')), Contains("longer than"));
    std::string nested;
    for (int i = 0; i < 100; ++i)
        nested += "a:not(";
    CHECK_THAT(mistake(nested), Contains("deeper than"));
    CHECK_THAT(mistake(std::string("a\0b", 3)), Contains("null character"));
}

TEST_CASE("every CSS selector that is accepted is right XPath too") {
    for (auto const* css : {"a", "a b > c + d ~ e", ".a, .b, #c", "[a=b]:not([c]):has(> d, + e)",
                            "p:nth-of-type(2n+1)", "@href", ":scope ~ p a@href", "*:empty"}) {
        INFO(css);
        CHECK(feed::check_selector(SourceKind::html, css, SelectorSyntax::css));
    }
    CHECK_FALSE(feed::check_selector(SourceKind::html, "//a", SelectorSyntax::css));
}

TEST_CASE("a CSS selector among XPath expressions is told what is missing") {
    auto const wrong = feed::check_selector(SourceKind::html, ".nieuws li");
    REQUIRE_FALSE(wrong);
    CHECK_THAT(wrong.error(), Contains("syntax = \"css\""));
    auto const neither = feed::check_selector(SourceKind::html, "//li[");
    REQUIRE_FALSE(neither);
    CHECK_THAT(neither.error(), !Contains("css"));
}
