#include "belleman/feed/read.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using Catch::Matchers::Contains;

namespace {

feed::ReadOptions api_options() {
    feed::ReadOptions options;
    options.base_url = "https://api.stad.example/v1/nieuws?page=0";
    return options;
}

/// Pointers in the order item, title, link, date, summary, category.
Selectors pointers_of(std::string item, std::string title, std::string link = "", std::string date = "",
                      std::string summary = "", std::string category = "") {
    return {{std::move(item)},    {std::move(title)},    {std::move(link)},     {std::move(date)},
            {std::move(summary)}, {std::move(category)}, SelectorSyntax::xpath, {}};
}

Feed read_json(std::string_view json, Selectors const& pointers) {
    auto result = feed::read_api(json, pointers, api_options());
    INFO((result ? "" : result.error().message));
    REQUIRE(result);
    return *std::move(result);
}

feed::ReadError error_of(std::string_view json, Selectors const& pointers) {
    auto const result = feed::read_api(json, pointers, api_options());
    REQUIRE_FALSE(result);
    return result.error();
}

constexpr char const* answer = R"({"data": {"total": 2, "items": [
  {"id": 17, "title": {"html": "Raad &amp; daad: <b>nieuwe</b> premie"}, "path": "/nieuws/premie",
   "date": "2026-05-22T10:15:00+02:00", "intro": "<p>Voor wie <em>isoleert</em>.</p>", "tags": ["Wonen", "Energie"]},
  {"id": 18, "title": {"html": "Zwembad dicht"}, "date": "23/05/2026", "intro": "korter < langer", "tags": "Sport"}
]}})";

}  // namespace

TEST_CASE("an API's items are read by their pointers") {
    auto const feed =
        read_json(answer, pointers_of("/data/items", "/title/html", "/path", "/date", "/intro", "/tags"));
    CHECK(feed.format == FeedFormat::json);
    REQUIRE(feed.items.size() == 2);
    auto const& first = feed.items[0];
    CHECK(first.title == "Raad & daad: nieuwe premie");
    CHECK(first.link == "https://api.stad.example/nieuws/premie");
    CHECK(first.id == first.link);
    CHECK(first.summary_html == "<p>Voor wie <em>isoleert</em>.</p>");
    CHECK(first.categories == std::vector<std::string>{"Wonen", "Energie"});
    CHECK(to_rfc3339(first.published.value()) == "2026-05-22T08:15:00Z");
    auto const& second = feed.items[1];
    CHECK_THAT(second.link, Contains("https://api.stad.example/v1/nieuws?page=0#belleman-"));
    CHECK(second.summary_html == "korter &lt; langer");
    CHECK(second.categories == std::vector<std::string>{"Sport"});
    CHECK(second.published_is_date_only);
}

TEST_CASE("numbers become text") {
    auto const feed = read_json(R"([{"n": 2026, "id": 5}])", pointers_of("", "/n", "/id"));
    CHECK(feed.items.at(0).title == "2026");
    CHECK(feed.items.at(0).link == "https://api.stad.example/v1/5");
}

TEST_CASE("a number counts seconds or milliseconds since 1970, unless it is small") {
    auto const date = [](std::string const& number) {
        auto const feed = read_json(R"([{"t": "A", "d": )" + number + "}]", pointers_of("", "/t", "", "/d"));
        auto const& published = feed.items.at(0).published;
        return published ? to_rfc3339(*published) : std::string{};
    };
    CHECK(date("1590142800") == "2020-05-22T10:20:00Z");
    CHECK(date("1590142800999") == "2020-05-22T10:20:00Z");
    CHECK(date("\"1590142800\"") == "2020-05-22T10:20:00Z");
    CHECK(date("100000000") == "1973-03-03T09:46:40Z");
    CHECK(date("99999999").empty());
    CHECK(date("-1590142800").empty());
    CHECK(date("1e300").empty());
    CHECK(date("99999999999999").empty());
}

TEST_CASE("a star goes through lists, and no further than their number allows") {
    auto const feed =
        read_json(R"({"a": [[{"t": "A"}], 5, {"*": [{"t": "B"}]}, [], [{"t": "C"}, {"t": "D"}]]})",
                  pointers_of("/a/*", "/t"));
    REQUIRE(feed.items.size() == 3);
    CHECK(feed.items[2].title == "D");
    std::string many = "[";
    for (int i = 0; i < 2000; ++i)
        many += "[[],[],[],[],[],[],[],[],[],[]],";
    CHECK(read_json(many + "[[{\"t\": \"A\"}]]]", pointers_of("/*/*", "/t")).items.empty());
}

TEST_CASE("a link template takes what the link pointer gives, as part of an address") {
    auto pointers = pointers_of("", "/t", "/id");
    pointers.link_template = "/besluit/{}?taal=nl";
    auto const feed = read_json(R"([{"t": "A", "id": "x/y z"}, {"t": "B"}])", pointers);
    CHECK(feed.items.at(0).link == "https://api.stad.example/besluit/x%2Fy%20z?taal=nl");
    CHECK_THAT(feed.items.at(1).link, Contains("#belleman-"));
}

TEST_CASE("pointers reach into lists and through escaped names") {
    auto const feed = read_json(R"([{"a/b": [{"m~n": "Titel"}]}])", pointers_of("", "/a~1b/0/m~0n"));
    CHECK(feed.items.at(0).title == "Titel");
}

TEST_CASE("what a pointer does not find is absent") {
    auto const feed = read_json(R"([{"t": "A", "list": [], "null": null, "object": {}}, 5, null, [], "x"])",
                                pointers_of("", "/t", "/list/7", "/null", "/object", "/list/-"));
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].summary_html.empty());
    CHECK(feed.items[0].categories.empty());
}

TEST_CASE("the same item is read once") {
    auto const feed = read_json(R"([{"t": "A", "l": "/a"}, {"t": "A", "l": "/a"}, {"t": "A", "l": "/b"}])",
                                pointers_of("", "/t", "/l"));
    CHECK(feed.items.size() == 2);
}

TEST_CASE("an empty array is an empty feed") {
    CHECK(read_json(R"({"items": []})", pointers_of("/items", "/t")).items.empty());
}

TEST_CASE("an item pointer that names no array is an error that says what there is instead") {
    CHECK_THAT(error_of(answer, pointers_of("/data/rows", "/t")).message,
               Contains("/data/rows") && Contains("\"/data\" has the members items, total"));
    CHECK_THAT(error_of(answer, pointers_of("/data/total", "/t")).message, Contains("of type number"));
    CHECK_THAT(error_of(answer, pointers_of("", "/t")).message,
               Contains("the document has the members data"));
}

TEST_CASE("a title pointer that finds nothing at all is an error that names it") {
    CHECK_THAT(error_of(R"([{"naam": "A"}])", pointers_of("", "/title")).message,
               Contains("/title") && Contains("naam"));
    CHECK_THAT(error_of("[]", pointers_of("", "")).message, Contains("title pointer"));
}

TEST_CASE("what is no JSON is an error with its place") {
    auto const error = error_of("[{\"t\": \"A\"},\n {\"t\": oops}]", pointers_of("", "/t"));
    CHECK(error.line == 2);
    CHECK(error.column == 8);
    CHECK_THAT(error_of("<html><p>Request Rejected", pointers_of("", "/t")).message, Contains("HTML"));
    CHECK_FALSE(error_of("", pointers_of("", "/t")).message.empty());
}

TEST_CASE("deep nesting is refused before it is parsed") {
    auto const deep = std::string(1'000'000, '[');
    CHECK_THAT(error_of(deep, pointers_of("", "/t")).message, Contains("deeper than"));
    auto const feed = read_json(R"([{"t": "[[[[ \" {{{{"}])", pointers_of("", "/t"));
    CHECK(feed.items.at(0).title == "[[[[ \" {{{{");
}

TEST_CASE("pointers are checked") {
    CHECK(feed::check_selector(SourceKind::json, "/data/items"));
    CHECK(feed::check_selector(SourceKind::json, ""));
    CHECK(feed::check_selector(SourceKind::json, "/a~0b~1c/0"));
    auto const message = [](std::string_view pointer) {
        auto const checked = feed::check_selector(SourceKind::json, pointer);
        REQUIRE_FALSE(checked);
        return checked.error();
    };
    CHECK_THAT(message("data"), Contains("start with \"/\""));
    CHECK_THAT(message("/a~2"), Contains("character 3"));
    CHECK_THAT(message("/a~"), Contains("character 3"));
    CHECK_THAT(message("/99999999999999999999"), Contains("too large"));
    CHECK_THAT(error_of("[]", pointers_of("", "/t", "link")).message, Contains("`link`"));
}
