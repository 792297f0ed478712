#include "belleman/model/instant.hpp"
#include "feed/reading.hpp"

using namespace belleman;
using namespace belleman::feed;
using Texts = std::vector<std::string>;

TEST_CASE("an RSS 2.0 feed gives its own particulars and its items") {
    auto const feed = read_feed(R"(<?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel>
          <title>Gemeente Wetteren</title><link>https://www.wetteren.be/nieuws</link>
          <description>Nieuws &amp; agenda</description><language>nl-be</language>
          <lastBuildDate>Fri, 22 May 2026 10:00:00 +0200</lastBuildDate>
          <item><title>Markt verhuist</title><link>https://www.wetteren.be/markt</link>
            <guid isPermaLink="false"> markt-1 </guid><pubDate>Thu, 21 May 2026 08:00:00 GMT</pubDate>
            <description>De markt staat op het Felix Beernaertsplein.</description></item>
          <item><title>Zwembad dicht</title></item>
        </channel></rss>)");
    CHECK(feed.format == FeedFormat::rss2);
    CHECK(feed.title == "Gemeente Wetteren");
    CHECK(feed.link == "https://www.wetteren.be/nieuws");
    CHECK(feed.subtitle == "Nieuws & agenda");
    CHECK(feed.language == "nl-be");
    CHECK(to_rfc3339(feed.updated.value()) == "2026-05-22T08:00:00Z");
    REQUIRE(feed.items.size() == 2);
    auto const& item = feed.items.front();
    CHECK(item.id == "markt-1");
    CHECK(item.title == "Markt verhuist");
    CHECK(item.link == "https://www.wetteren.be/markt");
    CHECK(to_rfc3339(item.published.value()) == "2026-05-21T08:00:00Z");
    CHECK(item.summary_html == "De markt staat op het Felix Beernaertsplein.");
    CHECK(item.base_url == "https://www.wetteren.be/nieuws");
    CHECK(feed.items.back().title == "Zwembad dicht");
}

TEST_CASE("an RSS title is read as a person would") {
    struct Case {
        char const* written;
        char const* read;
    };
    auto const example = GENERATE(
        Case{"Mobiliteit &amp; ruimte", "Mobiliteit & ruimte"},
        Case{"Mobiliteit &amp;amp; ruimte", "Mobiliteit & ruimte"},
        Case{"Caf&eacute; De Zwaan", "Café De Zwaan"}, Case{"Caf&amp;eacute; De Zwaan", "Café De Zwaan"},
        Case{"&lt;b&gt;Nieuw&lt;/b&gt; plan", "Nieuw plan"},
        Case{"&amp;lt;b&amp;gt;Nieuw&amp;lt;/b&amp;gt; plan", "Nieuw plan"},
        Case{"<![CDATA[<i>Nieuw</i> &amp; goed]]>", "Nieuw & goed"},
        Case{"kosten &lt; 5 euro", "kosten < 5 euro"}, Case{"a &amp;lt; b", "a < b"},
        Case{"Werken met vector&lt;int&gt;", "Werken met vector<int>"}, Case{"AT&T en B&B", "AT&T en B&B"},
        Case{"Twee<br/>regels", "Twee regels"}, Case{"\n  Veel \t wit\n", "Veel wit"},
        Case{"Jaar<!-- nieuw -->plan", "Jaarplan"}, Case{"<b>Vet</b> gedrukt", "Vet gedrukt"},
        Case{"&#8216;t Zilte", "‘t Zilte"});
    CHECK(read_item(rss_with("<title>" + std::string{example.written} + "</title>")).title == example.read);
}

TEST_CASE("a title of another vocabulary does not replace the item's own") {
    auto const item = read_item(R"(<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:x="http://voorbeeld.be/eigen"><channel><item><media:title>Foto</media:title><x:title>Fout</x:title>
        <title>Feest</title><image><title>Logo</title></image></item></channel></rss>)");
    CHECK(item.title == "Feest");
}

TEST_CASE("the link of an RSS item") {
    struct Case {
        char const* children;
        char const* link;
    };
    auto const example =
        GENERATE(Case{"<link>https://x.be/a</link><guid>https://x.be/b</guid>", "https://x.be/a"},
                 Case{"<guid>https://x.be/b</guid>", "https://x.be/b"},
                 Case{"<link/><guid isPermaLink=\"true\">https://x.be/b</guid>", "https://x.be/b"},
                 Case{"<title>t</title><guid isPermaLink=\"false\">https://x.be/b</guid>", ""},
                 Case{"<guid>1234</guid>", ""},
                 Case{"<link><![CDATA[ https://x.be/?a=1&amp;b=2 ]]></link>", "https://x.be/?a=1&b=2"},
                 Case{"<link href=\"https://x.be/c\"/>", "https://x.be/c"},
                 Case{"<atom:link href=\"https://x.be/d\"/>", "https://x.be/d"},
                 Case{"<title>t</title><atom:link rel=\"self\" href=\"https://x.be/d\"/>", ""},
                 Case{"<title>t</title><link>javascript:alert(1)</link>", ""},
                 Case{"<title>t</title><link>/relatief</link>", ""});
    CHECK(read_item(rss_with(example.children)).link == example.link);
}

TEST_CASE("relative links resolve by xml:base, then by the given base, then by what the feed says") {
    std::string const document = R"(<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <link>https://site.be/</link><atom:link rel="self" href="https://feed.be/map/rss.xml"/>
        <item><link>a</link></item><item xml:base="https://basis.be/sub/"><link>a</link></item></channel></rss>)";
    auto const alone = read_feed(document);
    CHECK(alone.items[0].link == "https://feed.be/map/a");
    CHECK(alone.items[1].link == "https://basis.be/sub/a");
    ReadOptions options;
    options.base_url = "https://opgehaald.be/x/";
    auto const fetched = read_feed(document, options);
    CHECK(fetched.items[0].link == "https://opgehaald.be/x/a");
    CHECK(fetched.items[1].link == "https://basis.be/sub/a");
    CHECK(fetched.items[1].base_url == "https://basis.be/sub/");
}

TEST_CASE("summary and content of an RSS item") {
    SECTION("a short description is the summary") {
        auto const item = read_item(rss_with("<description>Kort &amp;amp; goed</description>"));
        CHECK(item.summary_html == "Kort &amp; goed");
        CHECK(item.content_html.empty());
    }
    SECTION("a description with blocks is the content") {
        auto const item = read_item(rss_with("<description>&lt;p&gt;Eerste&lt;/p&gt;</description>"));
        CHECK(item.summary_html.empty());
        CHECK(item.content_html == "<p>Eerste</p>");
    }
    SECTION("beside content:encoded it is the summary") {
        auto const item =
            read_item(rss_with("<description>&lt;p&gt;Kort&lt;/p&gt;</"
                               "description><content:encoded><![CDATA[<p>Lang</p>]]></content:encoded>"));
        CHECK(item.summary_html == "<p>Kort</p>");
        CHECK(item.content_html == "<p>Lang</p>");
    }
    SECTION("xhtml:body counts as content") {
        auto const item = read_item(R"(<rss version="2.0"><channel><item><description>Kort</description>
            <body xmlns="http://www.w3.org/1999/xhtml"><p>Een<br/>twee <i/></p></body></item></channel></rss>)");
        CHECK(item.summary_html == "Kort");
        CHECK(item.content_html == "<p>Een<br>twee <i></i></p>");
    }
    SECTION("fullitem counts as content") {
        CHECK(read_item(rss_with("<fullitem>&lt;b&gt;Alles&lt;/b&gt;</fullitem>")).content_html ==
              "<b>Alles</b>");
    }
    SECTION("plain text is escaped") {
        CHECK(read_item(rss_with("<description>5 &lt; 6 &amp; 7</description>")).summary_html ==
              "5 &lt; 6 &amp; 7");
    }
    SECTION("itunes:summary serves where there is nothing else") {
        CHECK(read_item(rss_with("<itunes:summary>Podcast</itunes:summary>")).summary_html == "Podcast");
        CHECK(read_item(rss_with("<itunes:summary>Podcast</itunes:summary><description>Eigen</description>"))
                  .summary_html == "Eigen");
    }
}

TEST_CASE("the authors of an RSS item") {
    struct Case {
        char const* children;
        Texts authors;
    };
    auto const example = GENERATE(
        Case{"<author>jan@x.be (Jan Peeters)</author>", {"Jan Peeters"}},
        Case{"<author>Jan Peeters &lt;jan@x.be&gt;</author>", {"Jan Peeters"}},
        Case{"<author>Jan Peeters (jan@x.be)</author>", {"Jan Peeters"}},
        Case{"<author>mailto:jan@x.be</author>", {"jan@x.be"}},
        Case{"<author>Jan Peeters</author>", {"Jan Peeters"}},
        Case{"<author>web@x.be</author><dc:creator>An Maes</dc:creator>", {"An Maes"}},
        Case{"<dc:creator>An Maes</dc:creator><dc:creator>Bo Maes</dc:creator>", {"An Maes", "Bo Maes"}},
        Case{"<itunes:author>Radio</itunes:author>", {"Radio"}},
        Case{"<itunes:author>Radio</itunes:author><author>Bo</author>", {"Bo"}},
        Case{"<atom:author><atom:name>An</atom:name></atom:author>", {"An"}},
        Case{"<author><name>An</name><email>an@x.be</email></author>", {"An"}});
    CHECK(read_item(rss_with(example.children)).authors == example.authors);
}

TEST_CASE("the categories of an RSS item are kept whole") {
    auto const item =
        read_item(rss_with(R"(<category domain="d">Wonen, werken</category><category>Milieu</category>
        <category>Milieu</category><dc:subject>Water</dc:subject><media:category label="Foto">f</media:category>
        <itunes:category text="News"><itunes:category text="Politics"/></itunes:category><category/>)"));
    CHECK(item.categories == Texts{"Wonen, werken", "Milieu", "Water", "Foto", "News", "Politics"});
}

TEST_CASE("the enclosures of an RSS item") {
    auto const item =
        read_item(rss_with(R"(<enclosure url="https://x.be/a.mp3" type="audio/mpeg" length="123"/>
        <enclosure url="https://x.be/b.pdf" length="onbekend"/><enclosure type="image/png"/>
        <media:group><media:content url="https://x.be/c.jpg" type="image/jpeg" fileSize="9"/></media:group>
        <media:content url="https://x.be/a.mp3"/>)"));
    REQUIRE(item.enclosures.size() == 3);
    CHECK(item.enclosures[0] == Enclosure{"https://x.be/a.mp3", "audio/mpeg", 123});
    CHECK(item.enclosures[1] == Enclosure{"https://x.be/b.pdf", "", std::nullopt});
    CHECK(item.enclosures[2] == Enclosure{"https://x.be/c.jpg", "image/jpeg", 9});
}

TEST_CASE("dc:date serves where there is no pubDate that can be read") {
    auto const item =
        read_item(rss_with("<dc:date>2026-05-22T09:00:00+02:00</dc:date><pubDate>gisteren of zo</pubDate>"));
    CHECK(to_rfc3339(item.published.value()) == "2026-05-22T07:00:00Z");
    CHECK_FALSE(item.updated);
}

TEST_CASE("a day without a time is marked as such") {
    auto const item = read_item(rss_with("<pubDate>2026-05-22</pubDate>"));
    CHECK(item.published_is_date_only);
}

TEST_CASE("RSS 1.0 has its items beside the channel and their names in rdf:about") {
    auto const feed = read_feed(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://x.be/"><title>X</title><link>https://x.be/</link><dc:language>nl</dc:language>
        <items><rdf:Seq><rdf:li resource="https://x.be/1"/></rdf:Seq></items></channel>
        <item rdf:about="urn:1"><title>Een</title><link>https://x.be/1</link><dc:creator>An</dc:creator></item>
        </rdf:RDF>)");
    CHECK(feed.format == FeedFormat::rss1);
    CHECK(feed.language == "nl");
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].id == "urn:1");
    CHECK(feed.items[0].link == "https://x.be/1");
    CHECK(feed.items[0].authors == Texts{"An"});
}

TEST_CASE("the version decides the format") {
    CHECK(read_feed("<rss version='0.91'><channel><title>t</title></channel></rss>").format ==
          FeedFormat::rss09);
    CHECK(read_feed("<rss><channel><title>t</title></channel></rss>").format == FeedFormat::rss2);
    CHECK(read_feed(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel></rdf:RDF>)")
              .format == FeedFormat::rss09);
}

TEST_CASE("namespaces count, prefixes do not") {
    auto const item = read_item(R"(<r:rss version="2.0" xmlns:r="http://backend.userland.com/RSS2"
        xmlns:doc="HTTPS://purl.org/dc/elements/1.1" xmlns:dc="http://voorbeeld.be/"><r:channel><r:item>
        <r:title>Goed</r:title><doc:creator>An</doc:creator><dc:creator>Fout</dc:creator></r:item></r:channel></r:rss>)");
    CHECK(item.title == "Goed");
    CHECK(item.authors == Texts{"An"});
}

TEST_CASE("letter case of element names does not matter") {
    CHECK(read_item("<RSS version='2.0'><Channel><ITEM><TITLE>Hoofd</TITLE></ITEM></Channel></RSS>").title ==
          "Hoofd");
}

TEST_CASE("an item has a language only where it is another than the feed's") {
    auto const feed = read_feed(R"(<rss version="2.0" xml:lang="nl"><channel><item><title>a</title></item>
        <item xml:lang="fr"><title>b</title></item></channel></rss>)");
    CHECK(feed.language == "nl");
    CHECK(feed.items[0].language.empty());
    CHECK(feed.items[1].language == "fr");
}

TEST_CASE("only items that say nothing are dropped") {
    auto const feed = read_feed(
        "<rss version='2.0'><channel><item/><item><pubDate>2026-05-22</pubDate></item>"
        "<item><x:y>z</x:y></item></channel></rss>");
    CHECK(feed.items.size() == 1);
}

TEST_CASE("an empty feed is no error") {
    CHECK(read_feed("<rss version='2.0'><channel><title>Leeg</title></channel></rss>").items.empty());
}

TEST_CASE("quirk 46: an address is no title, however much it says") {
    auto const item = read_item(
        rss_with("<link>https://www.example.be/nl/loket-gesloten-op-21-</link><description>Het loket is "
                 "dicht.</description>"));
    CHECK(item.title.empty());
    CHECK(item.link == "https://www.example.be/nl/loket-gesloten-op-21-");
}
