#include "real_tagger.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::tag;

namespace {

Tags tags_by(std::string text, Level level, std::string language, std::string source_name = {}) {
    Subject subject;
    subject.title = std::move(text);
    subject.level = level;
    subject.language = std::move(language);
    subject.source_name = std::move(source_name);
    return real_tagger().tag(subject);
}

std::string scope_of(std::string text, Level level, std::string language, std::string source_name = {}) {
    return tags_by(std::move(text), level, std::move(language), std::move(source_name)).scope;
}

}  // namespace

TEST_CASE("the scope follows from who speaks when the text names no area") {
    CHECK(scope_of("Nieuwe website", Level::federal, "nl") == "belgium");
    CHECK(scope_of("Nieuwe website", Level::flemish, "nl") == "flanders");
    CHECK(scope_of("Nieuwe website", Level::association, "nl") == "flanders");
    CHECK(scope_of("Nouveau site", Level::association, "fr") == "wallonia");
    CHECK(scope_of("Nouveau site", Level::association, "FR-be") == "wallonia");
    CHECK(scope_of("Nij Website", Level::association, "frr") == "flanders");  // North Frisian
    CHECK(scope_of("Nieuwe website", Level::local, "nl") == "none");
    CHECK(scope_of("Nieuwe website", Level::provincial, "nl", "Provincie Limburg") == "province:Limburg");
}

TEST_CASE("the scope is what the text says of its area") {
    auto const [text, scope] = GENERATE(table<std::string, std::string>({
        {"Steun voor alle Vlaamse gemeenten", "flanders"},
        {"Extra middelen voor de lokale besturen in Vlaanderen", "flanders"},
        {"Alle OCMW's krijgen een brief", "belgium"},
        {"Les communes wallonnes seront consultées", "wallonia"},
        {"De 19 gemeenten werken samen", "brussels"},
        {"Een plan voor West-Vlaanderen", "province:West-Vlaanderen"},
        {"La province de Namur aide", "province:Namen"},
        {"Nieuws uit Hasselt", "named"},
    }));
    CAPTURE(text);
    CHECK(scope_of(text, Level::other, "nl") == scope);
}

TEST_CASE("the scope tells the words that name its area, or who speaks") {
    CHECK(tags_by("Een plan voor West-Vlaanderen", Level::flemish, "nl").scope_evidence ==
          Evidence{"title", "West-Vlaanderen", "\"West-Vlaanderen\" speaks of this area"});
    CHECK(tags_by("Nieuws uit Hasselt", Level::flemish, "nl").scope_evidence ==
          Evidence{"title", "Hasselt", "it concerns municipalities of its own"});
    CHECK(tags_by("Nieuwe website", Level::federal, "nl").scope_evidence ==
          Evidence{"source", "", "who speaks is of the level \"federal\""});
    CHECK(tags_by("Nieuwe website", Level::provincial, "nl", "Provincie Limburg").scope_evidence ==
          Evidence{"source", "Limburg", "the name of the source"});
    CHECK(tags_by("Nieuwe website", Level::local, "nl").scope_evidence ==
          Evidence{"", "", "no area is named"});
}
