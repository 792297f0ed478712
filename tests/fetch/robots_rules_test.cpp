#include "fetch/robots_rules.hpp"

#include <catch2/catch.hpp>

#include <string>

using belleman::fetch::RobotsRules;

namespace {

bool allows(std::string_view robots_txt, std::string_view path) {
    return !RobotsRules(robots_txt, "Belleman").forbidding(path);
}

}  // namespace

TEST_CASE("quirk 9: a rule for everybody forbids a feed, and is named with its line") {
    auto const rule = RobotsRules("# nieuws\nUser-agent: *\nDisallow: /rss  # geen feeds\n", "Belleman")
                          .forbidding("/rss.xml");
    REQUIRE(rule);
    CHECK(rule->line == 3);
    CHECK(rule->words == "Disallow: /rss");
}

TEST_CASE("a group that names the robot replaces the one for everybody") {
    std::string const rules = "User-agent: *\nDisallow: /\n\nUser-Agent: belleman/1.0\nDisallow: /intern\n";
    CHECK(allows(rules, "/nieuws"));
    CHECK_FALSE(allows(rules, "/intern/nieuws"));
}

TEST_CASE("groups for one name are read together") {
    std::string const rules =
        "User-agent: Belleman\nDisallow: /a\nUser-agent: *\nDisallow: /c\nUser-agent: belleman\nDisallow: /b";
    CHECK_FALSE(allows(rules, "/a"));
    CHECK_FALSE(allows(rules, "/b"));
    CHECK(allows(rules, "/c"));
}

TEST_CASE("several names can share one group") {
    std::string const rules = "User-agent: Andere\nUser-agent: Belleman\nDisallow: /x\n";
    CHECK_FALSE(allows(rules, "/x"));
}

TEST_CASE("the longest rule decides, and of two as long the one that allows") {
    std::string const rules =
        "User-agent: *\nDisallow: /nieuws\nAllow: /nieuws/rss\nDisallow: /p\nAllow: /p\n";
    CHECK_FALSE(allows(rules, "/nieuws/2026"));
    CHECK(allows(rules, "/nieuws/rss.xml"));
    CHECK(allows(rules, "/p"));
}

TEST_CASE("an asterisk stands for anything, a dollar for the end of the address") {
    std::string const rules = "User-agent: *\nDisallow: /*.xml$\nDisallow: /zoek*pagina=\n";
    CHECK_FALSE(allows(rules, "/nl/feed.xml"));
    CHECK(allows(rules, "/nl/feed.xml?taal=nl"));
    CHECK_FALSE(allows(rules, "/zoek?q=wonen&pagina=2"));
    CHECK(allows(rules, "/zoek?q=wonen"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /*a*a$", "/bab/a"));
    CHECK(allows("User-agent: *\nDisallow: /*ba*a$", "/ba"));
}

TEST_CASE("an escape and the character it stands for are the same") {
    CHECK_FALSE(allows("User-agent: *\nDisallow: /gemeente/%7Enieuws", "/gemeente/~nieuws"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /België", "/Belgi%c3%ab"));
    CHECK(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b"));
    CHECK_FALSE(allows("User-agent: *\nDisallow: /prijs%24", "/prijs$"));
}

TEST_CASE("a robots.txt without rules for anybody allows everything") {
    CHECK(allows("", "/"));
    CHECK(allows("User-agent: *\nDisallow:\n", "/"));
    CHECK(allows("Disallow: /\n", "/"));  // before any name it belongs to nobody
    CHECK(allows("<!DOCTYPE html><title>Niet gevonden</title>", "/"));
    CHECK(allows("User-agent: *\nCrawl-delay: 10\nSitemap: https://www.example.be/sitemap.xml", "/"));
}

TEST_CASE("line ends of every kind and a byte order mark are understood") {
    std::string const rules = "\xEF\xBB\xBFUser-agent: *\r\nDisallow: /a\rDisallow: /b\n";
    CHECK_FALSE(allows(rules, "/a"));
    auto const rule = RobotsRules(rules, "Belleman").forbidding("/b");
    REQUIRE(rule);
    CHECK(rule->line == 3);
}

TEST_CASE("a robots.txt without end is read only so far") {
    std::string rules = "User-agent: *\n";
    while (rules.size() < RobotsRules::most_bytes)
        rules += "Disallow: /*a*a*a*a*a*a*b\n";
    rules += "Disallow: /laatste\n";
    CHECK(allows(rules, "/" + std::string(2000, 'a')));
    CHECK(allows(rules, "/laatste"));
}
