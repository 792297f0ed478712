#include "app/entry_line.hpp"

#include "belleman/text/plain.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace belleman;
using namespace belleman::app;

TEST_CASE("a line gives an entry with clean texts, and what is known of its source") {
    auto const line = read_entry_line(
        R"({"id":"e1","source":"vvsg","source_level":"association","lang":"nl","guid":" g1 ","url":"https://www.vvsg.example/1",)"
        R"("title":"Nieuw &amp; beter","summary":"<p onclick='x'>Kort</p>","content":"","published":"2026-02-01T10:00:00+01:00","categories":["Agenda","Vorming"],"concerns":["13025"]})");
    REQUIRE(line);
    CHECK(line->id == "e1");
    CHECK(line->entry.guid == "g1");
    CHECK(line->entry.title == "Nieuw & beter");
    CHECK(line->entry.summary_html == "<p>Kort</p>");
    CHECK(to_rfc3339(line->entry.published) == "2026-02-01T09:00:00Z");
    CHECK(line->entry.language == "nl");
    CHECK(line->entry.categories == std::vector<std::string>{"Agenda", "Vorming"});
    CHECK(line->source.id == "vvsg");
    CHECK(line->source.level == Level::association);
    CHECK(line->source.concerns == std::vector<std::string>{"13025"});
}

TEST_CASE("an entry without a guid is known by its address, without both by its title") {
    CHECK(read_entry_line(R"({"id":"1","url":"https://a.example/1"})")->entry.guid == "https://a.example/1");
    CHECK(read_entry_line(R"({"id":"1","title":"Één titel"})")->entry.guid == "title:een titel");
}

TEST_CASE("null and missing members count as absent") {
    auto const line = read_entry_line(R"({"id":7,"title":null,"concerns":null,"published":""})");
    REQUIRE(line);
    CHECK(line->id == "7");
    CHECK(line->entry.title.empty());
}

TEST_CASE("what is no object or has no id is refused") {
    CHECK_FALSE(read_entry_line("[]"));
    CHECK_FALSE(read_entry_line("{\"id\":"));
    CHECK_THAT(read_entry_line("{}").error(), Catch::Contains("id"));
}

TEST_CASE("a line that cannot be read is named by its number and passed over") {
    std::istringstream in("{\"id\":\"a\"}\n\n\xff\xfe\n{\"id\":\"b\"}\n");
    std::ostringstream out;
    std::ostringstream err;
    Console console{in, out, err};
    std::string ids;
    auto const code =
        for_each_entry_line(console, "belleman tag", [&](EntryLine const& line) { ids += line.id; });
    CHECK(code == ExitCode::bad_data);
    CHECK(ids == "ab");
    CHECK_THAT(err.str(), Catch::StartsWith("belleman tag: line 3: "));
}

TEST_CASE("of a text that is tried the first line is the title, and markup in it is text") {
    Instant const now{std::chrono::seconds{1'779'451'200}};
    std::istringstream in("Infodag in  Mol\n\nVraag <b> aan.\nTot morgen.\n");
    auto const line = entry_of_text(in, now);
    CHECK(line.entry.title == "Infodag in Mol");
    CHECK(text::plain_from_html(line.entry.content_html) == "Vraag <b> aan. Tot morgen.");
    CHECK(line.entry.published == now);
}

TEST_CASE("a text that is tried is read as what a municipality announces") {
    std::istringstream in("Infodag in Mol\n");
    CHECK(entry_of_text(in, {}).source.level == Level::local);
}

TEST_CASE("of a line that is no object it is said what is wrong with it") {
    CHECK_THAT(read_entry_line("{\"id\":\"a\",\"title\":\"Caf\xE9\"}").error(), Catch::Contains("UTF-8"));
    CHECK_THAT(read_entry_line("  {\"id\":\"a\",").error(), Catch::Contains("one line"));
    CHECK(read_entry_line("Infodag in Mol").error() == "expected a JSON object");
}

TEST_CASE("of a very long text that is tried the beginning is read") {
    std::istringstream in("Titel\n" + std::string(400, '\n') + std::string(200'000, 'a') + "\nwoning\n");
    CHECK_THAT(entry_of_text(in, {}).entry.content_html, !Catch::Contains("woning"));
}
