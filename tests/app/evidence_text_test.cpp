#include "app/evidence_text.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;

namespace {

Entry entry(std::string title, std::string content = {}) {
    Entry made;
    made.title = std::move(title);
    made.content_html = std::move(content);
    return made;
}

std::string around(Entry const& entry, Evidence const& evidence) {
    return EvidenceText(entry).around(evidence, Ink(false));
}

}  // namespace

TEST_CASE("the words of evidence are shown among those around them") {
    CHECK(around(entry("Premie voor een woning in Mol"), {"title", "woning", ""}) ==
          "Premie voor een [woning] in Mol");
}

TEST_CASE("markup of the text is not shown") {
    CHECK(around(entry("", "<p>Een <b>wo</b>ning &amp; meer</p>"), {"content", "woning", ""}) ==
          "Een [woning] & meer");
}

TEST_CASE("of a long text whole words near the evidence are shown") {
    std::string const much = "veel woorden staan hier vóór en achter wat gezocht wordt ";
    auto const shown = around(entry(much + much + "woning " + much + much), {"title", "woning", ""});
    CHECK(shown == "… vóór en achter wat gezocht wordt [woning] veel woorden staan hier vóór en …");
}

TEST_CASE("a word is shown where it stands alone rather than within a longer one") {
    CHECK(around(entry("De molen van Mol en de mol"), {"title", "mol", ""}) ==
          "De molen van Mol en de [mol]");
    CHECK(around(entry("De molen"), {"title", "mol", ""}) == "De [mol]en");
}

TEST_CASE("words that stand in no text are shown alone") {
    CHECK(around(entry("Iets"), {"source", "Mol", ""}) == "[Mol]");
    CHECK(around(entry("Iets"), {"title", "", "every vacancy is about this"}).empty());
}

TEST_CASE("what a source sends cannot steer the terminal") {
    CHECK(around(entry("een\x1b[2J woning\nhier"), {"title", "woning", ""}) == "een [2J [woning] hier");
    CHECK(around(entry(""), {"title", "wo\x1b[2Jning", ""}) == "[wo [2Jning]");
}

TEST_CASE("on a terminal the words are coloured instead of bracketed") {
    CHECK(EvidenceText(entry("een woning")).around({"title", "woning", ""}, Ink(true)) ==
          "een \x1b[1;32mwoning\x1b[0m");
}
