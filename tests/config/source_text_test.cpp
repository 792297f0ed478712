#include "belleman/config/source_text.hpp"

#include "belleman/config/settings.hpp"

#include <catch2/catch.hpp>

using namespace belleman;

namespace {

/// The source as it is read back from what was written of it.
Source read_back(Source const& source) {
    auto const text = "[polling]\ncontact = \"mailto:a@stad.example\"\n" + config::to_toml(source);
    auto const settings = config::parse(text, "/x/belleman.toml");
    INFO(text);
    INFO((settings ? "" : to_string(settings.error().front())));
    REQUIRE(settings);
    REQUIRE(settings->sources.size() == 1);
    return settings->sources.front();
}

Source new_source(SourceKind kind) {
    Source source;
    source.id = "stad-nieuws";
    source.name = "Stad: nieuws";
    source.organisation = "Stad";
    source.level = Level::local;
    source.language = "nl";
    source.url = "https://www.stad.example/nieuws";
    source.kind = kind;
    return source;
}

}  // namespace

TEST_CASE("a source is written as a table of a configuration, with a word on what a person has to see to") {
    CHECK(config::to_toml(new_source(SourceKind::feed)) ==
          R"([[source]]
id = "stad-nieuws"    # keep it: what is stored hangs on it
name = "Stad: nieuws"
organisation = "Stad"
level = "local"    # federal, flemish, provincial, association, local or other
language = "nl"
url = "https://www.stad.example/nieuws"
kind = "feed"
)");
}

TEST_CASE("a page is read back with its selectors and their syntax") {
    auto source = new_source(SourceKind::html);
    source.selectors.syntax = SelectorSyntax::css;
    source.selectors.item.expression = "li[data-x=\"a\\\\b\"]";
    source.selectors.title.expression = "h2";
    auto const read = read_back(source);
    CHECK(read.kind == SourceKind::html);
    CHECK(read.level == Level::local);
    CHECK(read.selectors.syntax == SelectorSyntax::css);
    CHECK(read.selectors.item.expression == source.selectors.item.expression);
    CHECK(read.selectors.title.expression == "h2");
    CHECK(read.selectors.link.expression.empty());
}

TEST_CASE("an API is read back with its pointers and the template of its links") {
    auto source = new_source(SourceKind::json);
    source.selectors.item.expression = "/data";
    source.selectors.link.expression = "/id";
    source.selectors.link_template = "https://www.stad.example/besluit/{}";
    source.selectors.date.expression = "/datum";
    auto const read = read_back(source);
    CHECK(read.kind == SourceKind::json);
    CHECK(read.selectors.item.expression == "/data");
    CHECK(read.selectors.link.expression == "/id");
    CHECK(read.selectors.link_template == "https://www.stad.example/besluit/{}");
    CHECK(read.selectors.date.expression == "/datum");
}

TEST_CASE("whatever stands in a text is read back as it was, and no control character is printed") {
    auto source = new_source(SourceKind::feed);
    source.name = "\"Nieuws\" \\ van \x1b[2J de\tstad\x7f, caf\u00e9 \u0085 \u00a0";
    CHECK(read_back(source).name == source.name);
    auto const text = config::to_toml(source);
    CHECK_THAT(text, !Catch::Contains("\x1b") && !Catch::Contains("\t") && !Catch::Contains("\x7f"));
    CHECK_THAT(text, !Catch::Contains("\u0085") && Catch::Contains("caf\u00e9"));
    source.name = "Gent\xFF";
    CHECK(read_back(source).name == "Gent\uFFFD");
}
