#include "app/entry_change.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::app;

namespace {

Entry entry(std::string const& title, std::string const& content) {
    Entry made;
    made.title = title;
    made.content_html = content;
    made.url = "https://gemeente.example/nieuws/1";
    made.language = "nl";
    return made;
}

EntryChange between(std::string const& before, std::string const& after) {
    return change_between(entry("Titel", before), entry("Titel", after));
}

}  // namespace

TEST_CASE("another title, text or file is a change to be told") {
    auto const known = entry("Titel", "<p>De aanvraag kan tot 1 juni.</p>");
    CHECK(change_between(known, entry("Andere titel", known.content_html)) == EntryChange::told);
    CHECK(change_between(known, entry("Titel", "<p>De aanvraag kan tot 15 juni.</p>")) == EntryChange::told);
    auto with_file = known;
    with_file.enclosures = {{"https://gemeente.example/reglement.pdf", "application/pdf", {}}};
    CHECK(change_between(known, with_file) == EntryChange::told);
}

TEST_CASE("white space, markup and letter case are no change") {
    CHECK(between("<p>De  aanvraag\nkan nu.</p>", "<div>De aanvraag <b>kan</b> nu.</div>") ==
          EntryChange::none);
    CHECK(change_between(entry("TITEL", "x"), entry("Titel", "x")) == EntryChange::none);
}

TEST_CASE("a tracking parameter is no change, another address a quiet one") {
    auto const known = entry("Titel", "<p>Tekst.</p>");
    auto tracked = known;
    tracked.url += "?utm_source=rss";
    CHECK(change_between(known, tracked) == EntryChange::none);
    auto elsewhere = known;
    elsewhere.url = "https://gemeente.example/actueel/1";
    CHECK(change_between(known, elsewhere) == EntryChange::quiet);
}

TEST_CASE("few links are a list to other pages only under a heading that says so") {
    std::string const text = "<p>De werken starten maandag.</p>";
    auto const list = [&](std::string const& heading, std::string const& title) {
        return text + "<h3>" + heading + "</h3><ul><li><a href=\"https://a.example/1\">" + title +
               "</a></li></ul>";
    };
    auto const row = [&](std::string const& heading, std::string const& title) {
        return text + "<h3>" + heading + "</h3><p><a href=\"https://a.example/1\">" + title + "</a></p>";
    };
    for (auto const* heading :
         {"Lees ook", "LEES OOK:", "Gerelateerde berichten", "À lire aussi", "Zie ook"}) {
        INFO(heading);
        CHECK(between(list(heading, "Markt"), list(heading, "Kermis")) == EntryChange::none);
        CHECK(between(row(heading, "Markt"), row(heading, "Kermis")) == EntryChange::none);
    }
    CHECK(between(list("Bijlagen", "Plan"), list("Bijlagen", "Nieuw plan")) == EntryChange::told);
    CHECK(between(row("Bijlagen", "Plan"), row("Bijlagen", "Nieuw plan")) == EntryChange::told);
}

TEST_CASE(
    "what stands beside the text and has only links is no change, unless its heading says what they are") {
    std::string const text = "<p>De werken starten maandag.</p>";
    auto const beside = [&](std::string const& heading, std::string const& title) {
        return text + "<aside>" + heading + "<p><a href=\"https://a.example/1\">" + title +
               "</a></p></aside>";
    };
    std::string const lead = "<h4>Lees ook</h4>";
    CHECK(between(text, beside(lead, "Kermis")) == EntryChange::none);
    CHECK(between(beside(lead, "Markt"), beside(lead, "Kermis")) == EntryChange::none);
    std::string const two =
        "<a href=\"https://a.example/2\">Fuif</a><br><a href=\"https://a.example/3\">Raad</a>";
    CHECK(between(beside(two, "Markt"), beside(two, "Kermis")) == EntryChange::none);
    CHECK(between(beside("", "Besluit"), beside("", "Nieuw besluit")) == EntryChange::told);
    CHECK(between(beside("<h4>Bijlagen</h4>", "Plan"), beside("<h4>Bijlagen</h4>", "Nieuw plan")) ==
          EntryChange::told);
    CHECK(between(beside("<p>Let op:</p>", "Markt"), beside("<p>Let op:</p>", "Kermis")) ==
          EntryChange::told);
}

TEST_CASE("a sentence that is no more than \"Lees ook\" and links is no change") {
    std::string const text = "<p>De werken starten maandag.</p>";
    auto const sentence = [&](std::string const& lead, std::string const& title) {
        return text + "<p>" + lead + " <a href=\"https://a.example/1\">" + title +
               "</a> en <a href=\"https://a.example/2\">Fuif</a>.</p>";
    };
    for (auto const* lead : {"Lees ook:", "<strong>Zie ook</strong>", "À lire aussi :"})
        CHECK(between(sentence(lead, "Markt"), sentence(lead, "Kermis")) == EntryChange::none);
    CHECK(between(sentence("Zie ook artikel 5 van", "Markt"), sentence("Zie ook artikel 5 van", "Kermis")) ==
          EntryChange::told);
    CHECK(between(sentence("Schrijf in:", "Markt"), sentence("Schrijf in:", "Kermis")) == EntryChange::told);
}

TEST_CASE("a list of links to other pages that is filled anew is no change") {
    std::string const text = "<p>De werken starten maandag.</p>";
    auto const list = [](std::string const& one, std::string const& two, std::string const& three) {
        return "<h3>Lees ook</h3><ul><li><a href=\"https://a.example/1\">" + one +
               "</a></li><li><a href=\"https://a.example/2\">" + two +
               "</a></li><li><a href=\"https://a.example/3\">" + three + "</a></li></ul>";
    };
    CHECK(between(text + list("Markt", "Kermis", "Zwembad"), text + list("Raad", "Markt", "Fuif")) ==
          EntryChange::none);
    CHECK(between(text, text + list("Raad", "Markt", "Fuif")) == EntryChange::none);
    CHECK(between(text + list("Markt", "Kermis", "Zwembad"),
                  "<p>De werken starten dinsdag.</p>" + list("Markt", "Kermis", "Zwembad")) ==
          EntryChange::told);
}

TEST_CASE("a text that is nothing but links changes with them") {
    std::string const three =
        "<ul><li><a href=\"https://a.example/1\">Een</a></li><li><a "
        "href=\"https://a.example/2\">Twee</a></li>"
        "<li><a href=\"https://a.example/3\">Drie</a></li></ul>";
    auto other = three;
    other.replace(other.find("Twee"), 4, "Vier");
    CHECK(between(three, other) == EntryChange::told);
}

TEST_CASE("links in a sentence and a single link count") {
    CHECK(between("<p>Zie <a href=\"https://a.example/1\">het reglement</a>.</p>",
                  "<p>Zie <a href=\"https://a.example/1\">het nieuwe reglement</a>.</p>") ==
          EntryChange::told);
    CHECK(between("<p>Tekst.</p>", "<p>Tekst.</p><p><a href=\"https://a.example/1\">Formulier</a></p>") ==
          EntryChange::told);
}

TEST_CASE("headings that are links over a list of links are left out once") {
    std::string const links =
        "<h3><a href=\"/1\">Een</a></h3><h3><a href=\"/2\">Twee</a></h3><h3><a href=\"/3\">Drie</a></h3>"
        "<ul><li><a href=\"/1\">Een</a></li><li><a href=\"/2\">Twee</a></li><li><a "
        "href=\"/3\">Drie</a></li></ul>";
    CHECK(words_that_count("<p>Tekst.</p>" + links) == "tekst.");
}

TEST_CASE("another address that its page gives for itself is a quiet change, and so are other translations") {
    auto const known = entry("Titel", "<p>Tekst.</p>");
    auto arrived = known;
    arrived.canonical_url = "https://gemeente.example/premie";
    CHECK(change_between(known, arrived) == EntryChange::quiet);
    arrived = known;
    arrived.translations = {{"fr", "https://gemeente.example/fr/prime"}};
    CHECK(change_between(known, arrived) == EntryChange::quiet);
}
