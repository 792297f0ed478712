#include "belleman/model/instant.hpp"
#include "feed/reading.hpp"

using namespace belleman;
using namespace belleman::feed;
using Texts = std::vector<std::string>;

namespace {

std::string json_with(std::string_view item) {
    return R"({"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [)" + std::string{item} +
           "]}";
}

}  // namespace

TEST_CASE("a document looks like JSON by its first brace or bracket") {
    CHECK(looks_like_json("{\"titel\": 1}"));
    CHECK(looks_like_json("\xEF\xBB\xBF\n [1]"));
    CHECK(looks_like_json("{"));
    CHECK_FALSE(looks_like_json("{ <rss version=\"2.0\">"));
    CHECK_FALSE(looks_like_json("<p>{}</p>"));
    CHECK_FALSE(looks_like_json(" \n"));
}

TEST_CASE("a JSON Feed gives its own particulars and its items") {
    auto const feed = read_feed(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Stad Brugge",
        "home_page_url": "https://brugge.be/", "feed_url": "https://brugge.be/f/feed.json", "description": "Nieuws",
        "language": "nl", "authors": [{"name": "Stad"}], "items": [
        {"id": 7, "title": "A & B", "url": "a", "content_html": "<p>x</p>", "summary": "Kort",
         "date_published": "2026-05-22T09:00:00+02:00", "date_modified": "2026-05-23T09:00:00+02:00",
         "tags": ["Water", "Groen"], "attachments": [{"url": "g.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]},
        {"id": "8", "content_text": "een <b>\ntwee", "author": {"name": "An"}, "external_url": "https://el.be/"}]})");
    CHECK(feed.format == FeedFormat::json);
    CHECK(feed.title == "Stad Brugge");
    CHECK(feed.link == "https://brugge.be/");
    CHECK(feed.subtitle == "Nieuws");
    CHECK(feed.language == "nl");
    REQUIRE(feed.items.size() == 2);
    auto const& item = feed.items[0];
    CHECK(item.id == "7");
    CHECK(item.title == "A & B");
    CHECK(item.link == "https://brugge.be/f/a");
    CHECK(item.content_html == "<p>x</p>");
    CHECK(item.summary_html == "Kort");
    CHECK(item.authors == Texts{"Stad"});
    CHECK(item.categories == Texts{"Water", "Groen"});
    REQUIRE(item.enclosures.size() == 1);
    CHECK(item.enclosures[0] == Enclosure{"https://brugge.be/f/g.mp3", "audio/mpeg", 12});
    CHECK(to_rfc3339(item.published.value()) == "2026-05-22T07:00:00Z");
    CHECK(to_rfc3339(item.updated.value()) == "2026-05-23T07:00:00Z");
    CHECK(feed.items[1].content_html == "een &lt;b&gt;<br>\ntwee");
    CHECK(feed.items[1].authors == Texts{"An"});
    CHECK(feed.items[1].link == "https://el.be/");
}

TEST_CASE("members of the wrong type are passed over") {
    auto const item =
        read_item(json_with(R"({"id": ["x"], "title": "t", "url": {}, "tags": "los", "authors": 5,
        "attachments": {"url": 1}, "date_published": 12, "content_html": null})"));
    CHECK(item.id.empty());
    CHECK(item.title == "t");
    CHECK(item.categories == Texts{"los"});
    CHECK(item.authors.empty());
}

TEST_CASE("what follows a JSON Feed, and a mark before it, does not matter") {
    CHECK(read_item("\xEF\xBB\xBF" + json_with(R"({"id": "1"})") + "\n<script>x</script>").id == "1");
}

TEST_CASE("the items before a cut of a JSON Feed are kept") {
    auto const whole = json_with(R"({"id": "1", "title": "een"}, {"id": "2", "title": "twee"})");
    CHECK(read_item(std::string_view{whole}.substr(0, whole.find("twee"))).id == "1");
}

TEST_CASE("half a surrogate pair and a raw line end do not spoil a JSON Feed") {
    CHECK(read_item(json_with("{\"id\": \"1\", \"title\": \"a\\ud83d b\nc\"}")).title == "a\xEF\xBF\xBD b c");
}

TEST_CASE("JSON that is no feed is an error") {
    CHECK_FALSE(read(R"({"items": [1, 2]})", {}));
    CHECK_FALSE(read(R"([{"id": 1}])", {}));
    CHECK_FALSE(read("{ geen json", {}));
}
