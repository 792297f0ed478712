#include "belleman/feed/propose.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;

namespace {

std::vector<feed::Proposal> propose(std::string_view json) {
    feed::ReadOptions options;
    options.base_url = "https://api.gewest.example/v1/berichten";
    return feed::propose_api(json, options);
}

}  // namespace

TEST_CASE("the array of a bare list is the document itself") {
    auto const found = propose(R"([
        {"id": 1, "titel": "Loket gesloten op 11 juli", "url": "/b/1", "publicatiedatum": "2026-07-01"},
        {"id": 2, "titel": "Nieuwe openingsuren", "url": "/b/2", "publicatiedatum": "2026-06-12"},
        {"id": 3, "titel": "Kermis in het dorp", "url": "/b/3", "publicatiedatum": "2026-06-02"}])");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == SourceKind::json);
    CHECK(found[0].selectors.item.expression.empty());
    CHECK(found[0].selectors.title.expression == "/titel");
    CHECK(found[0].selectors.link.expression == "/url");
    CHECK(found[0].selectors.date.expression == "/publicatiedatum");
    CHECK(found[0].confidence == feed::Confidence::sure);
    REQUIRE(found[0].feed.items.size() == 3);
    CHECK(found[0].feed.items[1].title == "Nieuwe openingsuren");
    CHECK(found[0].feed.items[1].link == "https://api.gewest.example/b/2");
}

TEST_CASE("JSON:API keeps what is asked for in attributes; its own addresses are no pages") {
    auto const found = propose(R"({"links": {"self": "https://api.gewest.example/x"}, "data": [
      {"type": "node--news", "links": {"self": {"href": "https://api.gewest.example/api/node/1"}},
       "attributes": {"title": "Subsidie voor hagen", "created": "2026-05-19T08:00:00+00:00", "langcode": "nl",
                      "path": {"alias": "/nieuws/hagen"}, "body": {"summary": "Wie een haag plant, krijgt steun."}}},
      {"type": "node--news", "links": {"self": {"href": "https://api.gewest.example/api/node/2"}},
       "attributes": {"title": "Waterpeil weer normaal", "created": "2026-05-12T08:00:00+00:00", "langcode": "nl",
                      "path": {"alias": "/nieuws/water"}, "body": {"summary": "De beken staan op hun gewone peil."}}},
      {"type": "node--news", "links": {"self": {"href": "https://api.gewest.example/api/node/3"}},
       "attributes": {"title": "Bermen worden gemaaid", "created": "2026-05-02T08:00:00+00:00", "langcode": "nl",
                      "path": {"alias": "/nieuws/bermen"}, "body": {"summary": "Vanaf maandag in drie dorpen."}}}],
      "included": [{"type": "taxonomy", "attributes": {"name": "Milieu"}}]})");
    REQUIRE_FALSE(found.empty());
    auto const& selectors = found[0].selectors;
    CHECK(selectors.item.expression == "/data");
    CHECK(selectors.title.expression == "/attributes/title");
    CHECK(selectors.link.expression == "/attributes/path/alias");
    CHECK(selectors.date.expression == "/attributes/created");
    CHECK(selectors.summary.expression == "/attributes/body/summary");
}

TEST_CASE("WordPress renders its titles") {
    auto const found = propose(R"([
        {"id": 8, "date": "2026-05-19T09:30:00", "slug": "a", "link": "https://dorp.example/a", "type": "post",
         "title": {"rendered": "Markt verhuist naar het plein"}, "excerpt": {"rendered": "<p>Tot en met oktober.</p>"}},
        {"id": 7, "date": "2026-05-11T09:30:00", "slug": "b", "link": "https://dorp.example/b", "type": "post",
         "title": {"rendered": "Bibliotheek een week dicht"}, "excerpt": {"rendered": "<p>De vloer wordt vernieuwd.</p>"}}])");
    REQUIRE(found.size() == 1);
    CHECK(found[0].selectors.title.expression == "/title/rendered");
    CHECK(found[0].selectors.link.expression == "/link");
    CHECK(found[0].selectors.date.expression == "/date");
    CHECK(found[0].selectors.summary.expression == "/excerpt/rendered");
}

TEST_CASE("names with a slash or tilde are escaped in pointers") {
    auto const found =
        propose(R"({"a/b~c": [{"title": "Eerste bericht", "url": "/1"}, {"title": "Tweede bericht",
        "url": "/2"}]})");
    REQUIRE(found.size() == 1);
    CHECK(found[0].selectors.item.expression == "/a~1b~0c");
    CHECK(found[0].feed.items.size() == 2);
}

TEST_CASE("JSON without a list of titled objects gives no proposal") {
    for (auto const* json :
         {"{}", "[]", "[1,2,3]", "{\"data\": []}", "[{\"x\": 1}, {\"x\": 2}]", "{", "no json"}) {
        INFO(json);
        CHECK(propose(json).empty());
    }
}
