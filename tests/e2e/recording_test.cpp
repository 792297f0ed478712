// Recordings of sources, as whoever keeps a list of them uses them.

#include "e2e/documents.hpp"
#include "e2e/program.hpp"
#include "places.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace belleman;
using namespace belleman::e2e;

namespace {

std::string content_of(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A source on a local server, and the folder of its recording.
struct Recorded {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;
    std::filesystem::path recording = folder.path() / "opnames" / "proef";

    Recorded() {
        config = folder.write("belleman.toml", configuration(feed_source("proef", server.url("/oud"))));
        server.serve("/oud", test::redirect(301, server.url("/feed")));
        server.serve("/feed", test::ok(rss({{"1", "Loket dicht in Beringen", "https://www.bron.example/1"},
                                            {"2", "Oproep wonen", "https://www.bron.example/2"}}))
                                  .with("ETag", "\"7\"")
                                  .with("Set-Cookie", "sid=geheim")
                                  .gzipped());
    }
    [[nodiscard]] Ended record(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"record", "proef", recording.string(), "--config", config.string()});
        return run_belleman(more);
    }
    [[nodiscard]] Ended replay(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"replay", (folder.path() / "opnames").string()});
        return run_belleman(more);
    }
    void edit(std::string const& file, std::string const& from, std::string const& to) const {
        folder.write(recording / file, replaced(content_of(recording / file), from, to));
    }
};

}  // namespace

TEST_CASE("a recording holds the document byte for byte, the head without cookies, and what reading needs") {
    Recorded const proef;
    auto const ended = proef.record();
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.err, Catch::Contains("2 entries"));
    CHECK_THAT(content_of(proef.recording / "body.xml"), Catch::Contains("Loket dicht in Beringen"));
    auto const head = content_of(proef.recording / "response.http");
    CHECK_THAT(head, Catch::StartsWith("HTTP/1.1 200") && Catch::Contains("ETag: \"7\""));
    CHECK_THAT(head, !Catch::Contains("geheim") && !Catch::Contains("gzip"));
    auto const about = content_of(proef.recording / "recording.toml");
    CHECK_THAT(about, Catch::Contains("final_url = \"" + proef.server.url("/feed") + "\""));
    CHECK_THAT(about, Catch::Contains("id = \"proef\""));
}

TEST_CASE("a recording that is replayed gives what it gave, without the server") {
    Recorded const proef;
    REQUIRE(proef.record().code == 0);
    int const hits = proef.server.hits();
    auto const ended = proef.replay({"--tags"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Catch::Contains("ok, 2 entries\n1 of 1 recordings agree\n"));
    CHECK(proef.server.hits() == hits);
}

TEST_CASE("a recording is not replaced by mistake") {
    Recorded const proef;
    REQUIRE(proef.record().code == 0);
    int const hits = proef.server.hits();
    auto const refused = proef.record();
    CHECK(refused.code == 73);
    CHECK_THAT(refused.err, Catch::Contains("--force"));
    CHECK(proef.server.hits() == hits);
    CHECK(proef.record({"--force"}).code == 0);
}

TEST_CASE("a difference is shown and ends with code 1, until it is accepted") {
    Recorded const proef;
    REQUIRE(proef.record().code == 0);
    proef.edit("body.xml", "Oproep wonen", "Oproep bouwen");
    auto const differing = proef.replay();
    CHECK(differing.code == 1);
    CHECK_THAT(differing.out, Catch::Contains("1 difference") && Catch::Contains("0 of 1 recordings agree"));
    CHECK_THAT(differing.out, Catch::Contains("title: expected  \"Oproep wonen\"\n"));
    CHECK_THAT(differing.out, Catch::Contains("got       \"Oproep bouwen\"\n"));
    CHECK_THAT(differing.out, !Catch::Contains("\x1B"));

    auto const accepted = proef.replay({"--accept"});
    CHECK(accepted.code == 0);
    CHECK_THAT(accepted.out, Catch::Contains("Oproep bouwen"));
    CHECK(proef.replay({"--tags"}).code == 0);
}

TEST_CASE("tags that differ are mentioned, and count only when they are asked for") {
    Recorded const proef;
    REQUIRE(proef.record().code == 0);
    proef.edit("expected.json", "\"scope\": \"", "\"scope\": \"x");
    auto const untold = proef.replay();
    INFO(untold.out);
    CHECK(untold.code == 0);
    CHECK_THAT(untold.out, Catch::Contains("other tags, see --tags"));
    CHECK(proef.replay({"--tags"}).code == 1);
}

TEST_CASE("a broken recording says what is wrong where, and the others are replayed all the same") {
    Recorded const proef;
    REQUIRE(proef.record().code == 0);
    std::filesystem::copy(proef.recording, proef.folder.path() / "opnames" / "goed");
    auto const breaks = GENERATE(values<std::vector<std::string>>({
        {"recording.toml", "id = \"proef\"", "id = 7", "recording.toml:8:6: id: expected"},
        {"recording.toml", "body.xml", "weg.xml", "recording.toml:4:1: body: "},
        {"response.http", "Content-Type:", "Content-Type", "response.http:"},
        {"expected.json", "\"title\"", "\"titel\"", "expected.json:5:1: unknown key \"titel\""},
    }));
    proef.edit(breaks[0], breaks[1], breaks[2]);
    auto const ended = proef.replay();
    INFO(ended.out);
    CHECK(ended.code == 65);
    CHECK_THAT(ended.out, Catch::Contains(breaks[3]));
    CHECK_THAT(ended.out, Catch::Contains("goed: ok"));
}

TEST_CASE("where nothing was recorded there is nothing to replay") {
    test::TemporaryDirectory const folder;
    CHECK(run_belleman({"replay", folder.path().string()}).code == 66);
    CHECK(run_belleman({"replay", (folder.path() / "weg").string()}).code == 66);
}

TEST_CASE("a source that cannot be fetched is not recorded") {
    Recorded proef;
    proef.server.serve("/oud", test::status(500));
    auto const ended = proef.record();
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Catch::Contains("HTTP 500"));
    CHECK_FALSE(std::filesystem::exists(proef.recording));
}

TEST_CASE("a document that cannot be read is recorded with its error, to be mended there") {
    Recorded proef;
    proef.server.serve("/feed", test::ok("<html><body><p>Wij zijn verhuisd.</p></body></html>", "text/html"));
    auto const ended = proef.record();
    CHECK(ended.code == 65);
    CHECK_THAT(ended.err, Catch::Contains("--accept"));
    CHECK_THAT(content_of(proef.recording / "expected.json"), Catch::Contains("\"error\""));
    CHECK(proef.replay().code == 0);
}

TEST_CASE("every source of the sample is recorded and reads as expected") {
    auto const ended = run_belleman({"replay", "--tags", BELLEMAN_CONFIG_DIR "/demo"});
    INFO(ended.out);
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Catch::Contains("17 of 17 recordings agree"));
}

TEST_CASE("a good recording stays when what comes now cannot be read") {
    Recorded proef;
    REQUIRE(proef.record().code == 0);
    proef.server.serve("/feed", test::ok("<html><body><p>Meld u aan.</p></body></html>", "text/html"));
    auto const ended = proef.record({"--force"});
    CHECK(ended.code == 65);
    CHECK_THAT(ended.err, Catch::Contains("stays"));
    CHECK_THAT(proef.replay().out, Catch::Contains("ok, 2 entries"));
}
