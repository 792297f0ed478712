// `belleman discover`, from a page to a source that is polled.

#include "e2e/documents.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::e2e;
using Catch::Contains;

namespace {

constexpr char const* listing =
    R"(<!doctype html><html lang="nl"><head><title>Nieuws | Dorp aan de Dender</title>
</head><body><nav><ul><li><a href="/over">Over het dorp en zijn bestuur</a></li><li><a href="/nieuws">Nieuws</a></li>
</ul></nav><main><h1>Nieuws</h1><div class="lijst">
<article class="bericht"><h2><a href="/nieuws/brug">De brug gaat "twee" weken dicht</a></h2><time datetime="2026-05-19">19 mei
</time><p>Fietsers kunnen langs het jaagpad.</p></article>
<article class="bericht"><h2><a href="/nieuws/kamp">Speelpleinwerking zoekt begeleiders</a></h2><time datetime="2026-05-12">
12 mei</time><p>Wie zestien is, kan meedoen.</p></article>
<article class="bericht"><h2><a href="/nieuws/markt">Weekmarkt verhuist naar het plein</a></h2><time datetime="2026-05-05">
5 mei</time><p>Tot de werken gedaan zijn.</p></article></div></main></body></html>)";

test::Response page(std::string html) {
    return test::ok(std::move(html)).with("Content-Type", "text/html; charset=utf-8");
}

/// A site, and a configuration that may poll it.
struct Site {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config = folder.write("belleman.toml", configuration(""));

    [[nodiscard]] Ended discover(std::string const& target, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"discover", server.url(target), "--config", config.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_belleman(arguments);
    }
    /// Checks a configuration with what `discover` printed at its end, and polls it.
    [[nodiscard]] Ended poll_with(std::string const& printed) const {
        auto const whole = folder.write("whole.toml", configuration("") + printed);
        auto const checked = run_belleman({"check", "--config", whole.string()});
        INFO(printed << checked.err);
        REQUIRE(checked.code == 0);
        return run_belleman(
            {"fetch", "--config", whole.string(), "--state-dir", (folder.path() / "state").string()});
    }
};

}  // namespace

TEST_CASE(
    "what discover prints for a list can be appended to the configuration and gives the items it showed") {
    Site site;
    site.server.serve("/nieuws", page(listing));
    auto const ended = site.discover("/nieuws");
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.err, Contains("3 items, newest 2026-05-19"));
    CHECK_THAT(ended.err, Contains("Speelpleinwerking"));
    CHECK_THAT(ended.out, Contains("organisation = \"Dorp aan de Dender\""));
    CHECK_THAT(ended.out, Contains("language = \"nl\""));
    CHECK_THAT(ended.out, Contains("article[contains("));
    CHECK_THAT(site.poll_with(ended.out).err, Contains("3 items, 3 new"));
}

TEST_CASE("quirk 13: a feed that the page points to comes before the list on it, and was tried") {
    Site site;
    site.server.serve("/feed", test::ok(rss({{"1", "Eerste", "https://www.bron.example/1"}})));
    site.server.serve("/nieuws", page("<link rel=alternate type='application/rss+xml' href='/comments/feed'>"
                                      "<link rel=alternate type='application/rss+xml' href='/feed'>" +
                                      std::string{listing}));
    auto const ended = site.discover("/nieuws");
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.err, Contains("rss2, 1 item, newest 2026-05-22"));
    CHECK_THAT(ended.err, Contains("comments of readers"));
    CHECK(site.server.hits("/comments/feed") == 0);
    CHECK_THAT(ended.out, Contains("kind = \"feed\"") && Contains("/feed\""));
    CHECK_THAT(site.poll_with(ended.out).err, Contains("1 item, 1 new"));

    auto const second = site.discover("/nieuws", {"--choose", "2"});
    CHECK_THAT(second.out, Contains("kind = \"html\""));
    CHECK(site.discover("/nieuws", {"--choose", "9"}).code == 64);
}

TEST_CASE("at most five of the feeds that a page points to are tried") {
    Site site;
    std::string head;
    for (int number = 0; number < 9; ++number)
        head += "<link rel=alternate type='application/rss+xml' href='/feed" + std::to_string(number) + "'>";
    site.server.serve("/", page(head + "<p>Volg ons"));
    static_cast<void>(site.discover("/"));
    CHECK(site.server.hits() == 2 + 5);  // the page and robots.txt, too
}

TEST_CASE("a document that is a feed says so, and its id is not one that is taken") {
    Site site;
    site.server.serve("/nieuws.xml", test::ok(rss({{"1", "Eerste", "https://www.bron.example/1"}})));
    auto const first = site.discover("/nieuws.xml");
    REQUIRE(first.code == 0);
    CHECK_THAT(first.err, Contains("rss2, 1 item"));
    CHECK_THAT(first.out, Contains("id = \"127-0-0-1-nieuws\""));
    site.config = site.folder.write("belleman.toml", configuration(first.out));
    CHECK_THAT(site.discover("/nieuws.xml").out, Contains("id = \"127-0-0-1-nieuws-2\""));
}

TEST_CASE("a page read from a file makes a source of that file, or of the address it comes from") {
    Site site;
    auto const file = site.folder.write("bewaarde pagina.html", listing);
    auto const ended = run_belleman({"discover", file.string()});
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("bewaarde%20pagina.html\""));
    CHECK_THAT(site.poll_with(ended.out).err, Contains("3 items, 3 new"));
    auto const based = run_belleman({"discover", "-", "--base", "https://www.dorp.example/nieuws"}, listing);
    CHECK_THAT(based.out, Contains("url = \"https://www.dorp.example/nieuws\""));
    CHECK_THAT(based.err, Contains("/nieuws/brug"));
}

TEST_CASE("JSON gives pointers") {
    auto const ended = run_belleman({"discover", "-", "--base", "https://api.dorp.example/berichten"},
                                    R"({"data": [{"titel": "Brug dicht", "url": "/1", "datum": "2026-05-19"},
                                                 {"titel": "Markt verhuist", "url": "/2", "datum": "2026-05-05"}]})");
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("kind = \"json\"") && Contains("item = \"/data\"") &&
                              Contains("title = \"/titel\"") && Contains("date = \"/datum\""));
}

TEST_CASE("where nothing is found the exit code and a sentence say why") {
    struct Case {
        std::string document;
        std::string words;
    };
    for (auto const& [document, words] :
         {Case{"<form><input type=password></form>", "a login page"},
          Case{"<html><body><div id=app></div><script src=app.js></script>", "a script fills it in"},
          Case{"{\"a\": 1}", "This is JSON"}, Case{"%PDF-1.7", "a PDF document"},
          Case{"<opml version='2.0'><body/></opml>", "an OPML list of feeds"}, Case{"", "empty"}}) {
        auto const ended = run_belleman({"discover", "-"}, document);
        INFO(document);
        CHECK(ended.code == 65);
        CHECK(ended.out.empty());
        CHECK_THAT(ended.err, Contains(words));
    }
    CHECK(run_belleman({"discover", "/nergens.html"}).code == 66);
    Site site;
    CHECK(site.discover("/weg").code == 75);
    CHECK(run_belleman({"discover", site.server.url("/")}).code == 75);  // a private address, unless allowed
}
