// The commands that others script against: parse, tag, dedup, check.

#include "e2e/documents.hpp"
#include "e2e/program.hpp"
#include "places.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace belleman;
using namespace belleman::e2e;
using Json = nlohmann::json;

namespace {

std::vector<Json> json_lines(std::string const& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

}  // namespace

TEST_CASE("parse prints every key of the contract") {
    auto const ended =
        run_belleman({"parse", "-"}, rss({{"1", "Eerste &amp; enige", "https://www.bron.example/1"}}));
    REQUIRE(ended.code == 0);
    auto const feed = Json::parse(ended.out);
    CHECK(feed.at("format") == "rss2");
    CHECK(feed.at("title") == "Proef");
    CHECK(feed.at("link") == "https://www.bron.example/");
    CHECK(feed.at("subtitle") == "Proefbron");
    CHECK(feed.at("language").is_null());
    CHECK(feed.at("updated").is_null());
    auto const& entry = feed.at("entries").at(0);
    CHECK(entry.at("id") == "1");
    CHECK(entry.at("title") == "Eerste & enige");
    CHECK(entry.at("link") == "https://www.bron.example/1");
    CHECK(entry.at("published") == "2026-05-22T07:00:00Z");
    CHECK(entry.at("authors").empty());
    CHECK(entry.at("categories").empty());
    CHECK(entry.at("enclosures").empty());
    CHECK(entry.at("updated").is_null());
    CHECK(entry.contains("summary_html"));
    CHECK(entry.contains("content_html"));
}

TEST_CASE("parse gives code 65 and nothing on standard output for what is no feed") {
    for (char const* document : {"", "hallo", "<html><body><p>pagina</p></body></html>", "\x89PNG\r\n",
                                 "{\"a\":1}", "<opml version=\"2.0\"><body/></opml>"}) {
        auto const ended = run_belleman({"parse", "-"}, document);
        INFO(document);
        CHECK(ended.code == 65);
        CHECK(ended.out.empty());
        CHECK_FALSE(ended.err.empty());
    }
}

TEST_CASE("parse reads a readable feed without items") {
    auto const ended = run_belleman({"parse", "-"}, rss({}));
    CHECK(ended.code == 0);
    CHECK(Json::parse(ended.out).at("entries").empty());
}

TEST_CASE("parse resolves by --base and believes the charset of --content-type") {
    auto const document =
        "<rss "
        "version='2.0'><channel><title>caf\xe9</title><item><title>a</title><link>/1</link></item></"
        "channel></rss>";
    auto const ended = run_belleman({"parse", "-", "--base", "https://www.bron.example/x/", "--content-type",
                                     "text/xml; charset=iso-8859-1"},
                                    document);
    REQUIRE(ended.code == 0);
    auto const feed = Json::parse(ended.out);
    CHECK(feed.at("title") == "café");
    CHECK(feed.at("entries").at(0).at("link") == "https://www.bron.example/1");
}

TEST_CASE("parse says which file it cannot read") {
    auto const ended = run_belleman({"parse", "/nergens/feed.xml"});
    CHECK(ended.code == 66);
    CHECK_THAT(ended.err, Catch::Contains("/nergens/feed.xml"));
}

TEST_CASE("tag answers each line with all of its tags") {
    auto const ended = run_belleman(
        {"tag"},
        R"({"id":"x1","source":"mol","source_level":"local","lang":"nl","guid":"1","url":"https://www.gemeentemol.example/1","title":"Oproep voor vrijwilligers","summary":"Stel je kandidaat uiterlijk op 15 maart 2026.","content":"","published":"2026-02-01T10:00:00+01:00","concerns":["13025"]})"
        "\n"
        R"({"id":"x2","title":"Niets"})"
        "\n");
    REQUIRE(ended.code == 0);
    auto const lines = json_lines(ended.out);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("id") == "x1");
    CHECK(lines[0].at("municipalities") == Json::array({"13025"}));
    CHECK(lines[0].at("scope") == "named");
    CHECK(lines[0].at("topics").is_array());
    CHECK(lines[0].at("genre") == "call");
    REQUIRE(lines[0].at("deadlines").size() == 1);
    CHECK(lines[0].at("deadlines").at(0) ==
          Json({{"date", "2026-03-15"}, {"time", nullptr}, {"what", "submission"}}));
    CHECK(lines[1].at("municipalities").empty());
}

TEST_CASE("tag --explain --format json prints which words each tag was told from") {
    std::string const line =
        R"({"id":"x1","lang":"nl","title":"Het leefloon stijgt","summary":"Indienen kan uiterlijk op 15 maart 2026.","published":"2026-02-01T10:00:00+01:00"})"
        "\n";
    auto const plain = json_lines(run_belleman({"tag"}, line).out);
    REQUIRE(plain.size() == 1);
    CHECK_FALSE(plain[0].contains("why"));
    auto const told = json_lines(run_belleman({"tag", "--explain", "--format", "json"}, line).out);
    REQUIRE(told.size() == 1);
    auto const& why = told[0].at("why");
    REQUIRE(why.size() == 4);
    CHECK(why[0].at("kind") == "genre");
    CHECK(why[0].at("tag") == "call");
    CHECK(why[0].at("words") == "Indienen kan");
    CHECK(why[1].at("kind") == "scope");
    CHECK(why[2].at("tag") == "sociaal-beleid");
    CHECK(why[2].at("field") == "title");
    CHECK(why[2].at("words") == "leefloon");
    CHECK(why[2].at("reason") == "\"leefloon*\" speaks for this topic");
    CHECK(why[3].at("kind") == "deadline");
    CHECK(why[3].at("tag") == "2026-03-15");
}

TEST_CASE("tag counts the years that a text leaves out from today where the line tells no day") {
    auto const lines = json_lines(
        run_belleman({"tag"}, "{\"id\":\"x1\",\"title\":\"Inschrijven kan tot en met 15 maart\"}\n").out);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].at("deadlines").size() == 1);
    CHECK(lines[0].at("deadlines").at(0).at("date").get<std::string>() > "2026");
}

TEST_CASE("tag passes over a line that it cannot read, names it, and ends with 65") {
    auto const ended =
        run_belleman({"tag"}, "{\"id\":\"a\"}\nrommel\n{\"title\":\"zonder id\"}\n{\"id\":\"b\"}\n");
    CHECK(ended.code == 65);
    CHECK(json_lines(ended.out).size() == 2);
    CHECK_THAT(ended.err, Catch::Contains("line 2") && Catch::Contains("line 3"));
}

TEST_CASE("dedup puts variants of one address together and keeps others apart") {
    auto const line = [](std::string const& id, std::string const& source, std::string const& url,
                         std::string const& title) {
        return Json({{"id", id},
                     {"source", source},
                     {"lang", "nl"},
                     {"url", url},
                     {"guid", ""},
                     {"title", title},
                     {"summary", "De Vlaamse Regering keurt de tweede ronde goed."},
                     {"published", "2026-02-01T10:00:00+01:00"}})
                   .dump() +
               "\n";
    };
    auto const ended = run_belleman(
        {"dedup"},
        line("1", "a", "https://www.bron.example/ronde?utm_source=rss", "Tweede ronde goedgekeurd") +
            line("2", "b", "http://bron.example/ronde/", "Tweede ronde goedgekeurd") +
            line("3", "b", "https://bron.example/iets-anders", "Iets heel anders"));
    REQUIRE(ended.code == 0);
    auto const lines = json_lines(ended.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].at("cluster") == lines[1].at("cluster"));
    CHECK(lines[0].at("story") == lines[1].at("story"));
    CHECK(lines[0].at("cluster") != lines[2].at("cluster"));
}

TEST_CASE("check reports ten mistakes at once, each with its line") {
    test::TemporaryDirectory folder;
    auto const file = folder.write("slecht.toml", R"([server]
listen = 8080
titel = "x"
page_limit = 0

[polling]
contact = "iemand"
interval = "soon"

[[source]]
id = "a b"
name = "A"
level = "koninklijk"
language = "nl"
url = "ftp://x.example/"
kind = "feed"
time_zone = "Europe/Brusel"

[[source]]
id = "c"
name = "C"
level = "federal"
language = "nl"
url = "https://c.example/"
kind = "html"
)");
    auto const ended = run_belleman({"check", "--config", file.string()});
    CHECK(ended.code == 78);
    for (int const line : {2, 3, 4, 7, 8, 11, 13, 15, 17}) {
        INFO(line << "\n" << ended.err);
        CHECK_THAT(ended.err, Catch::Contains("slecht.toml:" + std::to_string(line) + ":"));
    }
    CHECK_THAT(ended.err, Catch::Contains("10 mistakes"));
}

TEST_CASE("check finds selectors, topics and municipalities that are wrong") {
    test::TemporaryDirectory folder;
    auto const file = folder.write("slecht.toml", configuration(R"(
[[source]]
id = "a"
name = "A"
level = "federal"
language = "nl"
url = "https://a.example/"
kind = "html"
topics = ["voetbal"]
concerns = ["99999", "OCMW Mol", "Politiezone Rupel", "Stad Gnt"]
[source.selectors]
item = "//li["
)"));
    auto const ended = run_belleman({"check", "--config", file.string()});
    CHECK(ended.code == 78);
    CHECK_THAT(ended.err, Catch::Contains("//li["));

    CHECK_THAT(ended.err, Catch::Contains(":11: source \"a\", topics: there is no topic \"voetbal\""));
    CHECK_THAT(ended.err,
               Catch::Contains(":13: source \"a\", concerns: no Belgian municipality or police zone has "
                               "the NIS code or name \"99999\""));
    CHECK_THAT(ended.err, Catch::Contains("name \"Stad Gnt\""));
    CHECK_THAT(ended.err, !Catch::Contains("Rupel") && !Catch::Contains("Mol"));
}

TEST_CASE("check names what the file says wrongly and what the rooms do not know at one time") {
    test::TemporaryDirectory folder;
    auto const file = folder.write(
        "slecht.toml", "[server]\nlissten = 1\n" + configuration(R"(
[[view]]
id = "v"
title = "V"
municipality = ["Atlantis"]
)")
                                                       .substr(std::string("\n[server]\n").size()));
    auto const ended = run_belleman({"check", "--config", file.string()});
    CHECK_THAT(ended.err,
               Catch::Contains("lissten") && Catch::Contains("Atlantis") && Catch::Contains("2 mistakes"));
}

TEST_CASE("both shipped configurations are right") {
    for (char const* file : {"/belleman.toml", "/demo/belleman.toml"}) {
        auto const ended = run_belleman({"check", "--config", std::string(BELLEMAN_CONFIG_DIR) + file});
        INFO(ended.err);
        CHECK(ended.code == 0);
    }
}

TEST_CASE("a wrong command line ends with 64 and help is 0") {
    auto const slip = run_belleman({"chek"});
    CHECK(slip.code == 64);
    CHECK_THAT(slip.err, Catch::Contains("there is no command \"chek\"; did you mean \"check\"?"));
    CHECK_THAT(run_belleman({"run", "--log-level", "loud"}).err,
               Catch::Contains("\"loud\" is none of debug"));
    CHECK(run_belleman({}).code == 64);
    CHECK(run_belleman({"parse"}).code == 64);
    auto const help = run_belleman({"--help"});
    CHECK(help.code == 0);
    CHECK_THAT(help.out, Catch::Contains("Examples"));
    CHECK_THAT(run_belleman({"--version"}).out, Catch::StartsWith("belleman 0."));
}
