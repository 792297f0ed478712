#include "feed/reading.hpp"

#include <chrono>

using namespace belleman;
using namespace belleman::feed;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

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
