// What was told before and is not told any more, and what leads to other announcements, in every format.

#include "publish/sample.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

using namespace belleman;
using namespace belleman::publish;
using namespace belleman::publish::testing;
using Catch::Contains;
using nlohmann::json;

namespace {

Selection with(Cluster const& cluster) {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "Iets anders"), cluster};
    return selection;
}

Cluster withdrawn_cluster() {
    auto cluster = plain_cluster(2, "Oproep <die> vervalt");
    cluster.entries.front().entry.summary_html = "<p>Dien in tegen 1 september.</p>";
    cluster.tags.deadlines = {{std::chrono::year{2026} / 9 / 1, {}, DeadlineKind::submission, {}}};
    cluster.entries.front().entry.withdrawal = {at(2026, 5, 23, 10), WithdrawalSign::deleted};
    cluster.withdrawn = cluster.updated = at(2026, 5, 23, 10);
    return cluster;
}

/// One that still stands, while "vvsg" took its copy back.
Cluster half_withdrawn() {
    auto cluster = plain_cluster(2, "Blijft gelden");
    auto relay = cluster.entries.front();
    relay.entry.source_id = "vvsg";
    relay.entry.url = "https://www.vvsg.example/weg";
    relay.entry.withdrawal = {at(2026, 5, 23, 10), WithdrawalSign::page_gone};
    cluster.entries.push_back(relay);
    return cluster;
}

Cluster with_references() {
    auto cluster = plain_cluster(2, "Steun voor bomen");
    cluster.translations = {{"tag:x,2026:3", "abb", "fr-BE", "https://x.example/fr", "Soutien <aux> arbres"}};
    cluster.related = {{"tag:x,2026:4", "vvsg", "nl", "https://x.example/4", "Bomen gesteund"}};
    return cluster;
}

pugi::xml_document atom_of(Selection const& selection) {
    pugi::xml_document document;
    auto const atom = write_atom(selection, sample_frame(), sample_labels().labels());
    REQUIRE(document.load_buffer(atom.data(), atom.size()));
    return document;
}

json json_of(Selection const& selection) {
    return json::parse(write_json(selection, sample_frame(), sample_labels().labels()));
}

std::string page_of(Selection const& selection) {
    return write_page(selection, sample_frame(), sample_labels().labels());
}

}  // namespace

TEST_CASE("a withdrawn announcement is a tombstone before the entries of an Atom feed") {
    auto const document = atom_of(with(withdrawn_cluster()));
    auto const feed = document.child("feed");
    CHECK(std::string(feed.attribute("xmlns:at").value()) == "http://purl.org/atompub/tombstones/1.0");
    auto const tombstone = feed.child("at:deleted-entry");
    CHECK(std::string(tombstone.attribute("ref").value()) == "tag:nieuws.example,2026:2");
    CHECK(std::string(tombstone.attribute("when").value()) == "2026-05-23T10:00:00.000002Z");
    CHECK(std::string(tombstone.child("at:comment").text().get()) ==
          "De bron meldt dat dit bericht verwijderd is.");
    CHECK(std::string(tombstone.next_sibling().name()) == "entry");
    CHECK_FALSE(feed.child("entry").next_sibling("entry"));
}

TEST_CASE("the ids of announcements that were joined are tombstones beside the entry that goes on") {
    auto cluster = plain_cluster(2, "Samen");
    cluster.former = {{"tag:nieuws.example,2026:9", at(2026, 5, 24)}};
    auto const document = atom_of(with(cluster));
    auto const tombstone = document.child("feed").child("at:deleted-entry");
    CHECK(std::string(tombstone.attribute("ref").value()) == "tag:nieuws.example,2026:9");
    CHECK(std::string(tombstone.attribute("when").value()) == "2026-05-24T08:00:00Z");
    CHECK(document.select_nodes("/feed/entry").size() == 2);
    auto const withdrawn = json_of(with(cluster))["_belleman"]["withdrawn"];
    REQUIRE(withdrawn.size() == 1);
    CHECK(withdrawn[0]["id"] == "tag:nieuws.example,2026:9");
    CHECK(withdrawn[0]["continued_as"] == "tag:nieuws.example,2026:2");
}

TEST_CASE("a JSON Feed tells of a withdrawn announcement outside its items") {
    auto const feed = json_of(with(withdrawn_cluster()));
    CHECK(feed["items"].size() == 1);
    CHECK(feed["_belleman"]["withdrawn"] ==
          json::array({{{"id", "tag:nieuws.example,2026:2"},
                        {"when", "2026-05-23T10:00:00Z"},
                        {"title", "Oproep <die> vervalt"},
                        {"url", "https://lokaalbestuur.vlaanderen.example/2"},
                        {"reason", "De bron meldt dat dit bericht verwijderd is."}}}));
}

TEST_CASE(
    "a withdrawal is told with the moment of the last change, also where its source names an earlier one") {
    auto cluster = withdrawn_cluster();
    cluster.withdrawn = at(2026, 5, 1);
    CHECK(json_of(with(cluster))["_belleman"]["withdrawn"][0]["when"] == "2026-05-23T10:00:00Z");
    CHECK_THAT(page_of(with(cluster)), Contains("Ingetrokken op <time datetime=\"2026-05-01T08:00:00Z\">"));
}

TEST_CASE("a publisher is not named as another who published the same") {
    auto cluster = half_withdrawn();
    auto& again = cluster.entries[1].entry;
    again.source_id = "abb";
    again.withdrawal.reset();
    auto const selection = with(cluster);
    CHECK_FALSE(atom_of(selection).select_node("/feed/entry/link[@rel='related']"));
    CHECK(atom_of(selection).select_node("/feed/entry/b:merged[@href='https://www.vvsg.example/weg']"));
    CHECK(json_of(selection)["items"][1]["_belleman"]["also_published_by"].empty());
    CHECK_THAT(page_of(selection), !Contains("Ook gepubliceerd door"));
}

TEST_CASE("the page shows a withdrawn announcement in its place, in words and without its deadline") {
    auto const page = page_of(with(withdrawn_cluster()));
    CHECK_THAT(page, Contains("<h3><span class=\"mark\">Ingetrokken</span> <s lang=\"nl\"><a "));
    CHECK_THAT(page, Contains("Oproep &lt;die&gt; vervalt</a></s></h3>"));
    CHECK_THAT(page,
               Contains("<strong>Ingetrokken op <time datetime=\"2026-05-23T10:00:00Z\">23 mei 2026</time>."
                        "</strong> De bron meldt dat dit bericht verwijderd is.</p>"));
    CHECK_THAT(page, !Contains("1 september"));
}

TEST_CASE("the page does not link to a page that is gone") {
    auto cluster = withdrawn_cluster();
    cluster.entries.front().entry.withdrawal->sign = WithdrawalSign::page_gone;
    CHECK_THAT(page_of(with(cluster)), Contains("<s lang=\"nl\">Oproep &lt;die&gt; vervalt</s>"));
}

TEST_CASE("a copy that its source took back is told as such and not linked to") {
    auto const selection = with(half_withdrawn());
    auto const page = page_of(selection);
    CHECK_THAT(page, Contains("<p class=\"also\">Ingetrokken door VVSG</p>"));
    CHECK_THAT(page, !Contains("Ook gepubliceerd door"));
    auto const other = json_of(selection)["items"][1]["_belleman"]["also_published_by"][0];
    CHECK(other["withdrawn"] == "2026-05-23T10:00:00Z");
    auto const document = atom_of(selection);
    CHECK_FALSE(document.select_node("/feed/entry/link[@rel='related']"));
    CHECK(document.select_node("/feed/entry/b:merged[@withdrawn='2026-05-23T10:00:00Z']"));
    CHECK_FALSE(document.child("feed").child("at:deleted-entry"));
}

TEST_CASE("a translation outside the view is linked to in every format") {
    auto const selection = with(with_references());
    CHECK(atom_of(selection).select_node(
        "/feed/entry/link[@rel='alternate'][@hreflang='fr-BE'][@href='https://x.example/fr']"));
    auto const translation = json_of(selection)["items"][1]["_belleman"]["translations"][0];
    CHECK(translation["language"] == "fr-BE");
    CHECK(translation["title"] == "Soutien <aux> arbres");
    CHECK(translation["url"] == "https://x.example/fr");
    CHECK_THAT(page_of(selection),
               Contains("Ook in het Frans: <span lang=\"fr-BE\"><a href=\"https://x.example/fr\" "
                        "hreflang=\"fr-BE\" target=\"_top\">Soutien &lt;aux&gt; arbres</a></span>"));
}

TEST_CASE("a related announcement is linked to with the name of its publisher") {
    auto const selection = with(with_references());
    CHECK(atom_of(selection).select_node(
        "/feed/entry/link[@rel='related'][@href='https://x.example/4'][@title='Zie ook: VVSG']"));
    CHECK(json_of(selection)["items"][1]["_belleman"]["related"][0]["name"] == "VVSG");
    CHECK_THAT(page_of(selection),
               Contains("Zie ook: VVSG: <span lang=\"nl\"><a href=\"https://x.example/4\""));
}

TEST_CASE("an entry has one alternate for each other language") {
    auto cluster = with_references();
    cluster.translations.push_back({"tag:x,2026:5", "abb", "fr-BE", "https://x.example/fr2", "Encore"});
    cluster.translations.push_back({"tag:x,2026:6", "abb", "nl", "https://x.example/nl", "Nog eens"});
    auto const document = atom_of(with(cluster));
    CHECK(document.select_nodes("/feed/entry[2]/link[@rel='alternate']").size() == 2);
}

TEST_CASE("an entry that began the cluster is merged for the reason of the one that is shown") {
    auto cluster = plain_cluster(2, "Origineel");
    cluster.entries.front().reason = {"likeness", 0.9, "Words, figures."};
    auto relay = plain_cluster(3, "Kopie").entries.front();
    relay.entry.source_id = "vvsg";
    relay.reason.method = GENERATE(as<std::string>{}, "new", "apart");
    cluster.entries.push_back(relay);
    CHECK(atom_of(with(cluster)).select_node("/feed/entry/b:merged[@source='vvsg'][@method='likeness']"));
    CHECK(json_of(with(cluster))["items"][1]["_belleman"]["merged"][0]["evidence"] == "Words, figures.");
}
