#include "belleman/config/recording_note.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::config;
using namespace std::chrono_literals;

namespace {

constexpr char const* configuration = R"(
[[source]]
id = "andere"
name = "Een andere bron"
url = "file:andere.xml"

[[source]]
id = "gemeente"
name = 'Gemeente "Proef" \ nieuws'
organisation = "Gemeente Proef"
level = "local"
language = "nl"
url = "file:nieuws.html"
enabled = false
interval = "15m"
kind = "html"
time_zone = "Europe/Paris"
times_are_local = true
concerns = ["71004", "71071"]
[source.selectors]
title = ".//h2"
item = '''//li[@class="bericht"]'''
)";

RecordingNote gemeente() {
    RecordingNote note;
    note.recorded = std::chrono::sys_days{2026y / 5 / 22} + 8h;
    note.body = "body.html";
    note.final_url = "https://www.gemeente.example/nl/nieuws";
    note.source.id = "gemeente";
    note.source.url = "https://www.gemeente.example/nieuws";
    return note;
}

}  // namespace

TEST_CASE("a recording takes over how a source is read, in the order of the configuration") {
    CHECK(recording_toml(configuration, gemeente()) ==
          R"(# A response as "belleman record" kept it. "belleman replay" reads it again.

recorded = "2026-05-22T08:00:00Z"
body = "body.html"
final_url = "https://www.gemeente.example/nl/nieuws"

[source]
id = "gemeente"
name = "Gemeente \"Proef\" \\ nieuws"
organisation = "Gemeente Proef"
level = "local"
language = "nl"
url = "https://www.gemeente.example/nieuws"
kind = "html"
time_zone = "Europe/Paris"
times_are_local = true
concerns = ["71004", "71071"]

[source.selectors]
title = ".//h2"
item = "//li[@class=\"bericht\"]"
)");
}

TEST_CASE("a recording is read back as it was written") {
    auto const read =
        parse_recording_note(recording_toml(configuration, gemeente()), "/proef/recording.toml");
    INFO((read ? "" : to_string(read.error().front())));
    REQUIRE(read);
    CHECK(read->recorded == gemeente().recorded);
    CHECK(read->body == "/proef/body.html");
    CHECK(read->final_url == "https://www.gemeente.example/nl/nieuws");
    CHECK(read->source.name == R"(Gemeente "Proef" \ nieuws)");
    CHECK(read->source.times_are_local);
    CHECK(read->source.concerns.size() == 2);
    CHECK(read->source.selectors.item.expression == "//li[@class=\"bericht\"]");
}

TEST_CASE("a recording without redirect was answered from the source's address") {
    auto written = gemeente();
    written.final_url = written.source.url;
    auto const text = recording_toml(configuration, written);
    CHECK_THAT(text, !Catch::Contains("final_url"));
    CHECK(parse_recording_note(text, "/proef/recording.toml")->final_url == written.source.url);
}

TEST_CASE("mistakes in a recording are named with line and column, all at once") {
    auto const read = parse_recording_note("recorded = \"gisteren\"\nboddy = \"x\"\n\n[source]\nid = \"a\"\n",
                                           "recording.toml");
    REQUIRE_FALSE(read);
    std::string all;
    for (Problem const& problem : read.error())
        all += to_string(problem) + '\n';
    CHECK_THAT(all, Catch::Contains("recording.toml:1:12: recorded: expected a moment in UTC"));
    CHECK_THAT(all, Catch::Contains("body: missing"));
    CHECK_THAT(all, Catch::Contains("recording.toml:2:1: unknown key \"boddy\""));
    CHECK_THAT(all, Catch::Contains("recording.toml:4:1: name: missing"));
    CHECK_THAT(all, Catch::Contains("url: missing"));

    auto const bare = parse_recording_note("recorded = \"2026-05-22T08:00:00Z\"\nbody = \"x\"\n", "r.toml");
    REQUIRE_FALSE(bare);
    CHECK(bare.error().front().message == "source: missing; it says how the document is read");
    CHECK(parse_recording_note("recorded =\n", "r.toml").error().front().line == 1);
}
