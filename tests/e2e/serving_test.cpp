// What a subscriber, an intranet page and a browser get from the running daemon.

#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::e2e;

namespace {

/// A daemon with two sources that share an announcement.
struct Served {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::unique_ptr<Daemon> daemon;

    Served() {
        server.serve(
            "/a",
            test::ok(rss(
                {{"a1", "Nieuwe premie voor OCMW Mol", "https://www.bron.example/premie?utm_source=rss",
                  "OCMW Mol krijgt een premie van de Vlaamse overheid.", "Thu, 21 May 2026 10:00:00 +0200"},
                 {"a2", "Infodag over wonen", "https://www.bron.example/infodag"}})));
        server.serve("/b",
                     test::ok(rss({{"b1", "Premie toegekend", "http://bron.example/premie/",
                                    "Het OCMW Mol krijgt een premie.", "Thu, 21 May 2026 12:00:00 +0200"}})));
        auto const config = folder.write(
            "belleman.toml",
            configuration(feed_source("a", server.url("/a")) + feed_source("b", server.url("/b")) +
                          "\n[[view]]\nid = \"mol\"\ntitle = \"Mol\"\nmunicipality = [\"Mol\"]\n"));
        auto const state = folder.path() / "state";
        // One after the other, so that it is known which came first.
        for (char const* source : {"a", "b"}) {
            REQUIRE(
                run_belleman({"fetch", source, "--config", config.string(), "--state-dir", state.string()})
                    .code == 0);
        }
        daemon = std::make_unique<Daemon>(config, state);
    }
    [[nodiscard]] Answer get(std::string const& path, std::vector<std::string> const& headers = {}) const {
        // The status names the public address; the test asks where the daemon really listens.
        return http_get(daemon->url() + path, headers);
    }
};

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

}  // namespace

TEST_CASE(
    "the merged feed has one entry per announcement, the newest first, and names who else published it") {
    Served served;
    auto const answer = served.get("/feed.atom");
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("content-type") == "application/atom+xml; charset=utf-8");
    CHECK(count(answer.body, "<entry") == 2);
    CHECK(answer.body.find("Infodag over wonen") < answer.body.find("Nieuwe premie voor OCMW Mol"));
    CHECK_THAT(answer.body, Catch::Contains("rel=\"related\"") && Catch::Contains("Organisatie b"));
    CHECK_THAT(answer.body, Catch::Contains("<id>tag:bellen.example,"));
    CHECK_THAT(answer.body, Catch::Contains("https://bellen.example/feed.atom"));
}

TEST_CASE("a view is narrowed by municipality, by name or code") {
    Served served;
    CHECK(count(served.get("/feed.atom?municipality=Mol").body, "<entry") == 1);
    CHECK(served.get("/feed.atom?municipality=13025").body == served.get("/feed.atom?municipality=mol").body);
    CHECK(count(served.get("/feed.atom?municipality=Aalst").body, "<entry") == 0);
    CHECK(count(served.get("/feed.atom?municipality=Aalst&municipality=Mol").body, "<entry") == 1);
    CHECK(count(served.get("/view/mol.atom").body, "<entry") == 1);
}

TEST_CASE("a view is narrowed by source, level, language and number") {
    Served served;
    CHECK(count(served.get("/feed.atom?source=b").body, "<entry") == 1);
    CHECK(count(served.get("/feed.atom?level=federal").body, "<entry") == 0);
    CHECK(count(served.get("/feed.atom?level=flemish").body, "<entry") == 2);
    CHECK(count(served.get("/feed.atom?lang=fr").body, "<entry") == 0);
    CHECK(count(served.get("/feed.atom?limit=1").body, "<entry") == 1);
}

TEST_CASE("what is not understood is refused with what would be") {
    Served served;
    struct Case {
        char const* path;
        long status;
        char const* help;
    };
    for (Case const& wrong :
         {Case{"/feed.atom?municipality=Atlantis", 400, "NIS"},
          Case{"/feed.atom?topic=voetbal", 400, "wonen"}, Case{"/feed.atom?source=c", 400, "a, b"},
          Case{"/feed.atom?level=royal", 400, "federal"}, Case{"/feed.atom?limit=0", 400, "1 to"},
          Case{"/feed.atom?munipality=Mol", 400, "municipality"}, Case{"/feed.xml", 404, "/feed.atom"},
          Case{"/view/none.atom", 404, "[[view]]"}}) {
        auto const answer = served.get(wrong.path);
        INFO(wrong.path);
        CHECK(answer.status == wrong.status);
        CHECK_THAT(answer.body, Catch::Contains(wrong.help));
    }
    CHECK(served.get("/feed.atom", {"Accept: image/png"}).status == 406);
    CHECK(served.get("/feed.atom?utm_source=mail").status == 200);
}

TEST_CASE("an unchanged document is a 304 for its ETag and for its date") {
    Served served;
    auto const answer = served.get("/feed.atom");
    auto const by_tag = served.get("/feed.atom", {"If-None-Match: " + answer.headers.at("etag")});
    CHECK(by_tag.status == 304);
    CHECK(by_tag.body.empty());
    CHECK(by_tag.headers.at("etag") == answer.headers.at("etag"));
    CHECK(served.get("/feed.atom", {"If-Modified-Since: " + answer.headers.at("last-modified")}).status ==
          304);
    CHECK(served.get("/feed.atom", {"If-None-Match: \"other\""}).status == 200);
}

TEST_CASE("documents are compressed for clients that ask") {
    Served served;
    auto const answer = served.get("/feed.atom", {"Accept-Encoding: gzip"});
    CHECK(answer.headers.at("content-encoding") == "gzip");
    CHECK_THAT(answer.headers.at("vary"), Catch::Contains("Accept-Encoding"));
    CHECK(answer.body.substr(0, 2) == "\x1f\x8b");
    CHECK(answer.body.size() < served.get("/feed.atom").body.size());
}

TEST_CASE("the same view comes as JSON Feed, for pages of any origin") {
    Served served;
    auto const answer = served.get("/feed.json?municipality=Mol");
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("access-control-allow-origin") == "*");
    CHECK_THAT(answer.body,
               Catch::Contains("https://jsonfeed.org/version/1.1") && Catch::Contains("OCMW Mol"));
}

TEST_CASE("the page for people advertises the feeds of its view") {
    Served served;
    auto const answer = served.get("/?municipality=Mol");
    CHECK(answer.headers.at("content-type") == "text/html; charset=utf-8");
    CHECK_THAT(answer.body,
               Catch::Contains("application/atom+xml") && Catch::Contains("/feed.atom?municipality=13025"));
    CHECK_THAT(answer.body,
               Catch::Contains("Nieuwe premie voor OCMW Mol") && !Catch::Contains("Infodag over wonen"));
    CHECK(answer.headers.count("content-security-policy") == 1);
}

TEST_CASE("health and metrics are there for the operator") {
    Served served;
    auto const health = served.get("/healthz");
    CHECK(health.status == 200);
    CHECK(health.body == "ok\n");
    auto const metrics = served.get("/metrics").body;
    CHECK_THAT(metrics, Catch::Contains("belleman_entries 3\n") && Catch::Contains("belleman_clusters 2\n"));
    CHECK_THAT(metrics, Catch::Contains("belleman_source_up{source=\"a\"} 1\n"));
}
