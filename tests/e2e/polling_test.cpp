// What a source does from one poll to the next, seen through the real program.

#include "e2e/documents.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::e2e;

namespace {

Item const opening{"1", "Oproep digitale inclusie geopend", "https://www.bron.example/1"};
Item const closing{"2", "Loket gesloten op 11 juli", "https://www.bron.example/2"};

/// One source on a local server, and a store to poll it into.
struct OneSource {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;

    explicit OneSource(std::string const& more = {}) {
        config =
            folder.write("belleman.toml", configuration(feed_source("proef", server.url("/feed"), more)));
    }
    [[nodiscard]] std::vector<std::string> arguments(std::string const& command) const {
        return {command, "--config", config.string(), "--state-dir", (folder.path() / "state").string()};
    }
    [[nodiscard]] Ended fetch() const { return run_belleman(arguments("fetch")); }
};

}  // namespace

TEST_CASE("a first poll stores every item of the document") {
    OneSource proef;
    proef.server.serve("/feed", test::ok(rss({opening, closing})));
    auto const ended = proef.fetch();
    CHECK(ended.code == 0);
    CHECK_THAT(ended.err, Catch::Contains("2 items, 2 new"));
}

TEST_CASE("a second poll sends the validators exactly as received, also from another process") {
    OneSource proef;
    std::string const etag = "W/\"odd  one--gzip\"";
    std::string const modified = "Fri, 22 May 2026 07:00:00 GMT";
    proef.server.serve_in_turn(
        "/feed", {test::ok(rss({opening})).with_validators(etag, modified), test::not_modified()});
    CHECK(proef.fetch().code == 0);
    auto const ended = proef.fetch();
    CHECK(ended.code == 0);
    CHECK_THAT(ended.err, Catch::Contains("not modified"));
    auto const request = proef.server.last_request("/feed");
    CHECK(request.header("If-None-Match") == etag);
    CHECK(request.header("If-Modified-Since") == modified);
}

TEST_CASE("the client says honestly who it is") {
    OneSource proef;
    proef.server.serve("/feed", test::ok(rss({opening})));
    CHECK(proef.fetch().code == 0);
    CHECK_THAT(proef.server.last_request("/feed").header("User-Agent"),
               Catch::StartsWith("Belleman/") && Catch::Contains("mailto:beheer@bellen.example"));
}

TEST_CASE("the option --unconditional asks for the whole document again") {
    OneSource proef;
    proef.server.serve("/feed", test::ok(rss({opening})).with_validators("\"v1\"", ""));
    CHECK(proef.fetch().code == 0);
    auto arguments = proef.arguments("fetch");
    arguments.emplace_back("--unconditional");
    CHECK(run_belleman(arguments).code == 0);
    CHECK_FALSE(proef.server.last_request("/feed").has("If-None-Match"));
}

TEST_CASE("a changed item is an update of the same entry") {
    OneSource proef;
    Item changed = opening;
    changed.title = "Oproep digitale inclusie verlengd";
    proef.server.serve_in_turn("/feed",
                               {test::ok(rss({opening, closing})), test::ok(rss({changed, closing}))});
    CHECK(proef.fetch().code == 0);
    auto const ended = proef.fetch();
    CHECK_THAT(ended.err, Catch::Contains("0 new") && Catch::Contains("1 changed"));
    CHECK_THAT(ended.err, Catch::Contains("2 entries, 2 announcements"));
}

TEST_CASE("white space and markup alone are no change") {
    OneSource proef;
    Item same = opening;
    same.text = "  Een\n bericht.  ";
    proef.server.serve_in_turn("/feed", {test::ok(rss({opening})), test::ok(rss({same}))});
    CHECK(proef.fetch().code == 0);
    CHECK_THAT(proef.fetch().err, Catch::Contains("0 changed"));
}

TEST_CASE("quirk 8: an item that left the document stays") {
    OneSource proef;
    proef.server.serve_in_turn("/feed", {test::ok(rss({opening, closing})), test::ok(rss({opening}))});
    CHECK(proef.fetch().code == 0);
    CHECK_THAT(proef.fetch().err, Catch::Contains("2 entries"));
}

TEST_CASE("quirk 5: an empty but valid document loses nothing") {
    OneSource proef;
    proef.server.serve_in_turn("/feed", {test::ok(rss({opening})), test::ok(rss({}))});
    CHECK(proef.fetch().code == 0);
    auto const ended = proef.fetch();
    CHECK(ended.code == 0);
    CHECK_THAT(ended.err, Catch::Contains("1 entry"));
}

TEST_CASE("quirk 2: a source that fails is told, keeps its entries and does not stop the others") {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    test::Gate const never;
    server.serve("/good", test::ok(rss({opening})));
    server.serve("/missing", test::status(404));
    server.serve("/broken", test::status(500));
    server.serve("/slow", test::ok(rss({closing})).behind(never));
    server.serve("/rubbish", test::ok(std::string("\x89PNG\r\n\x1a\n\0\0\0\x01\xff\xfe", 14)));
    auto const config = folder.write(
        "belleman.toml",
        configuration(feed_source("goed", server.url("/good")) + feed_source("weg", server.url("/missing")) +
                      feed_source("stuk", server.url("/broken")) + feed_source("traag", server.url("/slow")) +
                      feed_source("rommel", server.url("/rubbish")) +
                      feed_source("dicht", "http://127.0.0.1:1/feed") +
                      feed_source("nergens", "http://geen-naam.invalid/feed")));
    auto const ended = run_belleman(
        {"fetch", "--config", config.string(), "--state-dir", (folder.path() / "state").string()});
    CHECK(ended.code == 75);
    auto const line_of = [&](std::string const& id) {
        auto const begin = ended.err.find(id + " ");
        return begin == std::string::npos ? std::string{}
                                          : ended.err.substr(begin, ended.err.find('\n', begin) - begin);
    };
    CHECK_THAT(line_of("goed"), Catch::Contains("1 new"));
    CHECK_THAT(line_of("weg"), Catch::Contains("404"));
    CHECK_THAT(line_of("stuk"), Catch::Contains("500"));
    CHECK_THAT(line_of("traag"), Catch::Contains("2 s"));
    CHECK_FALSE(line_of("rommel").empty());
    CHECK_FALSE(line_of("dicht").empty());
    CHECK_FALSE(line_of("nergens").empty());
    CHECK_THAT(ended.err, Catch::Contains("1 of 7 sources polled well"));
}

TEST_CASE("an endless document ends at the limit with advice") {
    OneSource proef;
    proef.server.script("/feed", [](test::SeenRequest const&, test::Connection& connection) {
        std::string const chunk(65536, 'x');
        if (!connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5368709120\r\n\r\n<rss>")) return false;
        while (connection.send(chunk)) {
        }
        return false;
    });
    auto const ended = proef.fetch();
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Catch::Contains("max_bytes"));
}

TEST_CASE("a source that drips a byte at a time ends at the time limit") {
    OneSource proef;
    proef.server.script("/feed", [](test::SeenRequest const&, test::Connection& connection) {
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n");
        while (connection.send(" ") && connection.pause(std::chrono::milliseconds(100))) {
        }
        return false;
    });
    CHECK(proef.fetch().code == 75);
}

TEST_CASE("quirk 14: a listing whose selectors match nothing is a failed poll that names the selector") {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    server.serve("/nieuws", test::ok("<!doctype html><title>Nieuws</title><p>Nieuwe site!</p>", "text/html"));
    auto const config = folder.write("belleman.toml", configuration(R"(
[[source]]
id = "lijst"
name = "Lijst"
level = "federal"
language = "nl"
kind = "html"
url = ")" + server.url("/nieuws") + R"("
[source.selectors]
item = "//article"
)"));
    auto const ended = run_belleman(
        {"fetch", "--config", config.string(), "--state-dir", (folder.path() / "state").string()});
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Catch::Contains("//article"));
}

TEST_CASE("a source id that is not there is named") {
    OneSource proef;
    auto arguments = proef.arguments("fetch");
    arguments.emplace_back("proeff");
    auto const ended = run_belleman(arguments);
    CHECK(ended.code == 64);
    CHECK_THAT(ended.err, Catch::Contains("proeff"));
}

TEST_CASE("the sources command shows how polling stands") {
    OneSource proef;
    proef.server.serve_in_turn("/feed", {test::ok(rss({opening})), test::status(500)});
    CHECK_THAT(run_belleman(proef.arguments("sources")).out, Catch::Contains("not polled yet"));
    CHECK(proef.fetch().code == 0);
    CHECK_THAT(run_belleman(proef.arguments("sources")).out, Catch::Contains("well"));
    CHECK(proef.fetch().code == 75);
    CHECK_THAT(run_belleman(proef.arguments("sources")).out, Catch::Contains("failed 1 time"));
}

TEST_CASE("a full disk fails the poll with advice, and loses nothing that was stored") {
    OneSource proef;
    std::vector<Item> many{opening};
    for (int i = 2; i < 400; ++i) {
        auto const number = std::to_string(i);
        many.push_back(
            {number, "Bericht " + number, "https://www.bron.example/" + number, std::string(2000, 'a')});
    }
    proef.server.serve_in_turn("/feed", {test::ok(rss({opening})), test::ok(rss(many)), test::ok(rss(many))});
    CHECK(proef.fetch().code == 0);
    auto const full = run_belleman_on_full_disk(proef.arguments("fetch"), 300 * 1024);
    CHECK(full.code == 75);
    CHECK_THAT(full.err, Catch::Contains("belleman.sqlite"));
    CHECK_THAT(run_belleman(proef.arguments("sources")).out, Catch::Contains("  1  "));
    CHECK_THAT(proef.fetch().err, Catch::Contains("399 items, 398 new"));
}

TEST_CASE("a source on which a new address was set is asked at once and without the old validators") {
    OneSource proef;
    proef.server.serve("/feed", test::ok(rss({opening})).with_validators("\"v1\"", ""));
    proef.server.serve("/moved", test::ok(rss({opening})));
    CHECK(proef.fetch().code == 0);
    proef.config =
        proef.folder.write("belleman.toml", configuration(feed_source("proef", proef.server.url("/moved"))));
    CHECK_THAT(proef.fetch().err, Catch::Contains("1 item, 0 new"));
    CHECK_FALSE(proef.server.last_request("/moved").has("If-None-Match"));
}
