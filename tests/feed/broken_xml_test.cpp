#include "feed/reading.hpp"

using namespace belleman;
using namespace belleman::feed;
using Texts = std::vector<std::string>;

TEST_CASE("a bare ampersand and an undefined entity are read as meant") {
    auto const item =
        read_item(rss_with("<title>B&B caf&eacute; &onbekend;</title><link>https://x.be/?a=1&b=2</link>"));
    CHECK(item.title == "B&B café &onbekend;");
    CHECK(item.link == "https://x.be/?a=1&b=2");
}

TEST_CASE("control characters and leading text leave a feed usable") {
    CHECK(read_item("\n\n  " + rss_with("<title>a\x01"
                                        "b\x0B"
                                        "c</title>"))
              .title == "ab c");
    CHECK(read_item("Notice: iets \xEF\xBB\xBF" + rss_with("<title>x</title>")).title == "x");
    CHECK(read_item("<br />\n<b>Warning</b>: kapot in <b>x.php</b><br />\n" + rss_with("<title>x</title>"))
              .title == "x");
    CHECK(read_item("<br>\n<b>Warning</b>: kapot<br>\n" + rss_with("<title>x</title>")).title == "x");
    CHECK(read_item(rss_with("<title>x</title>") + "<script>if (a < b) {}</script>").title == "x");
}

TEST_CASE("HTML that was pasted in unescaped is the item's text") {
    auto const item =
        read_item(rss_with("<title>t</title><description><p>Een<br>twee <img src=a.png alt='x y'> <b>drie"
                           "</p><p>vier</description><link>https://x.be/</link>"));
    CHECK(item.title == "t");
    CHECK(item.link == "https://x.be/");
    CHECK(item.content_html.find("<p>Een<br>twee <img src=\"a.png\" alt=\"x y\"> <b>drie</b></p>") == 0);
    CHECK(item.content_html.find("vier") != std::string::npos);
}

TEST_CASE("a missing end tag ends where the next element begins") {
    auto const feed = read_feed(R"(<rss version="2.0"><channel><title>Kanaal<link>https://x.be/</link>
        <item><title>Een<description>Eerste<pubDate>2026-05-22</pubDate>
        <item><title>Twee</title><link>https://x.be/2</item></channel>)");
    CHECK(feed.title == "Kanaal");
    CHECK(feed.link == "https://x.be/");
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].title == "Een");
    CHECK(feed.items[0].summary_html == "Eerste");
    CHECK(feed.items[0].published.has_value());
    CHECK(feed.items[1].title == "Twee");
    CHECK(feed.items[1].link == "https://x.be/2");
}

TEST_CASE("crossed tags do not lose what follows") {
    auto const item = read_item(rss_with("<description><b><i>x</b></i> y</description></p><title>t</title>"));
    CHECK(item.summary_html == "<b><i>x</i></b> y");
    CHECK(item.title == "t");
}

TEST_CASE("a '<' in text is text") {
    auto const item =
        read_item(rss_with("<title>5 < 6 en vector<int> x</title><description>a <3 b</description>"));
    CHECK(item.title == "5 < 6 en vector<int> x");
    CHECK(item.summary_html == "a &lt;3 b");
}

TEST_CASE("the entries before a cut are kept") {
    auto const whole =
        rss_with("<title>Een</title></item><item><title>Twee</title><link>https://x.be/twee</link>");
    auto const feed = read_feed(std::string_view{whole}.substr(0, whole.find("be/twee")));
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].title == "Een");
    CHECK(feed.items[1].title == "Twee");
}

TEST_CASE("CDATA that is never closed ends with its element") {
    auto const feed =
        read_feed(R"(<rss version="2.0"><channel><item><description><![CDATA[<b>x</b></description>
        <title>t</title></item></channel></rss>)");
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].summary_html == "<b>x</b>");
    CHECK(feed.items[0].title == "t");
}

TEST_CASE("attributes without quotes and a broken declaration are forgiven") {
    CHECK(read_item("<?xml?xml version='1.0' ?"
                    "?><rss rss:version=2.0><rss:channel><rss:item><rss:title>x</rss:title>"
                    "</rss:item></rss:channel></rss>")
              .title == "x");
}

TEST_CASE("unbound prefixes mean what they usually mean") {
    auto const item = read_item(
        rss_with("<dc:creator>An</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>"));
    CHECK(item.authors == Texts{"An"});
    CHECK(item.content_html == "<p>x</p>");
}

TEST_CASE("simple entities of the document's own DOCTYPE are put in") {
    CHECK(read_item("<!DOCTYPE rss [<!ENTITY stad \"Gent\"><!ENTITY e '&#233;'>]>" +
                    rss_with("<title>&stad; caf&e;</title>"))
              .title == "Gent café");
}

TEST_CASE("external and nested entities are left alone") {
    auto const item = read_item(
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" +
        rss_with("<title>x &b; &c;</title>"));
    CHECK(item.title == "x &b; &c;");
}

TEST_CASE("what is no feed says what it is") {
    struct Case {
        char const* document;
        char const* what;
    };
    auto const example = GENERATE(
        Case{"<!doctype html><html><body><p>x</p></body></html>", "HTML page"},
        Case{"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><rss/></html>", "HTML page"},
        Case{"<opml version='2.0'><body/></opml>", "OPML"}, Case{"<kml xmlns='x'><Document/></kml>", "KML"},
        Case{"<OpenSearchDescription/>", "OpenSearch"},
        Case{"<service xmlns='http://www.w3.org/2007/app'/>", "service document"},
        Case{"<os:OpenSearchDescription xmlns:os='x'/>", "OpenSearch"},
        Case{"<a:lijst xmlns:a='x'/>", "a:lijst"},
        Case{"<feed xmlns='http://voorbeeld.be/dieren'><koe/></feed>", "XML"},
        Case{"<channel><koe/></channel>", "XML"}, Case{"<entry><koe/></entry>", "XML"},
        Case{"gewoon tekst", "plain text"}, Case{"", "empty"}, Case{" \n", "empty"}, Case{"%PDF-1.4", "PDF"},
        Case{"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description/></rdf:RDF>",
             "RDF"},
        Case{"<rss version='2.0'><chan", "broken"});
    auto const result = read(example.document, {});
    REQUIRE_FALSE(result.has_value());
    INFO(result.error().message);
    CHECK(result.error().message.find(example.what) != std::string::npos);
}

TEST_CASE("an error says where it is") {
    auto const result = read("<!-- x -->\n  <opml/>", {});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().line == 2);
    CHECK(result.error().column == 3);
}
