#include "belleman/text/html.hpp"

#include "repeated.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <ctime>
#include <sstream>

using namespace belleman::text;
using belleman::test::repeated;

namespace {

std::string xml_of(pugi::xml_document const& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
    return out.str();
}

std::string fragment(std::string_view html) {
    auto const tree = parse_fragment(html);
    return tree ? xml_of(**tree) : tree.error();
}

// Pieces that differ in an attribute, so that the parser cannot take them for the same.
std::string numbered(std::string_view begin, std::string_view end, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += std::string(begin) + std::to_string(i) + std::string(end);
    return out;
}

}  // namespace

TEST_CASE("a page becomes the tree that browsers build") {
    auto const tree = parse_page("<title>Nieuws</title><ul><li>een<li><b>twee</ul><p>drie");
    REQUIRE(tree);
    CHECK(xml_of(**tree) ==
          "<html><head><title>Nieuws</title></head><body><ul><li>een</li><li><b>twee</b></li></ul>"
          "<p><b>drie</b></p></body></html>");
    CHECK((*tree)->select_nodes("//li[b]").size() == 1);
}

TEST_CASE("a fragment is the content of a body") {
    auto const [html, tree] = GENERATE(table<std::string, std::string>({
        {"tekst", "<body>tekst</body>"},
        {"", "<body/>"},
        {"<P CLASS=Intro>a<!-- weg -->b</P>", R"(<body><p class="Intro">ab</p></body>)"},
        {"<table><tr><td>1<td>2</table>",
         "<body><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table></body>"},
        {"<template><p>in</p></template>", "<body><template><p>in</p></template></body>"},
        {"<svg viewBox='0 0 1 1'><linearGradient/></svg>",
         R"(<body><svg viewbox="0 0 1 1"><lineargradient/></svg></body>)"},
        {"<My-Tag x>y</my-tag>", R"(<body><my-tag x="">y</my-tag></body>)"},
        {"<a\"b c\"d='1' 2=3>x", R"(<body><a_b c_d="1" _2="3">x</a_b></body>)"},
        {"slecht \xFF byte", "<body>slecht \uFFFD byte</body>"},
    }));
    CHECK(fragment(html) == tree);
}

TEST_CASE("ordinary pages that leave out end tags are not refused") {
    auto const piece =
        GENERATE(as<std::string>(), "<p>alinea", "<li>punt", "<dt>woord<dd>uitleg", "<p><b>vet",
                 "<li><font size=2>x", "<br>", "<img src=x>", "<a name=x>", "<option>keuze",
                 "<h2>kop</h2><p>x", "<div><p>x</div>", "<div><b>x</div></b>", "<hr><p><a href=x>y",
                 "<input>", "<b>a</b>", "<span>a</span>", "</div>", "</p>");
    INFO(piece);
    CHECK(parse_fragment(repeated(piece, 3000)));
}

TEST_CASE("a long table with its end tags left out is not refused") {
    CHECK(parse_fragment("<table>" + repeated("<tr><td><font color=red>een<td><b>twee", 3000) + "</table>"));
}

TEST_CASE("what exceeds a limit is refused with the limit's name") {
    HtmlLimits const limits{100, 5, 3, 7};
    CHECK(parse_fragment(std::string(101, 'x'), limits).error() ==
          "the HTML has 101 bytes, more than the limit of 100");
    CHECK(parse_fragment("<i><i><i><i><i><i>", limits).error() ==
          "elements of the HTML are nested deeper than the limit of 5");
    CHECK(parse_fragment("<i><i><i><i><i></i><i>", limits));
    CHECK(parse_fragment("<i></i><br></p><!-- --><hr><hr><hr>", limits));
    CHECK(parse_fragment("<i></i><br></p><hr><hr><hr></p>", limits).error() ==
          "the HTML has more tags than the limit of 7");
    CHECK(parse_fragment("<a b c d e>", limits).error() ==
          "a tag of the HTML has 4 attributes, more than the limit of 3");
}

TEST_CASE("hostile nesting ends soon") {
    auto const html =
        GENERATE(repeated("<div>", 40'000), repeated("<b>", 40'000), repeated("<a>", 40'000),
                 repeated("<font>", 40'000), numbered("<font size=", ">", 40'000),
                 numbered("<p><b a=", "></p>", 40'000), repeated("<table><tr><td>", 40'000),
                 repeated("<table>", 40'000), repeated("<li><dd>", 40'000), repeated("<svg><a>", 40'000),
                 repeated("<svg><p>", 40'000), repeated("<optgroup>", 40'000), repeated("<ruby><rt>", 40'000),
                 repeated("<select><div>", 40'000), repeated("<div><table><td></div></table>", 40'000),
                 repeated("<button>", 40'000), repeated("<x-y>", 40'000), repeated("<template><td>", 40'000),
                 "<b><i><u><s><em><strong><small><code><tt>" + repeated("<p>x", 200'000),
                 numbered("<a x", ">", 40'000), "<a " + numbered("b", " ", 40'000) + ">",
                 repeated("<a><div>", 40'000), repeated("<b></p>", 40'000),
                 repeated("<div><select></div><select>", 40'000), repeated("<table><b>x", 40'000),
                 repeated("<object><p>", 40'000), repeated("</x>", 400'000), repeated("<nobr>", 40'000),
                 repeated("<div><optgroup></div>", 40'000), repeated("<h1><table>", 40'000));
    INFO(html.substr(0, 60));
    auto const begin = std::clock();  // the time of this process: other work on the machine does not count
    static_cast<void>(parse_fragment(html));
    static_cast<void>(parse_page(html));
    CHECK(std::clock() - begin < 5 * CLOCKS_PER_SEC);
}
