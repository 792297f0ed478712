#include "app/feed_json.hpp"
#include "conformance/difference.hpp"
#include "conformance/documents.hpp"
#include "conformance/expectation.hpp"
#include "places.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::conformance;

namespace {

tl::expected<Feed, feed::ReadError> read_as(Expectation const& expectation, std::string const& bytes) {
    switch (expectation.kind) {
        case SourceKind::html:
            return feed::read_listing(bytes, expectation.selectors, expectation.options);
        case SourceKind::json:
            return feed::read_api(bytes, expectation.selectors, expectation.options);
        case SourceKind::feed:
            break;
    }
    return feed::read(bytes, expectation.options);
}

void check_feed(Expectation const& expectation, tl::expected<Feed, feed::ReadError>& feed) {
    if (!feed) FAIL("not read: " << feed.error().message);
    feed::clean(*feed);
    auto const found = differences(expectation.feed, nlohmann::json::parse(app::feed_json(*feed)));
    for (auto const& difference : found)
        UNSCOPED_INFO(difference);
    CHECK(found.empty());
}

void check_error(std::string const& words, tl::expected<Feed, feed::ReadError> const& feed) {
    if (feed) FAIL("read, and should not have been: " << app::feed_json(*feed));
    CHECK_THAT(feed.error().message, Catch::Contains(words));
}

void check_pair(Pair const& pair) {
    INFO("document: " << pair.document.string());
    if (!pair.problem.empty()) FAIL(pair.problem);
    auto const expectation = read_expectation(bytes_of(pair.expectation));
    if (!expectation) FAIL(pair.expectation.string() << ": " << expectation.error());
    INFO("rule: " << expectation->rule);
    auto feed = read_as(*expectation, bytes_of(pair.document));
    if (expectation->error)
        check_error(*expectation->error, feed);
    else
        check_feed(*expectation, feed);
}

}  // namespace

TEST_CASE("every document is read as its expectation says", "[documents]") {
    static auto const areas = find_documents(BELLEMAN_CONFORMANCE_DIR);
    for (auto const& [area, pairs] : areas) {
        SECTION(area) {
            REQUIRE_FALSE(pairs.empty());
            for (auto const& [name, pair] : pairs) {
                DYNAMIC_SECTION(name) {
                    check_pair(pair);
                }
            }
        }
    }
}

TEST_CASE("of an object only the keys given are compared, a list in full") {
    auto const got = nlohmann::json::parse(R"({"title": "Gent", "link": null, "entries": [{"id": "1"}]})");
    CHECK(differences(nlohmann::json::parse(R"({"link": null, "entries": [{}]})"), got).empty());
    CHECK(differences(nlohmann::json::parse(R"({"entries": []})"), got).size() == 1);
    CHECK(differences(nlohmann::json::parse(R"({"title": "Aalst", "entries": [{"id": 1}]})"), got) ==
          std::vector<std::string>{"/entries/0/id:\n  expected 1\n  got      \"1\"",
                                   "/title:\n  expected \"Aalst\"\n  got      \"Gent\""});
    CHECK(differences(nlohmann::json::parse(R"({"titel": null})"), got) ==
          std::vector<std::string>{"/titel: no such key is printed"});
}

TEST_CASE("an expectation that is not written as agreed is refused") {
    CHECK(read_expectation(R"({"rule": "r", "expect": {"title": null}})").has_value());
    CHECK(read_expectation(R"({"rule": "r", "error": "geen feed"})").has_value());
    for (auto const* wrong :
         {"{", R"({"expect": {"title": null}})", R"({"rule": "r"})", R"({"rule": "r", "expect": {}})",
          R"({"rule": "r", "expect": {"title": "a"}, "error": "e"})", R"({"rule": "r", "error": ""})",
          R"({"rule": "r", "error": "e", "expects": 1})",
          R"({"rule": "r", "error": "e", "options": {"base": "https://gent.example/"}})",
          R"({"rule": "r", "error": "e", "options": {"kind": "pdf"}})",
          R"({"rule": "r", "error": "e", "options": {"selectors": {"item": "//li"}}})"}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_expectation(wrong).has_value());
    }
}
