#include "publish/sample.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace belleman;
using namespace belleman::publish;
using namespace belleman::publish::testing;

namespace {

pugi::xml_document parsed(std::string const& atom) {
    pugi::xml_document document;
    auto const result = document.load_buffer(atom.data(), atom.size());
    REQUIRE(result.description() == std::string{"No error"});
    return document;
}

pugi::xml_document atom_of(Selection const& selection) {
    return parsed(write_atom(selection, sample_frame(), sample_labels().labels()));
}

std::string value(pugi::xml_node node, char const* xpath) {
    auto const found = node.select_node(xpath);
    return found.attribute() ? found.attribute().value() : found.node().text().get();
}

}  // namespace

TEST_CASE("the head of a feed says what it is and where it stands") {
    auto const document = atom_of(rich_selection());
    auto const feed = document.child("feed");
    CHECK(value(feed, "id") == "tag:nieuws.example,2026:view:oproepen");
    CHECK(value(feed, "title") == "Belleman: oproepen");
    CHECK(value(feed, "updated") == "2026-05-22T09:00:00Z");
    CHECK(value(feed, "link[@rel='self']/@href") ==
          "https://nieuws.example/feed.atom?municipality=11002&topic=klimaat");
    CHECK(value(feed, "link[@rel='alternate'][@type='text/html']/@href") ==
          "https://nieuws.example/?municipality=11002&topic=klimaat");
    CHECK(value(feed, "link[@rel='alternate'][@type='application/feed+json']/@href") ==
          "https://nieuws.example/feed.json?municipality=11002&topic=klimaat");
    CHECK(value(feed, "generator") == "Belleman");
    CHECK_FALSE(value(feed, "generator/@version").empty());
    CHECK(value(feed, "author/name") == "Belleman");
}

TEST_CASE("an entry names its publisher, its source and the others") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.child("feed").child("entry");
    CHECK(value(entry, "@xml:lang") == "nl");
    CHECK(value(entry, "id") == "tag:nieuws.example,2026:1");
    CHECK(value(entry, "published") == "2026-05-22T08:00:00Z");
    CHECK(value(entry, "updated") == "2026-05-22T09:00:00.000001Z");
    CHECK(value(entry, "link[@rel='alternate'][not(@hreflang)]/@href") ==
          "https://lokaalbestuur.vlaanderen.example/oproepen/klimaatbomen?jaar=2026&versie=2");
    CHECK(value(entry, "link[@rel='related']/@href") == "https://www.vvsg.example/nieuws/klimaatbomen");
    CHECK(value(entry, "link[@rel='related']/@title") == "VVSG");
    CHECK(value(entry, "author/name") == "Agentschap Binnenlands Bestuur");
    CHECK(value(entry, "author/uri") == "https://lokaalbestuur.vlaanderen.example/");
    CHECK(value(entry, "source/id") == "tag:nieuws.example,2026:source:abb");
    CHECK(value(entry, "source/title") == "Agentschap Binnenlands Bestuur: nieuws");
    CHECK(value(entry, "source/link[@rel='self']/@href") ==
          "https://lokaalbestuur.vlaanderen.example/feed.xml");
    CHECK(value(entry, "link[@rel='enclosure']/@length") == "48211");
    CHECK(value(entry, "link[@rel='enclosure']/@type") == "application/pdf");
}

TEST_CASE("content and summary are HTML and the title is what the publisher wrote") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.child("feed").child("entry");
    CHECK(value(entry, "content/@type") == "html");
    CHECK_THAT(value(entry, "content"), Catch::StartsWith("<p>De Vlaamse overheid steunt"));
    CHECK_THAT(value(entry, "summary"), Catch::StartsWith("<p>Lokale besturen kunnen"));
    CHECK(value(entry, "title/@type") == "text");
    CHECK_THAT(value(entry, "title"), Catch::EndsWith("dorpskernen & stadswijken"));
}

TEST_CASE("a title that looks like markup is escaped once more, so that every reader shows it") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "Formulier <naam> & <adres>")};
    auto const document = atom_of(selection);
    CHECK(value(document, "/feed/entry/title/@type") == "html");
    CHECK(value(document, "/feed/entry/title") == "Formulier &lt;naam&gt; &amp; &lt;adres&gt;");
}

TEST_CASE("a translation is linked with its language") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.child("feed").child("entry");
    CHECK(value(entry, "link[@rel='alternate'][@hreflang='fr-BE']/@href") ==
          "https://lokaalbestuur.vlaanderen.example/fr/appels/arbres");
}

TEST_CASE("deadlines, evidence and merges stand in the own namespace") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.child("feed").child("entry");
    CHECK(value(entry, "b:deadline[1]/@date") == "2026-09-01");
    CHECK(value(entry, "b:deadline[1]/@time") == "12:00");
    CHECK(value(entry, "b:deadline[1]/@what") == "submission");
    CHECK(value(entry, "b:deadline[2]/@what") == "entry-into-force");
    CHECK(value(entry, "b:evidence[@term='71004']/@words") == "Beringen");
    CHECK(value(entry, "b:evidence[@term='71004']") == "De naam staat in de titel.");
    CHECK(value(entry, "b:evidence[contains(@scheme, 'genre')][@term='call']/@words") == "Oproep");
    CHECK(value(entry, "b:evidence[@term='02000']") == "Wie spreekt, is Vlaams.");
    CHECK(value(entry, "b:merged/@source") == "vvsg");
    CHECK(value(entry, "b:merged/@score") == "0.93");
}

TEST_CASE("the days of an event stand in the own namespace") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.select_node("/feed/entry[3]").node();
    CHECK(value(entry, "b:event[1]/@start") == "2026-06-04");
    CHECK_FALSE(entry.select_node("b:event[1]/@end"));
    CHECK(value(entry, "b:event[1]/@time") == "20:00");
    CHECK(value(entry, "b:event[1]/@words") == "op 4 juni");
    CHECK(value(entry, "b:event[1]") == "Een dag die komt.");
    CHECK(value(entry, "b:event[2]/@end") == "2026-06-12");
    CHECK_FALSE(entry.select_node("b:event[2]/@time"));
}

TEST_CASE("what has no stored reason gets no evidence") {
    auto const document = atom_of(rich_selection());
    CHECK_FALSE(document.select_node("/feed/entry[3]/b:evidence[contains(@scheme, 'genre')]"));
}

TEST_CASE("an entry without an address has content and no link") {
    auto const document = atom_of(rich_selection());
    auto const entry = document.select_node("/feed/entry[3]").node();
    CHECK_FALSE(entry.child("link"));
    CHECK_FALSE(value(entry, "content").empty());
    CHECK_FALSE(entry.child("summary"));
}

TEST_CASE("an entry with nothing but a title has it as content too") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "Alleen een titel & meer")};
    auto const document = atom_of(selection);
    CHECK(value(document, "/feed/entry/content") == "<p>Alleen een titel &amp; meer</p>");
}

TEST_CASE("an entry without a title gets one from its text or its publisher") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, " "), plain_cluster(2, "")};
    selection.clusters.front().entries.front().entry.content_html =
        "<p>De raad <b>vergadert</b> vanavond.</p>";
    auto const document = atom_of(selection);
    CHECK(value(document, "/feed/entry[1]/title") == "De raad vergadert vanavond.");
    CHECK(value(document, "/feed/entry[2]/title") == "Agentschap Binnenlands Bestuur");
}

TEST_CASE("a summary that repeats the content is left out") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "x")};
    auto& entry = selection.clusters.front().entries.front().entry;
    entry.content_html = "<p>De raad vergadert.</p>";
    entry.summary_html = "De raad  vergadert.";
    CHECK_FALSE(atom_of(selection).child("feed").child("entry").child("summary"));
}

TEST_CASE("hostile texts stay texts") {
    auto const atom = write_atom(rich_selection(), sample_frame(), sample_labels().labels());
    auto const document = parsed(atom);
    auto const entry = document.select_node("/feed/entry[4]").node();
    CHECK(value(entry, "title") ==
          "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ]]&gt; … \uFFFD "
          "&lt;/title&gt;");
    CHECK(value(entry, "@xml:lang") == "nl");  // the source's, as its own is none
    CHECK(value(entry, "link[@rel='alternate']/@href") ==
          "https://bron.example/a%22b%3Cc%3E%7Cd?x=%5B1%5D&y=%27z%27#%3Cf%3E");
    CHECK(entry.select_nodes("link[@rel='enclosure']").size() == 1);
    CHECK(value(entry, "link[@rel='enclosure']/@href") == "https://bron.example/a%20b.mp3");
    CHECK_FALSE(entry.select_node("link[@rel='enclosure']/@type"));
    CHECK(value(entry, "category[not(@scheme)][1]/@term") == "<b>vet</b>");
    CHECK(entry.select_nodes("category[not(@scheme)]").size() == 2);
    for (char const letter : atom) {
        auto const byte = static_cast<unsigned char>(letter);
        if (byte < 0x20) CHECK(letter == '\n');
    }
}

TEST_CASE("entries of one moment have different dates of change, the same in every view") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(7, "Een"), plain_cluster(8, "Twee")};
    CHECK(value(atom_of(selection), "/feed/entry[2]/updated") == "2026-05-22T09:00:00.000008Z");
    selection.clusters.erase(selection.clusters.begin());
    CHECK(value(atom_of(selection), "/feed/entry[1]/updated") == "2026-05-22T09:00:00.000008Z");
}

TEST_CASE("an empty view is a feed without entries") {
    auto const document = atom_of(empty_selection());
    CHECK(value(document, "/feed/updated") == "2026-05-22T08:00:00Z");
    CHECK_FALSE(document.child("feed").child("entry"));
}

TEST_CASE("the same selection gives the same bytes") {
    CHECK(write_atom(rich_selection(), sample_frame(), sample_labels().labels()) ==
          write_atom(rich_selection(), sample_frame(), sample_labels().labels()));
}
