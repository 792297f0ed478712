#include "belleman/text/plain.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("character references are decoded as HTML says") {
    auto const [from, to] =
        GENERATE(table<std::string, std::string>({{"Belgi&euml; &amp; co", "België & co"},
                                                  {"&#233;&#xE9;&#XE9;", "ééé"},
                                                  {"&#233 &#xe9g", "é ég"},
                                                  {"&copy 2026", "© 2026"},
                                                  {"&notit;", "¬it;"},
                                                  {"&notin;", "∉"},
                                                  {"&hellipx", "&hellipx"},
                                                  {"&nGt;", "≫⃒"},
                                                  {"&CounterClockwiseContourIntegral;", "∳"},
                                                  {"&amp;lt;", "&lt;"},
                                                  {"&#128;&#150;&#x92;", "€–’"},
                                                  {"&#129;", "\u0081"},
                                                  {"&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD"},
                                                  {"&#99999999999999999999;", "\uFFFD"},
                                                  {"R&D, a & b, &; &#; &#x; &", "R&D, a & b, &; &#; &#x; &"},
                                                  {"&onbekend;", "&onbekend;"}}));
    CHECK(decode_references(from) == to);
}

TEST_CASE("white space is trimmed and folded, Unicode spaces too") {
    CHECK(fold_space(" \n van het \u00A0 \t Panamakanaal\u2003") == "van het Panamakanaal");
    CHECK(fold_space("Kunst\u200Bwerk") == "Kunstwerk");
    CHECK(fold_space("\u00A0\u202F").empty());
}

TEST_CASE("words with one space between them stay, whatever stands around them") {
    CHECK(fold_space("de raad van maandag") == "de raad van maandag");
    CHECK(fold_space(" de  raad \n van maandag ") == "de raad van maandag");
    CHECK(fold_space("één  raad é ") == "één raad é");
    CHECK(fold_space("a \u00A0b") == "a b");
    CHECK(fold_space("a\u200B b") == "a b");
}

TEST_CASE("only a bracket or an ampersand can begin markup") {
    CHECK(may_hold_markup("a<b"));
    CHECK(may_hold_markup("a & b"));
    CHECK_FALSE(may_hold_markup("a > b; c"));
}

TEST_CASE("the references of XML are decoded like the others, once") {
    CHECK(decode_references("&lt;b&gt; &amp;lt; &quot;&apos;") == "<b> &lt; \"'");
    CHECK(decode_references("&lt &LT; &ltx; &am;") == "< < <x; &am;");
    std::string text = "a";
    append_decoded(text, "&amp;b");
    CHECK(text == "a&b");
}

TEST_CASE("markup becomes the text that a reader sees") {
    auto const [html, plain] = GENERATE(table<std::string, std::string>({
        {"<p>Twee ondernemingen.</p><p>De dialoog</p>", "Twee ondernemingen. De dialoog"},
        {"ziekenhuizen<br>De ministerraad", "ziekenhuizen De ministerraad"},
        {"2014<img src=x alt='foto'>De OVAM", "2014 De OVAM"},
        {"<tr><td>1</td><td>2</td></tr>", "1 2"},
        {"<UL><LI>een<LI>twee</UL>", "een twee"},
        {"<b>vet</b>gedrukt", "vetgedrukt"},
        {"gemeente<wbr>raad", "gemeenteraad"},
        {"&lt;b&gt; blijft tekst", "<b> blijft tekst"},
        {"a < b en c > d", "a < b en c > d"},
        {"3<5, <3", "3<5, <3"},
        {"voor<!-- <b>weg --> na", "voor na"},
        {"voor<!-- weg", "voor"},
        {"voor<!-->na<!--->nog", "voornanog"},
        {"voor<!-- weg --!>na", "voorna"},
        {"<?xml version='1.0'?><!DOCTYPE html>tekst", "tekst"},
        {"</ onzin>tekst", "tekst"},
        {"x<script>if (a < b) '</scripts>'</ScRiPt >y", "xy"},
        {"x<style>p{}</style\ny>z", "xz"},
        {"x<script>alert(1)", "x"},
        {"tekst <a href=\"http://example.be/afgek", "tekst"},
        {"<a title=\"x > y\" href='a>b'>link</a>", "link"},
        {"<a title=x\">link</a>", "link"},
        {"&#1;&#x0;x&nbsp;&nbsp;y", "\uFFFDx y"},
        {"slecht \xE9\xFF einde", "slecht \uFFFD\uFFFD einde"},
        {"", ""},
    }));
    CHECK(plain_from_html(html) == plain);
}

TEST_CASE("plain text from hostile markup takes linear time") {
    auto const repeated =
        GENERATE(as<std::string>(), "<", "<!--", "<a b='", "&", "<script>", "</", "<!--<", "&#");
    std::string html;
    while (html.size() < 2'000'000)
        html += repeated;
    CHECK(plain_from_html(html).size() <= html.size());
}

TEST_CASE("text is escaped for HTML and XML alike") {
    CHECK(escape_markup(R"(<a href="x">'&')") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;");
    CHECK(escape_markup(std::string_view("a\0b\x01\t\n\x7F\x0B", 8)) == "ab\t\n");
    CHECK(escape_markup("foto\u0092s\uFDD0") == "foto’s");
    CHECK(escape_markup("é\uFFFE\uFFFF\U0001F514") == "é\U0001F514");
    CHECK(escape_markup("\xC0\xAF") == "\uFFFD\uFFFD");
}

TEST_CASE("a text is shortened at the end of a word") {
    CHECK(shorten("korte tekst", 20) == "korte tekst");
    CHECK(shorten("korte tekst", 11) == "korte tekst");
    CHECK(shorten("een twee drie", 10) == "een twee…");
    CHECK(shorten("een twee drie", 8) == "een twee…");
    CHECK(shorten("een, twee", 5) == "een…");
    CHECK(shorten("ééééééé", 3) == "ééé…");
    CHECK(shorten("tekst", 0) == "…");
    CHECK(shorten("", 0).empty());
}

TEST_CASE("invalid UTF-8 is replaced, valid stays") {
    CHECK(valid_utf8("België \U0001F514") == "België \U0001F514");
    CHECK(valid_utf8("a\xC3") == "a\uFFFD");
    CHECK(valid_utf8("\xE2\x82z") == "\uFFFDz");
    CHECK(valid_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(valid_utf8("\xF0\x80\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("lines end where blocks do, and in a text without elements where it ends them") {
    auto const [html, lines] = GENERATE(table<std::string, std::string>({
        {"<p>Steden</p><ul><li>Gent</li>\n<li>Aalst</li></ul>", "Steden\nGent\nAalst"},
        {"Regel<br>volgende", "Regel\nvolgende"},
        {"<p>een\nzin</p>", "een zin"},
        {"Gent\nAalst", "Gent\nAalst"},
        {"<table><tr><td>Gent</td><td>9000</td></tr></table>", "Gent 9000"},
    }));
    CAPTURE(html);
    CHECK(lines_from_html(html) == lines);
}
