// Which of the publications of one announcement is the original.

#include "belleman/story/original.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::story;
using namespace std::chrono_literals;

namespace {

struct Published {
    Entry entry;
    Source source;
};

Published by(std::string const& id, std::string const& organisation, Level level, std::string const& text) {
    Published made;
    made.source.id = made.entry.source_id = id;
    made.source.name = made.source.organisation = organisation;
    made.source.level = level;
    made.source.url = "https://www." + id + ".example/feed.xml";
    made.entry.url = "https://www." + id + ".example/nieuws/1";
    made.entry.title = "Steun voor veilige schoolroutes";
    made.entry.content_html = text;
    made.entry.published = std::chrono::sys_days{2026y / 5 / 22} + 9h;
    made.entry.published_is_claimed = true;
    return made;
}

std::string const text = "<p>Gemeenten krijgen 40.000 euro om routes naar scholen veilig te maken.</p>";

Original original(std::vector<Published> const& published) {
    std::vector<Publication> publications;
    for (auto const& [entry, source] : published)
        publications.push_back({entry, source});
    return original_of(publications);
}

}  // namespace

TEST_CASE("what stands alone is the original, without a reason") {
    auto const alone = original({by("krant", "De Krant", Level::other, text)});
    CHECK(alone.at == 0);
    CHECK(alone.reason.empty());
}

TEST_CASE("a government decides what associations, municipalities and the press pass on") {
    auto const department = by("mow", "Departement Mobiliteit", Level::flemish, text);
    for (auto const level : {Level::association, Level::local, Level::other}) {
        auto const found = original({by("ander", "Een Ander", level, text), department});
        CHECK(found.at == 1);
        CHECK(found.reason == "It comes from a government, which decides what others pass on.");
    }
}

TEST_CASE("the press passes on what a municipality announces") {
    CHECK(
        original({by("krant", "De Krant", Level::other, text), by("mol", "Gemeente Mol", Level::local, text)})
            .at == 1);
}

TEST_CASE(
    "the press room of a government hands on what a department writes, and a municipality the press room's") {
    auto const press = by("persdienst", "Federale persdienst", Level::federal, text);
    CHECK(original({press, by("fod", "FOD Mobiliteit", Level::federal, text)}).at == 1);
    CHECK(original({by("mol", "Gemeente Mol", Level::local, text), press}).at == 1);
}

TEST_CASE("who is named as the speaker is the original, whatever the level") {
    auto const association = by("vvsg", "VVSG", Level::association, text);
    auto const found = original(
        {by("mow", "Departement Mobiliteit", Level::flemish, text + "<p>VVSG organiseert een studiedag.</p>"),
         association});
    CHECK(found.at == 1);
    CHECK(found.reason == "Others name it as who speaks, or link to its page.");
    CHECK(original(
              {by("mow", "Departement Mobiliteit", Level::flemish, text + "<p>Bron: VVSG</p>"), association})
              .at == 1);
}

TEST_CASE("to be named among others is not to speak") {
    CHECK(
        original({by("mow", "Departement Mobiliteit", Level::flemish, text + "<p>Samen met VVSG en Mol.</p>"),
                  by("vvsg", "VVSG", Level::association, text)})
            .at == 0);
}

TEST_CASE("who is linked to is the original: the page first, and the site among equals") {
    auto const one = by("een", "Gemeente Een", Level::local, text);
    auto const links_to = [](std::string const& address) {
        return by("twee", "Gemeente Twee", Level::local,
                  text + "<p><a href=\"" + address + "\">Lees meer</a></p>");
    };
    CHECK(original({links_to("http://een.example/nieuws/1?utm_source=x"), one}).reason ==
          "Others name it as who speaks, or link to its page.");
    auto const found = original({links_to("https://een.example/contact"), one});
    CHECK(found.at == 1);
    CHECK(found.reason == "Others link to its site.");
}

TEST_CASE("among equals the whole text comes first, then the earlier day, then arrival") {
    auto const early = by("een", "Gemeente Een", Level::local, text);
    auto whole = by("twee", "Gemeente Twee", Level::local, text + text + text);
    CHECK(original({early, whole}).reason == "It has the whole text.");
    CHECK(original({early, whole}).at == 1);
    auto late = by("twee", "Gemeente Twee", Level::local, text);
    late.entry.published += 48h;
    CHECK(original({late, early}).reason == "It claims the earlier day.");
    CHECK(original({late, early}).at == 1);
    late.entry.published = early.entry.published + 1h;
    CHECK(original({late, early}).at == 0);
    CHECK(original({late, early}).reason == "It was there first.");
}

TEST_CASE("a day that is not claimed is no earlier day") {
    auto unclaimed = by("een", "Gemeente Een", Level::local, text);
    unclaimed.entry.published_is_claimed = false;
    unclaimed.entry.published -= 720h;
    CHECK(original({unclaimed, by("twee", "Gemeente Twee", Level::local, text)}).at == 1);
}

TEST_CASE("sources of one organisation do not make each other the original") {
    auto const first = by("een", "VVSG", Level::association, text);
    auto const second = by("twee", "VVSG", Level::association, text + "<p>VVSG meldt dit.</p>");
    CHECK(original({first, second}).at == 0);
}
