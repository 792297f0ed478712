#include "belleman/story/address.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using belleman::SourceMatching;
using belleman::story::canonical_address;
using belleman::story::is_believable;
using belleman::story::is_tracking_parameter;
using belleman::story::without_tracking;

TEST_CASE("a parameter that only tells where a reader came from is known by its name, in whatever case") {
    for (auto const* name : {"utm_source", "UTM_Medium", "fbclid", "msclkid", "mc_cid", "_ga"}) {
        INFO(name);
        CHECK(is_tracking_parameter(name));
    }
    for (auto const* name : {"", "utm", "id", "source", "topic", "my_utm_source"}) {
        INFO(name);
        CHECK_FALSE(is_tracking_parameter(name));
    }
}

TEST_CASE("tracking parameters alone are taken off an address") {
    CHECK(without_tracking("https://stad.be/a?utm_source=x&id=5&fbclid=y#deel") ==
          "https://stad.be/a?id=5#deel");
    CHECK(without_tracking("https://stad.be/a?utm_source=x") == "https://stad.be/a");
    CHECK(without_tracking("https://stad.be/a?print=1&B=2&a=") == "https://stad.be/a?print=1&B=2&a=");
    CHECK(without_tracking("https://stad.be/a#x?utm_source=y") == "https://stad.be/a#x?utm_source=y");
    CHECK(without_tracking("").empty());
}

TEST_CASE("quirk 32: variants of an address have one canonical form") {
    auto const variant = GENERATE(as<std::string>{}, "https://www.gemeente.be/nieuws/fietspad",
                                  "http://www.gemeente.be/nieuws/fietspad",            // scheme
                                  "https://gemeente.be/nieuws/fietspad",               // www
                                  "https://www.www.gemeente.be/nieuws/fietspad",       // www twice
                                  "https://m.gemeente.be/nieuws/fietspad",             // for telephones
                                  "https://WWW.Gemeente.BE/nieuws/fietspad",           // case of the host
                                  "https://www.gemeente.be./nieuws/fietspad",          // dot at the end
                                  "https://www.gemeente.be:443/nieuws/fietspad",       // default port
                                  "http://gemeente.be:80/nieuws/fietspad",             // default port
                                  "http://gemeente.be:443/nieuws/fietspad",            // behind a proxy
                                  "https://gemeente.be/nieuws/fietspad/",              // trailing slash
                                  "https://gemeente.be/nieuws/fietspad//",             // two of them
                                  "https://gemeente.be/nieuws/fietspad/index.html",    // index page
                                  "https://gemeente.be/nieuws/fietspad/Default.aspx",  // index page
                                  "https://gemeente.be/nieuws/fietspad/index.php",     // index page
                                  "https://gemeente.be/nieuws/fietspad/print",         // print
                                  "https://gemeente.be/nieuws/fietspad/print/",        // print
                                  "https://gemeente.be/nieuws/fietspad?print=1",       // print
                                  "https://gemeente.be/nieuws/fietspad/amp",           // AMP
                                  "https://gemeente.be/nieuws/fietspad?amp",           // AMP
                                  "https://gemeente.be/nieuws/fietspad?utm_source=rss&utm_medium=x",
                                  "https://gemeente.be/nieuws/fietspad?fbclid=abc",  // tracking
                                  "https://gemeente.be/nieuws/fietspad?mc_cid=1&pk_campaign=2&at_medium=3",
                                  "https://gemeente.be/nieuws/fietspad?GCLID=1",  // tracking, capitals
                                  "https://gemeente.be/nieuws/fietspad#inhoud",   // fragment
                                  "https://gemeente.be/nieuws/fietspad?",         // empty query
                                  "https://gemeente.be/nieuws/fietspad?&",        // empty parameters
                                  "https://gemeente.be/nieuws/%66ietspad",        // needless escape
                                  " https://gemeente.be/nieuws/fietspad ");       // spaces around it
    CAPTURE(variant);
    CHECK(canonical_address(variant) == "gemeente.be/nieuws/fietspad");
}

TEST_CASE("different pages have different canonical addresses") {
    struct Pair {
        std::string one;
        std::string other;
    };
    auto const pair = GENERATE(
        values<Pair>({{"https://stad.be/nl/nieuws/water", "https://stad.be/fr/nieuws/water"},  // language
                      {"https://stad.be/Nieuws", "https://stad.be/nieuws"},       // case of the path
                      {"https://stad.be/?id=7", "https://stad.be/?id=8"},         // parameter
                      {"https://stad.be/lijst?page=2", "https://stad.be/lijst"},  // parameter
                      {"https://stad.be:8443/x", "https://stad.be/x"},            // port
                      {"https://stad.be/a%2Fb", "https://stad.be/a/b"},           // reserved escape
                      {"https://stad.be/print/12", "https://stad.be/12"},         // no last part
                      {"https://stad.be/x?print=12", "https://stad.be/x"},        // a number, no form
                      {"https://stad.be/x#belleman-1f", "https://stad.be/x#belleman-2e"},  // own marks
                      {"https://nieuws.stad.be/x", "https://stad.be/x"}}));                // subdomain
    CAPTURE(pair.one, pair.other);
    CHECK(canonical_address(pair.one) != canonical_address(pair.other));
}

TEST_CASE("quirk 33: parameters are sorted, and what tracks is left out between them") {
    CHECK(canonical_address("https://stad.be/zoek?b=2&utm_term=q&a=1&b=1") == "stad.be/zoek?a=1&b=1&b=2");
}

TEST_CASE("escapes are written in capitals") {
    CHECK(canonical_address("https://stad.be/caf%c3%a9?q=%e2%82%ac") == "stad.be/caf%C3%A9?q=%E2%82%AC");
    CHECK(canonical_address("https://stad.be/café") == "stad.be/caf%C3%A9");
}

TEST_CASE("the home page is its host") {
    CHECK(canonical_address("https://www.stad.be") == "stad.be");
    CHECK(canonical_address("https://www.stad.be/index.php") == "stad.be");
}

TEST_CASE("a host that is only www keeps its name") {
    CHECK(canonical_address("https://m.be/x") == "m.be/x");
    CHECK(canonical_address("https://www./x") != canonical_address("https://stad.be/x"));
}

TEST_CASE("the fragment that marks an item without a link stays") {
    CHECK(canonical_address("https://stad.be/nieuws/#belleman-0af3") == "stad.be/nieuws#belleman-0af3");
}

TEST_CASE("what is no http address has no canonical form") {
    auto const text =
        GENERATE(as<std::string>{}, "", "nieuws", "/nieuws/1", "mailto:info@stad.be", "javascript:alert(1)",
                 "file:///srv/feed.xml", "https://", "tag:stad.be,2026:1");
    CAPTURE(text);
    CHECK(canonical_address(text).empty());
}

TEST_CASE("a percent sign that begins no escape is written as one, so that the canonical form is final") {
    CHECK(canonical_address("https://gemeente.be/korting-10%") == "gemeente.be/korting-10%25");
    CHECK(canonical_address("https://gemeente.be/korting-10%25") == "gemeente.be/korting-10%25");
    CHECK(canonical_address("https://gemeente.be/%a%41") == "gemeente.be/%25aA");
    CHECK(canonical_address("https://gemeente.be/100%zz?a=%4") == "gemeente.be/100%25zz?a=%254");
}

TEST_CASE("where a source says which parameters count, the others do not") {
    SourceMatching matching;
    matching.parameters = std::vector<std::string>{"id", "NID"};
    CHECK(canonical_address("https://stad.be/b.php?lang=nl&nid=4&id=7&sessie=x", matching) ==
          "stad.be/b.php?id=7&nid=4");
    CHECK(canonical_address("https://stad.be/b.php?sessie=x", matching) == "stad.be/b.php");
    matching.parameters->clear();
    CHECK(canonical_address("https://stad.be/b?id=7", matching) == "stad.be/b");
}

TEST_CASE("a host that moved is the one that took its place") {
    SourceMatching matching;
    matching.hosts = {{"www.oudestad.be", "stad.be"}, {"nieuws.stad.be", "www.stad.be"}};
    CHECK(canonical_address("https://oudestad.be/n/7", matching) == "stad.be/n/7");
    CHECK(canonical_address("http://nieuws.stad.be/n/7", matching) == "stad.be/n/7");
    CHECK(canonical_address("https://pers.oudestad.be/n/7", matching) == "pers.oudestad.be/n/7");
}

TEST_CASE("what a page gives as its address is believed where it can be the page's") {
    auto const believed = [](std::string_view claimed) {
        return is_believable(claimed, "https://stad.be/nl/nieuws/7?ref=rss",
                             "https://stad.be/aankondigingen");
    };
    CHECK(believed("https://stad.be/premie-regenput"));
    CHECK(believed("https://www.provincie.example/nieuws/9"));
    CHECK_FALSE(believed(""));
    CHECK_FALSE(believed("https://stad.be/"));
    CHECK_FALSE(believed("https://stad.be/nl/nieuws/"));
    CHECK_FALSE(believed("https://www.stad.be/aankondigingen"));
    CHECK_FALSE(believed("http://localhost/premie"));
    CHECK_FALSE(believed("http://cms.stad.local/premie"));
    CHECK_FALSE(believed("http://10.0.0.8/premie"));
    auto const believed_of_number = [](std::string_view claimed) {
        return is_believable(claimed, "https://stad.be/detail.aspx?id=4", "https://stad.be/nieuws");
    };
    CHECK(believed_of_number("https://stad.be/nieuws/premie-regenput"));
    CHECK(believed_of_number("https://stad.be/detail.aspx?id=4"));
    CHECK_FALSE(believed_of_number("https://stad.be/detail.aspx"));
}
