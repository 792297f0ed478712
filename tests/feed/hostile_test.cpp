#include "feed/reading.hpp"
#include "repeated.hpp"

#include <chrono>

using namespace belleman;
using namespace belleman::feed;
using belleman::test::repeated;

namespace {

/// Reads the document; the time is a wide bound that only a quadratic reader breaks.
void check_reads_in_time(std::string const& document) {
    auto const begin = std::chrono::steady_clock::now();
    static_cast<void>(read(document, {}));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}

}  // namespace

TEST_CASE("hostile documents are read or refused in linear time") {
    auto const open = std::string{"<rss version='2.0'><channel><item><description>"};
    auto const times = std::size_t{40'000};
    SECTION("nested elements that close") {
        check_reads_in_time(open + repeated("<b>", times) + repeated("</b>", times) +
                            "</description></item></channel></rss>");
    }
    SECTION("nested elements that do not close") {
        check_reads_in_time(open + repeated("<div>", times));
    }
    SECTION("nested feeds") {
        check_reads_in_time(repeated("<rss><channel><item>", times));
    }
    SECTION("nested media groups") {
        check_reads_in_time(open + repeated("<media:group><media:content>", times));
    }
    SECTION("stray end tags") {
        check_reads_in_time(open + repeated("<i>", 900) + repeated("</b>", times));
    }
    SECTION("attributes of one tag") {
        check_reads_in_time("<rss " + repeated("a='b' ", times) + "><channel/></rss>");
        check_reads_in_time("<rss " + repeated("a=\"b ", times) + "><channel>");
    }
    SECTION("namespace declarations") {
        check_reads_in_time("<rss " + repeated("xmlns:a='b' ", times) + "><channel>" +
                            repeated("<item/>", times) + "</channel></rss>");
    }
    SECTION("items") {
        check_reads_in_time("<rss><channel>" + repeated("<item><title>x</title></item>", times) +
                            "</channel></rss>");
    }
    SECTION("openings of all kinds") {
        for (auto const piece :
             {"<", "<!--", "<![CDATA[", "<!", "<![", "<?", "&", "</", "<a b=\"", "<![>", "<!DOCTYPE ["}) {
            INFO(piece);
            check_reads_in_time(open + repeated(piece, times));
            check_reads_in_time(repeated(piece, times));
            check_reads_in_time("<rss><channel><item><title>" + repeated(piece, times) +
                                "</title></item></channel></rss>");
        }
    }
    SECTION("categories") {
        check_reads_in_time(open + "</description>" +
                            repeated("<category>x</category><author>y</author>", times));
    }
    SECTION("escaped ampersands of a link") {
        check_reads_in_time("<rss><channel><item><link>https://x.be/" + repeated("&amp;amp;", times) +
                            "</link></item></channel></rss>");
    }
    SECTION("bad bytes") {
        check_reads_in_time("<?xml version='1.0' encoding='euc-jp'?>" + open +
                            std::string(times * 5, '\xFF'));
    }
    SECTION("nested JSON") {
        check_reads_in_time("{\"items\": " + repeated("[", times));
    }
    SECTION("nested JSON objects") {
        check_reads_in_time(repeated("{\"items\":", times));
    }
}

TEST_CASE("of hostile XML that which makes sense is read") {
    auto const count = std::size_t{100'000};
    auto const item_with = [](std::string const& description) {
        auto feed = read_feed("<rss><channel><item><title>Raad</title><description>" + description +
                              "</description></item></channel></rss>");
        clean(feed);
        REQUIRE(feed.items.size() == 1);
        CHECK(feed.items.front().title == "Raad");
        return feed.items.front().summary_html + feed.items.front().content_html;
    };
    SECTION("a text inside nested elements") {
        CHECK(item_with(repeated("<b>", count) + "x" + repeated("</b>", count)) == "x");
    }
    SECTION("a text inside elements that do not close") {
        CHECK(item_with(repeated("<div>", count) + "x") == "x");
    }
    SECTION("many brackets and ampersands are text") {
        CHECK(item_with(repeated("< ", count)).starts_with("&lt; &lt; "));
        CHECK(item_with(repeated("&amp; ", count)).starts_with("&amp; &amp; "));
    }
    SECTION("many CDATA sections are one text") {
        CHECK(item_with(repeated("<![CDATA[x]]>", count)) == std::string(count, 'x'));
    }
    SECTION("a text of ten megabytes comes whole") {
        CHECK(item_with(std::string(100 * count, 'a')).size() == 100 * count);
    }
    SECTION("many end tags end nothing") {
        CHECK(item_with("x" + repeated("</i>", count)) == "x");
    }
}

TEST_CASE("many attributes hide none that counts before them") {
    std::string attributes;
    for (int i = 0; i < 100'000; ++i) {
        attributes += " a" + std::to_string(i) + "='b'";
    }
    auto const item = read_item(rss_with("<enclosure url='https://stad.example/a.pdf'" + attributes + "/>"));
    REQUIRE(item.enclosures.size() == 1);
    CHECK(item.enclosures.front().url == "https://stad.example/a.pdf");
}

TEST_CASE("bases inside one another count up to a bound") {
    auto const entry = [](std::size_t depth) {
        auto const content = "<content type='xhtml'>" + repeated("<div xml:base='a/'>", depth) +
                             "<p><img src='x.png'/></p>" + repeated("</div>", depth) + "</content>";
        ReadOptions options;
        options.base_url = "https://provincie.example/";
        return read_item(atom_with(content), options).content_html;
    };
    CHECK(entry(3).find("https://provincie.example/a/a/a/x.png") != std::string::npos);
    CHECK(entry(10'000).find("/x.png") != std::string::npos);
    CHECK(entry(10'000).size() < 200'000);
}

TEST_CASE("entities are declared in front of the first element only") {
    std::string const declaration = "<!DOCTYPE rss [<!ENTITY stad \"Gent\">]>";
    std::string const feed = "<rss><channel><item><title>&stad;</title></item></channel></rss>";
    CHECK(read_item("<?xml version='1.0'?><!-- <rss> -->" + declaration + feed).title == "Gent");
    auto const late = "<rss><channel><item><title>&stad;</title><description><![CDATA[" + declaration +
                      "]]></description></item></channel></rss>";
    CHECK(read_item(late).title == "&stad;");
}

TEST_CASE("no more than 64 entities are declared") {
    std::string declarations;
    for (int i = 0; i < 100'000; ++i) {
        declarations += "<!ENTITY e" + std::to_string(i) + " \"x\">";
        if (i == 70) {
            auto const title =
                read_item("<!DOCTYPE rss [" + declarations +
                          "]><rss><channel><item><title>&e63;&e64;</title></item></channel></rss>")
                    .title;
            CHECK(title == "x&e64;");
        }
    }
    CHECK_FALSE(read("<!DOCTYPE rss [" + declarations + "]>", {}).has_value());
}

TEST_CASE("JSON beyond the bounds is refused with their names") {
    auto const message = [](std::string const& document) {
        auto const feed = read(document, {});
        REQUIRE_FALSE(feed.has_value());
        return feed.error().message;
    };
    CHECK_FALSE(read(repeated("{\"items\":", 100'000), {}).has_value());
    Selectors pointers;
    pointers.title.expression = "/t";
    auto const nested = read_api(repeated("[", 100'000), pointers, {});
    REQUIRE_FALSE(nested.has_value());
    CHECK_THAT(nested.error().message, Catch::Contains("deeper than 200 levels"));
    CHECK_THAT(message("{\"items\": [" + repeated("1,", 500'000) + "1]}"),
               Catch::Contains("more than 500000 values"));
}

TEST_CASE("of an API that holds nothing but repetitions only the beginning is looked at") {
    Selectors pointers;
    pointers.title.expression = "/t";
    auto const document = "[" + repeated("{\"t\":\"x\"},", 20'000) + "{\"t\":\"y\"}]";
    auto const feed = read_api(document, pointers, {});
    REQUIRE(feed.has_value());
    CHECK(feed->items.size() == 1);
}

TEST_CASE("hostile HTML becomes plain text, or a page that is refused in words") {
    struct Hostile {
        char const* name;
        std::string html;
        char const* refusal;
    };
    auto const hostile = GENERATE(
        Hostile{"unclosed", repeated("<div>x", 10'000), "nested deeper than"},
        Hostile{"attributes", "<p " + repeated("a b ", 10'000) + ">x</p>", "attributes"},
        Hostile{"misnested", repeated("<p><font color=\"a\"><i>x</p>", 20'000), "tree would be too large"});
    INFO(hostile.name);
    auto feed = read_feed(rss_with("<description><![CDATA[" + hostile.html + "]]></description>"));
    clean(feed);
    auto const& item = feed.items.front();
    auto const cleaned = item.summary_html + item.content_html;
    CHECK(cleaned.starts_with('x'));
    CHECK(cleaned.find('<') == std::string::npos);

    Selectors selectors;
    selectors.item.expression = "//h3";
    auto const listing = read_listing(hostile.html + "<h3>Raad</h3>", selectors, {});
    REQUIRE_FALSE(listing.has_value());
    CHECK_THAT(listing.error().message, Catch::Contains(hostile.refusal));
}

TEST_CASE("names that collide, and marks without number before a feed, cost no more than others") {
    std::string names = "<rss><channel><title>Nieuws</title><item><title>Een & twee</title></item>";
    for (int i = 0; i < 1 << 13; ++i) {
        std::string name;
        for (int bit = 0; bit < 13; ++bit)
            name += (i >> bit & 1) != 0 ? "\xC3\xA9" : "\xC4\x8A";  // alike to a hash of letters times 31
        names += "<" + name + "></" + name + ">";
    }
    CHECK(read(names, {})->items.size() == 1);
    CHECK_FALSE(read("x<b>" + repeated("<", 60'000), {}));
}

TEST_CASE("a billion laughs stay few") {
    std::string document = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        auto const inner = "&a" + std::to_string(i - 1) + ";";
        document += "<!ENTITY a" + std::to_string(i) + " \"" + inner + inner + inner + inner + "\">";
    }
    auto const item =
        read_item(document + "]><rss><channel><item><title>&a29;</title></item></channel></rss>");
    CHECK(item.title == "&a29;");
}

TEST_CASE("one entity used often puts in no more than its bound") {
    auto const document = "<!DOCTYPE rss [<!ENTITY a \"" + std::string(250, 'x') +
                          "\">]><rss><channel><item><title>t</title>"
                          "<description>" +
                          repeated("&a;", 100'000) + "</description></item></channel></rss>";
    auto const item = read_item(document);
    CHECK(item.summary_html.size() + item.content_html.size() < 2'000'000);
}

TEST_CASE("the number of items is bounded") {
    auto const feed =
        read_feed("<rss><channel>" + repeated("<item><title>x</title></item>", 20'100) + "</channel></rss>");
    CHECK(feed.items.size() == 20'000);
}

TEST_CASE("cutting a document anywhere never breaks the reader") {
    std::string const document =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel><title>a "
        "&amp; b</title>"
        "<item><title><![CDATA[x]]></title><description><p>&eacute;<br>y<!-- z "
        "--></p></description></item></channel></rss>";
    auto const whole = read_item(document);
    for (std::size_t size = 0; size < document.size(); ++size) {
        CAPTURE(size);
        for (auto const part :
             {std::string_view{document}.substr(0, size), std::string_view{document}.substr(size + 1)}) {
            auto const feed = read(part, {});
            if (!feed) {
                CHECK_FALSE(feed.error().message.empty());
                continue;
            }
            CHECK(feed->items.size() <= 1);
            for (auto const& item : feed->items) {
                // Of a CDATA section that is cut off, the first half of its end may stay.
                CHECK((item.title.empty() || item.title.starts_with(whole.title)));
            }
        }
    }
}
