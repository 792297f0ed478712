#include "app/expectation.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Entry entry(std::string const& guid) {
    Entry made;
    made.guid = guid;
    made.url = "https://www.gemeente.example/1";
    made.title = "Loket dicht";
    made.summary_html = "<p>Op 21 juli.</p>";
    made.content_html = "<p>Het loket is dicht.</p><p>Bel <b>ons</b>.</p>";
    made.published = std::chrono::sys_days{2026y / 5 / 22};
    made.updated = made.published;
    made.published_is_claimed = true;
    made.tags.municipalities.push_back({"71004", {}});
    return made;
}

std::string value(Expectation const& expectation, std::string_view key) {
    auto const* field = expectation.entries.at(0).find(key);
    return field == nullptr ? "(absent)" : field->value;
}

config::Problem mistake_in(std::string_view text) {
    auto const read = read_expectation(text, "expected.json");
    REQUIRE_FALSE(read);
    return read.error();
}

}  // namespace

TEST_CASE("an entry is expected with its texts as a reader sees them") {
    std::vector<Entry> const entries{entry("g1")};
    auto const expectation = expectation_of(entries, {});
    CHECK(value(expectation, "id") == "\"g1\"");
    CHECK(value(expectation, "summary") == "\"Op 21 juli.\"");
    CHECK(value(expectation, "content") == "[\"Het loket is dicht.\",\"Bel ons.\"]");
    CHECK(value(expectation, "published") == "\"2026-05-22T00:00:00Z\"");
    CHECK(value(expectation, "updated") == "null");
    CHECK(value(expectation, "municipalities") == "[\"71004\"]");
    CHECK(value(expectation, "same_as") == "null");
}

TEST_CASE("quirk 22: where the source gives no date, none is expected") {
    auto undated = entry("g1");
    undated.published_is_claimed = false;
    std::vector<Entry> const entries{undated};
    CHECK(value(expectation_of(entries, {}), "published") == "null");
}

TEST_CASE("the entry whose announcement is repeated is named") {
    std::vector<Entry> const entries{entry("g2")};
    CHECK(value(expectation_of(entries, {{"g2", "g1"}}), "same_as") == "\"g1\"");
}

TEST_CASE("an expectation is read back as it was written") {
    std::vector<Entry> const entries{entry("g1"), entry("g\xFF"
                                                        "2")};
    auto const written = expectation_of(entries, {});
    auto const read = read_expectation(to_json(written), "expected.json");
    REQUIRE(read);
    REQUIRE(read->entries.size() == 2);
    CHECK(read->entries[1].id == written.entries[1].id);
    CHECK(to_json(*read) == to_json(written));
    CHECK(read_expectation("{\"error\": \"geen feed\"}", "expected.json")->error == "geen feed");
}

TEST_CASE("an expectation that means harm is a mistake like any other") {
    auto const message = [](std::string const& value) {
        auto const read =
            read_expectation("{\"entries\": [{\"id\": \"1\", \"title\": " + value + "}]}", "e.json");
        REQUIRE_FALSE(read);
        return read.error().message;
    };
    CHECK_THAT(message(std::string(200'000, '[') + std::string(200'000, ']')), Catch::Contains("50 levels"));
    CHECK_THAT(message("1e999"), Catch::Contains("too large"));
}

TEST_CASE("a mistake in an expectation is named with its line") {
    CHECK(mistake_in("{\n  \"entries\": [\n    {\"id\": \"a\",}\n  ]\n}").line == 3);
    CHECK(mistake_in("[]").line == 1);
    CHECK(mistake_in("{\"entries\": [], \"extra\": 1}").line == 1);
    auto const unknown = mistake_in(
        "{\"entries\": [\n  {\"id\": \"a {\\\" [\"},\n  {\n    \"id\": \"b\",\n"
        "    \"titel\": \"x\"\n  }\n]}");
    CHECK(unknown.line == 5);
    CHECK_THAT(unknown.message, Catch::Contains("unknown key \"titel\""));
    auto const without_id = mistake_in("{\"entries\": [\n  {\"id\": \"a\"},\n  {\"title\": \"x\"}\n]}");
    CHECK(without_id.line == 3);
    CHECK_THAT(without_id.message, Catch::Contains("entry 2 has no \"id\""));
    CHECK(mistake_in("{\"entries\": [\n  {\"id\": \"a\"},\n  {\"id\": \"a\"}\n]}").line == 3);
    CHECK_THAT(mistake_in("{\"entries\": [3]}").message, Catch::Contains("no object"));
}
