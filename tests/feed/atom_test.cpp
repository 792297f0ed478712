#include "belleman/model/instant.hpp"
#include "feed/reading.hpp"

using namespace belleman;
using namespace belleman::feed;
using Texts = std::vector<std::string>;

TEST_CASE("an Atom 1.0 feed gives its own particulars and its entries") {
    auto const feed = read_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl-BE">
        <title type="html">Provincie &amp;amp; regio</title><subtitle>Nieuws</subtitle>
        <link rel="self" href="https://p.be/feed"/><link href="/nieuws"/><updated>2026-05-22T10:00:00+02:00</updated>
        <author><name>Dienst Pers</name></author>
        <entry><id> urn:x:1 </id><title>Fietspad</title><link href="fietspad"/>
          <published>2026-05-21T08:00:00.261Z</published><updated>2026-05-22T08:00:00Z</updated>
          <summary>Kort</summary><content type="html">&lt;p&gt;Lang&lt;/p&gt;</content></entry></feed>)");
    CHECK(feed.format == FeedFormat::atom1);
    CHECK(feed.title == "Provincie & regio");
    CHECK(feed.subtitle == "Nieuws");
    CHECK(feed.link == "https://p.be/nieuws");
    CHECK(feed.language == "nl-BE");
    CHECK(to_rfc3339(feed.updated.value()) == "2026-05-22T08:00:00Z");
    REQUIRE(feed.items.size() == 1);
    auto const& entry = feed.items.front();
    CHECK(entry.id == "urn:x:1");
    CHECK(entry.link == "https://p.be/fietspad");
    CHECK(entry.summary_html == "Kort");
    CHECK(entry.content_html == "<p>Lang</p>");
    CHECK(entry.authors == Texts{"Dienst Pers"});
    CHECK(to_rfc3339(entry.published.value()) == "2026-05-21T08:00:00Z");
    CHECK(to_rfc3339(entry.updated.value()) == "2026-05-22T08:00:00Z");
    CHECK(entry.base_url == "https://p.be/feed");
}

TEST_CASE("an Atom title is read by its type") {
    struct Case {
        char const* element;
        char const* read;
    };
    auto const example =
        GENERATE(Case{"<title>AT&amp;amp;T &lt;b&gt;</title>", "AT&amp;T <b>"},
                 Case{"<title type='text'>a &lt;b&gt; c</title>", "a <b> c"},
                 Case{"<title>Caf&eacute; &amp;eacute;</title>", "Café &eacute;"},
                 Case{"<title type='html'>&lt;b&gt;Vet&lt;/b&gt; &amp;amp; zo</title>", "Vet & zo"},
                 Case{"<title type='html'><![CDATA[<b>Vet</b> &amp; zo]]></title>", "Vet & zo"},
                 Case{"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Een</p><p>Twee &amp; "
                      "3</p></div></title>",
                      "Een Twee & 3"},
                 Case{"<title type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>Een "
                      "<h:b>twee</h:b></h:div></title>",
                      "Een twee"});
    CHECK(read_item(atom_with(example.element)).title == example.read);
}

TEST_CASE("Atom content is read by its type") {
    struct Case {
        char const* element;
        char const* html;
    };
    auto const example =
        GENERATE(Case{"<content>5 &lt; 6</content>", "5 &lt; 6"},
                 Case{"<content type='html'> &lt;p&gt;a&lt;/p&gt; </content>", "<p>a</p>"},
                 Case{"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a<br/><a "
                      "href='x?a&amp;b'>b</a></div></content>",
                      "a<br><a href=\"x?a&amp;b\">b</a>"},
                 Case{"<content type='xhtml'><x:div "
                      "xmlns:x='http://www.w3.org/1999/xhtml'><x:p>a</x:p></x:div></content>",
                      "<p>a</p>"},
                 Case{"<content type='text/plain'>a &lt;b&gt;</content>", "a &lt;b&gt;"},
                 Case{"<content type='application/octet-stream'>PGI+dmV0PC9iPg==</content>", "<b>vet</b>"},
                 Case{"<title>t</title><content type='image/png'>iVBORw0KGgo=</content>", ""},
                 Case{"<content type='application/xml'><p>a</p></content>", "<p>a</p>"},
                 Case{"<title>t</title><content src='https://x.be/film.mp4' type='video/mp4'/>", ""});
    CHECK(read_item(atom_with(example.element)).content_html == example.html);
}

TEST_CASE("the link of an Atom entry is the first alternate") {
    struct Case {
        char const* children;
        char const* link;
    };
    auto const example = GENERATE(
        Case{"<link rel='self' href='https://x.be/s'/><link rel='alternate' href='https://x.be/1'/><link "
             "href='https://x.be/2'/>",
             "https://x.be/1"},
        Case{"<link rel='http://www.iana.org/assignments/relation/alternate' href='https://x.be/1'/>",
             "https://x.be/1"},
        Case{"<link href='https://x.be/2'/><link rel='alternate' href='https://x.be/1'/>", "https://x.be/2"},
        Case{"<title>t</title><link rel='related' href='https://x.be/1'/>", ""},
        Case{"<title>t</title><link href='data:text/html,x'/><link href='https://x.be/3'/>",
             "https://x.be/3"},
        Case{"<link href='https://x.be/?a=1&amp;b=2'/>", "https://x.be/?a=1&b=2"});
    CHECK(read_item(atom_with(example.children)).link == example.link);
}

TEST_CASE("authors of an Atom entry come from the entry, its source or the feed") {
    auto const feed =
        read_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author>
        <entry><title>1</title><author><name>Eigen</name></author><author><email>b@x.be</email></author></entry>
        <entry><title>2</title><source><author><name>Bron</name></author></source></entry>
        <entry><title>3</title></entry>
        <entry><title>4</title><author><email>b@x.be</email><uri>https://x.be</uri></author></entry></feed>)");
    REQUIRE(feed.items.size() == 4);
    CHECK(feed.items[0].authors == Texts{"Eigen"});
    CHECK(feed.items[1].authors == Texts{"Bron"});
    CHECK(feed.items[2].authors == Texts{"Feed"});
    CHECK(feed.items[3].authors == Texts{"b@x.be"});
}

TEST_CASE("a category of Atom is its label, else its term") {
    auto const item =
        read_item(atom_with("<category term='w' label='Wonen &amp;amp; zo'/><category term='milieu'/>"));
    CHECK(item.categories == Texts{"Wonen &amp; zo", "milieu"});
}

TEST_CASE("an enclosure of Atom is a link") {
    auto const item = read_item(
        atom_with("<link rel='enclosure' href='https://x.be/a.pdf' type='application/pdf' length='5'/>"));
    REQUIRE(item.enclosures.size() == 1);
    CHECK(item.enclosures[0] == Enclosure{"https://x.be/a.pdf", "application/pdf", 5});
    CHECK(item.link.empty());
}

TEST_CASE("Atom 0.3 says by the mode how content is written") {
    auto const feed = read_feed(R"(<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Oud</title>
        <tagline>Motto</tagline><modified>2004-05-01T10:00:00Z</modified>
        <entry><title mode="escaped" type="text/html">&lt;b&gt;A&lt;/b&gt;</title><issued>2004-05-01T08:00:00Z</issued>
        <modified>2004-05-02T08:00:00Z</modified><id>i</id>
        <content type="text/html" mode="base64">PHA+YTwvcD4=</content></entry>
        <entry><content type="application/xhtml+xml" mode="xml"><p xmlns="http://www.w3.org/1999/xhtml">x</p></content></entry>
        <entry><content mode="escaped">&lt;i&gt;x&lt;/i&gt;</content></entry></feed>)");
    CHECK(feed.format == FeedFormat::atom03);
    CHECK(feed.subtitle == "Motto");
    CHECK(to_rfc3339(feed.updated.value()) == "2004-05-01T10:00:00Z");
    REQUIRE(feed.items.size() == 3);
    CHECK(feed.items[0].title == "A");
    CHECK(feed.items[0].content_html == "<p>a</p>");
    CHECK(to_rfc3339(feed.items[0].published.value()) == "2004-05-01T08:00:00Z");
    CHECK(to_rfc3339(feed.items[0].updated.value()) == "2004-05-02T08:00:00Z");
    CHECK(feed.items[1].content_html == "<p>x</p>");
    CHECK(feed.items[2].content_html == "<i>x</i>");
}

TEST_CASE("xml:base of the content is the base of its HTML") {
    auto const item = read_item(atom_with(
        R"(<content type="xhtml" xml:base="https://x.be/a/"><div xmlns="http://www.w3.org/1999/xhtml">
        <p xml:base="b/"><img src="c.png"/></p><a href="d">d</a></div></content>)"));
    CHECK(item.base_url == "https://x.be/a/");
    CHECK(item.content_html.find("src=\"https://x.be/a/b/c.png\"") != std::string::npos);
    CHECK(item.content_html.find("href=\"d\"") != std::string::npos);
}

TEST_CASE("entries that a feed says to be gone are kept apart from its items") {
    struct Case {
        char const* what;
        char const* declaration;
        char const* element;
    };
    auto const example = GENERATE(
        Case{"RFC 6721", "xmlns:at='http://purl.org/atompub/tombstones/1.0'", "at:deleted-entry"},
        Case{"another prefix", "xmlns:x='http://purl.org/atompub/tombstones/1.0'", "x:deleted-entry"},
        Case{"a draft", "xmlns:thr='http://purl.org/syndication/thread/1.0'", "thr:deleted-entry"},
        Case{"an undeclared prefix", "", "at:deleted-entry"});
    INFO(example.what);
    auto const element = std::string{example.element};
    auto const feed = read_feed(
        "<feed xmlns='http://www.w3.org/2005/Atom' " + std::string{example.declaration} + "><" + element +
        " ref=' urn:x:1&amp;2 ' when='2026-05-21T10:00:00+02:00'><link href='https://x.be/'/></" + element +
        "><" + element + " ref='urn:x:3' when='ooit'/><" + element +
        " when='2026-05-21T10:00:00Z'/><entry><id>urn:x:4</id></entry></feed>");
    REQUIRE(feed.deleted.size() == 2);
    CHECK(feed.deleted[0].ref == "urn:x:1&2");
    CHECK(to_rfc3339(feed.deleted[0].when.value()) == "2026-05-21T08:00:00Z");
    CHECK(feed.deleted[1] == DeletedEntry{"urn:x:3", std::nullopt});
    CHECK(feed.items.size() == 1);
    CHECK(feed.link.empty());
}

TEST_CASE("a feed without a namespace is read") {
    CHECK(read_item("<feed><title>t</title><entry><title>e</title></entry></feed>").title == "e");
}

TEST_CASE("an entry alone is a feed of one entry") {
    CHECK(read_item("<entry xmlns='http://www.w3.org/2005/Atom'><title>e</title></entry>").title == "e");
}

TEST_CASE("clean makes the HTML of items safe and its addresses absolute") {
    auto feed = read_feed(atom_with(R"x(<link href="https://x.be/p/"/><content type="html"
        xml:base="https://x.be/p/">&lt;script&gt;x()&lt;/script&gt;
        &lt;a href="q" onclick="y()"&gt;z&lt;/a&gt;</content>)x"));
    clean(feed);
    auto const& html = feed.items.front().content_html;
    CHECK(html.find("script") == std::string::npos);
    CHECK(html.find("onclick") == std::string::npos);
    CHECK(html.find("https://x.be/p/q") != std::string::npos);
}

TEST_CASE("links of an entry to other languages are its translations, and the link is that of its own") {
    auto const feed = read_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>P</title>
        <entry><title>Fietspad</title><link rel="alternate" hreflang="fr" href="https://p.be/fr/piste"/>
          <link rel="alternate" hreflang="nl-BE" href="https://p.be/nl/fietspad"/>
          <link rel="alternate" type="application/pdf" hreflang="de" href="https://p.be/radweg.pdf"/></entry>
        </feed>)");
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].link == "https://p.be/nl/fietspad");
    CHECK(feed.items[0].translations == std::vector<Translation>{{"fr", "https://p.be/fr/piste"}});
}

TEST_CASE("an entry that gives one address for all languages names no translation") {
    auto const item = read_item(atom_with(R"(<title>Fietspad</title><link href="https://p.be/1"/>
        <link rel="alternate" hreflang="fr" href="https://p.be/start"/>
        <link rel="alternate" hreflang="de" href="https://p.be/start"/>)"));
    CHECK(item.link == "https://p.be/1");
    CHECK(item.translations.empty());
}
