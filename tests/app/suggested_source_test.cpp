#include "app/suggested_source.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;

namespace {

Source suggest(std::string url, std::string title, std::string site_name = {}) {
    return suggest_source({std::move(url), std::move(title), std::move(site_name), "nl"}, SourceKind::html,
                          {});
}

}  // namespace

TEST_CASE("an id is made of the site and what the page is about") {
    CHECK(suggest("https://www.stad.example/nl/nieuws/index.html", "").id == "stad-nieuws");
    CHECK(suggest("https://pers.stad.example/", "").id == "pers-stad");
    CHECK(suggest("https://www.stad.example/node/123?page=2", "").id == "stad-node");
    CHECK(suggest("file:///srv/Ge%C3%BFnt/pagina.html", "").id == "pagina");
    CHECK(suggest("https://[::1]:8080/", "").id == "1");
}

TEST_CASE("an id that is taken gets a number") {
    SourceOrigin const origin{"https://stad.example/nieuws", "", "", ""};
    CHECK(suggest_source(origin, SourceKind::feed, {"stad-nieuws", "stad-nieuws-2"}).id == "stad-nieuws-3");
}

TEST_CASE("who publishes is what the site calls itself, else the part of the title that the host speaks of") {
    auto const named = suggest("https://x.example/", "Nieuws | Portaal", "Stad Meer");
    CHECK(named.organisation == "Stad Meer");
    CHECK(named.name == "Stad Meer: Nieuws");
    CHECK(suggest("https://www.polder.example/", "Polder aan de Rupel - Actueel").name ==
          "Polder aan de Rupel: Actueel");
    CHECK(suggest("https://x.example/", "Actualités | Union des communes").organisation ==
          "Union des communes");
    CHECK(suggest("https://www.landelijk.example/", "Landelijk Overleg").name == "Landelijk Overleg");
    CHECK(suggest("https://www.x.example/", "").organisation == "x.example");
}

TEST_CASE("control characters of a title do not get into a name") {
    CHECK(suggest("https://www.stad.example/nieuws", "Nieuws \"en\" meer \\ \x1b[2J | Stad").name ==
          "Stad: Nieuws \"en\" meer \\ [2J");
}
