#include "app/tag_change.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Evidence const evidence{"title", "woning", "A word."};

std::vector<std::string> terms_of(std::vector<TagLine> const& lines) {
    std::vector<std::string> terms;
    for (auto const& line : lines)
        terms.push_back(line.when.empty() ? line.term : line.term + " " + line.when);
    return terms;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("a topic and a municipality that come, and those that go") {
    Tags before;
    before.topics = {{"wonen", evidence}, {"sport", evidence}};
    before.municipalities = {{"13025", evidence}};
    Tags after;
    after.topics = {{"wonen", evidence}, {"cultuur", evidence}};
    after.municipalities = {{"11002", evidence}};
    auto const change = change_between(before, after);
    CHECK(terms_of(change.added) == Terms{"11002", "cultuur"});
    CHECK(terms_of(change.removed) == Terms{"13025", "sport"});
}

TEST_CASE("another genre and another scope are one tag that comes and one that goes") {
    Tags after;
    after.genre = Genre::call;
    after.scope = "flanders";
    auto const change = change_between({}, after);
    CHECK(terms_of(change.added) == Terms{"call", "flanders"});
    CHECK(terms_of(change.removed) == Terms{"news", "none"});
}

TEST_CASE("a deadline on another day or at another hour is another one") {
    Tags before;
    before.deadlines = {{2026y / 3 / 15, {}, DeadlineKind::submission, evidence},
                        {2026y / 4 / 1, 12h, DeadlineKind::payment, evidence}};
    Tags after = before;
    after.deadlines[0].date = 2026y / 3 / 16;
    after.deadlines[1].time = 17h;
    auto const change = change_between(before, after);
    CHECK(terms_of(change.added) == Terms{"submission 2026-03-16", "payment 2026-04-01 17:00"});
    CHECK(terms_of(change.removed) == Terms{"submission 2026-03-15", "payment 2026-04-01 12:00"});
}

TEST_CASE("an event on other days is another one") {
    Tags before;
    before.event_dates = {{2026y / 6 / 3, {}, 20h, evidence}};
    Tags after;
    after.event_dates = {{2026y / 6 / 3, 2026y / 6 / 5, 10h, evidence}};
    auto const change = change_between(before, after);
    REQUIRE(change.added.size() == 1);
    CHECK(change.added[0].kind == TagKind::event);
    CHECK(change.added[0].when == "2026-06-03 10:00 to 2026-06-05");
    REQUIRE(change.removed.size() == 1);
    CHECK(change.removed[0].when == "2026-06-03 20:00");
}

TEST_CASE("genre and scope are told with their reasons") {
    Tags tags;
    tags.genre_evidence = evidence;
    tags.scope_evidence = {"source", "", "Who speaks."};
    auto const lines = lines_of(tags);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].evidence == evidence);
    CHECK(lines[1].evidence.reason == "Who speaks.");
}

TEST_CASE("order and evidence are no change of what is said") {
    Tags before;
    before.topics = {{"wonen", evidence}, {"sport", evidence}};
    Tags after;
    after.topics = {{"sport", {"content", "bal", "Another word."}}, {"wonen", evidence}};
    CHECK(change_between(before, after).empty());
}
