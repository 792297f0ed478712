#include "app/change_summary.hpp"

#include "app/rules_fixture.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;

namespace {

tag::Tagger const& tagger() {
    static auto const made = tagger_with({rule("wonen", "woning")});
    return *made;
}

Retagged retagged(std::int64_t id, std::string const& title, Tags before, Tags after) {
    Retagged made;
    made.entry.id = id;
    made.entry.title = title;
    made.entry.tags = std::move(before);
    made.tags = std::move(after);
    return made;
}

Tags about(std::string const& topic, std::string const& words) {
    Tags tags;
    tags.topics = {{topic, {"title", words, "\"" + words + "\" speaks for this topic"}}};
    return tags;
}

ChangeSummary summary_with(std::size_t samples) {
    return {samples, tagger(), Ink(false)};
}

}  // namespace

TEST_CASE("entries are counted that change, that keep their tags for other reasons, and that stay") {
    auto summary = summary_with(3);
    summary.add(retagged(1, "Een woning", {}, about("wonen", "woning")));
    summary.add(retagged(2, "Een huis", about("wonen", "huis"), about("wonen", "Een huis")));
    summary.add(retagged(3, "Iets", {}, {}));
    CHECK(summary.entries() == 3);
    CHECK(summary.changed() == 1);
    CHECK(summary.only_reasons() == 1);
}

TEST_CASE("the table has the tags that some entry gains or loses, with how many have them") {
    auto summary = summary_with(0);
    CHECK(summary.table().empty());
    Tags in_mol = about("sport", "bal");
    in_mol.municipalities = {{"13025", {}}};
    summary.add(retagged(1, "Bal", about("sport", "bal"), in_mol));
    summary.add(retagged(2, "Woning", {}, about("wonen", "woning")));
    summary.add(retagged(3, "Woning", about("wonen", "woning"), about("wonen", "woning")));
    CHECK(summary.table() ==
          "KIND          TAG        BEFORE  AFTER  ADDED  REMOVED\n"
          "municipality  13025 Mol  -       1      1      -\n"
          "topic         wonen      1       2      1      -\n");
    CHECK(summary.samples().empty());
}

TEST_CASE("the newest entries that change are shown with the words that make the difference") {
    auto summary = summary_with(2);
    for (int i = 1; i <= 3; ++i)
        summary.add(retagged(i, "Een woning " + std::to_string(i), {}, about("wonen", "woning")));
    summary.add(retagged(4, "Een bal", about("sport", "bal"), {}));
    CHECK(summary.samples() ==
          "\n- topic sport\n"
          "         4  Een bal\n"
          "            title: Een [bal]: \"bal\" speaks for this topic\n"
          "\n+ topic wonen\n"
          "         2  Een woning 2\n"
          "            title: Een [woning] 2: \"woning\" speaks for this topic\n"
          "         3  Een woning 3\n"
          "            title: Een [woning] 3: \"woning\" speaks for this topic\n");
}

TEST_CASE("an entry of another genre is shown once, with the one that it had") {
    auto summary = summary_with(3);
    Tags call;
    call.genre = Genre::call;
    summary.add(retagged(1, "Oproep", {}, call));
    CHECK(summary.samples() ==
          "\n+ genre call\n"
          "         1  Oproep\n"
          "            instead of news\n");
}
