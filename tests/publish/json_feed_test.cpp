#include "publish/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace belleman;
using namespace belleman::publish;
using namespace belleman::publish::testing;
using nlohmann::json;

namespace {

json feed_of(Selection const& selection) {
    return json::parse(write_json(selection, sample_frame(), sample_labels().labels()));
}

}  // namespace

TEST_CASE("a JSON Feed says what it is and where it stands") {
    auto const feed = feed_of(rich_selection());
    CHECK(feed["version"] == "https://jsonfeed.org/version/1.1");
    CHECK(feed["title"] == "Belleman: oproepen");
    CHECK(feed["feed_url"] == "https://nieuws.example/feed.json?municipality=11002&topic=klimaat");
    CHECK(feed["home_page_url"] == "https://nieuws.example/?municipality=11002&topic=klimaat");
    CHECK(feed["items"].size() == 4);
    CHECK(feed["authors"] == json::parse(R"([{"name": "Belleman"}])"));
}

TEST_CASE("an item of a JSON Feed carries the announcement") {
    auto const item = feed_of(rich_selection())["items"][0];
    CHECK(item["id"] == "tag:nieuws.example,2026:1");
    CHECK(item["url"] == "https://lokaalbestuur.vlaanderen.example/oproepen/klimaatbomen?jaar=2026&versie=2");
    CHECK(item["title"] == "Oproep: steun voor klimaatbomen in dorpskernen & stadswijken");
    CHECK(item["summary"] == "Lokale besturen kunnen tot 200.000 euro krijgen om bomen te planten.");
    CHECK(item["date_published"] == "2026-05-22T08:00:00Z");
    CHECK(item["date_modified"] == "2026-05-22T09:00:00Z");
    CHECK(item["language"] == "nl");
    CHECK(item["authors"][0]["name"] == "Agentschap Binnenlands Bestuur");
    CHECK(item["authors"][0]["url"] == "https://lokaalbestuur.vlaanderen.example/");
    CHECK(item["attachments"] ==
          json::parse(R"([{"url": "https://lokaalbestuur.vlaanderen.example/reglement.pdf",
                           "mime_type": "application/pdf", "size_in_bytes": 48211}])"));
    CHECK(item["tags"][0] == "Antwerpen");
    CHECK(item["tags"].back() == "Klimaat & natuur");
}

TEST_CASE("what Belleman adds stands in its own object") {
    auto const added = feed_of(rich_selection())["items"][0]["_belleman"];
    CHECK(added["about"].is_string());
    CHECK(added["genre"] == "call");
    CHECK(added["genre_evidence"]["words"] == "Oproep");
    CHECK(added["scope"] == "flanders");
    CHECK(added["scope_evidence"]["field"] == "source");
    CHECK(added["municipalities"][1]["nis"] == "71004");
    CHECK(added["municipalities"][1]["name"] == "Beringen");
    CHECK(added["municipalities"][1]["evidence"]["words"] == "Beringen");
    CHECK(added["topics"][0]["id"] == "klimaat");
    CHECK(added["deadlines"][0]["date"] == "2026-09-01");
    CHECK(added["deadlines"][0]["time"] == "12:00");
    CHECK(added["deadlines"][0]["what"] == "submission");
    CHECK(added["deadlines"][0]["label"] == "Indienen tegen 1 september 2026 om 12.00 uur");
    CHECK_FALSE(added["deadlines"][1].contains("time"));
    CHECK(added["also_published_by"] == json::parse(R"([{"name": "VVSG", "source": "vvsg",
                           "url": "https://www.vvsg.example/nieuws/klimaatbomen"}])"));
    CHECK(added["merged"][0]["method"] == "title-and-text");
}

TEST_CASE("the days of an event stand with their names and evidence") {
    auto const dates = feed_of(rich_selection())["items"][2]["_belleman"]["event_dates"];
    REQUIRE(dates.size() == 2);
    CHECK(dates[0]["start"] == "2026-06-04");
    CHECK(dates[0]["time"] == "20:00");
    CHECK(dates[0]["label"] == "Op 4 juni 2026 om 20.00 uur");
    CHECK(dates[0]["evidence"]["words"] == "op 4 juni");
    CHECK_FALSE(dates[0].contains("end"));
    CHECK(dates[1]["end"] == "2026-06-12");
    CHECK(dates[1]["label"] == "Van 10 juni 2026 tot en met 12 juni 2026");
}

TEST_CASE("an item without an address has no url") {
    auto const item = feed_of(rich_selection())["items"][2];
    CHECK_FALSE(item.contains("url"));
    CHECK_FALSE(item.contains("attachments"));
}

TEST_CASE("invalid UTF-8 and control characters do not break a JSON Feed") {
    auto const item = feed_of(rich_selection())["items"][3];
    CHECK_THAT(item["title"].get<std::string>(), Catch::Contains("\uFFFD"));
    CHECK(item["attachments"].size() == 1);
}

TEST_CASE("an empty view is a JSON Feed without items") {
    CHECK(feed_of(empty_selection())["items"] == json::array());
}

TEST_CASE("the same selection gives the same JSON") {
    CHECK(write_json(rich_selection(), sample_frame(), sample_labels().labels()) ==
          write_json(rich_selection(), sample_frame(), sample_labels().labels()));
}
