// One address that different items have: a page that is written over, a list to which all items link, what
// templates claim.

#include "belleman/story/match.hpp"
#include "story/items.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::story;

namespace {

bool join(Item const& stored_item, Item const& arriving) {
    return decide_on(arriving, {stored(stored_item)}).cluster_id == 7;
}

Item at(std::string url, std::string title, std::string text) {
    Item item;
    item.url = std::move(url);
    item.title = std::move(title);
    item.text = std::move(text);
    return item;
}

auto const* const of_roads =
    "<p>Op de agenda staan de heraanleg van de Molenstraat en het reglement op de terrassen.</p>";
auto const* const of_taxes =
    "<p>De raad stemt over de belasting op leegstand en over het jaarverslag van de bibliotheek.</p>";

}  // namespace

TEST_CASE("items at one address whose titles name different dates or years are two") {
    auto const page = "https://mol.be/zittingen";
    CHECK_FALSE(join(at(page, "Gemeenteraad 12 januari 2027", of_roads),
                     at(page, "Gemeenteraad 9 februari 2027", of_taxes)));
    auto next = at("https://mol.be/premie", "Oproep subsidies 2026", of_roads);
    next.day += 365;
    CHECK_FALSE(join(at("https://mol.be/premie", "Oproep subsidies 2025", of_roads), next));
    auto passed_on = relayed();
    passed_on.url = "https://mol.be/premie";
    passed_on.title = "Premies in 2026";
    passed_on.text = of_taxes;
    CHECK_FALSE(join(at("https://mol.be/premie", "Oproep subsidies 2025", of_roads), passed_on));
}

TEST_CASE(
    "items of one source that link to its list stay apart where their texts differ, whatever the title") {
    auto const list = "https://mol.be/bekendmakingen";
    auto const title = GENERATE(as<std::string>{}, "Bekendmaking", "");
    CAPTURE(title);
    CHECK_FALSE(join(at(list, title, of_roads), at(list, title, of_taxes)));
    CHECK(join(at(list, title, of_roads), at(list, title, of_roads)));
}

TEST_CASE("what stands under every item of a list is no text by which two could be one") {
    auto const list = "https://mol.be/bekendmakingen";
    auto const stub = GENERATE(as<std::string>{}, "Lees meer", "");
    CAPTURE(stub);
    CHECK_FALSE(join(at(list, "Zwembad gesloten", stub), at(list, "Heraanleg van de Molenstraat", stub)));
    CHECK_FALSE(join(at(list, "", stub), at(list, "", stub)));
    CHECK(join(at(list, "Zwembad gesloten", stub), at(list, "Zwembad gesloten", stub)));
}

TEST_CASE("a cut text at the same address is the same") {
    auto const list = "https://mol.be/bekendmakingen";
    CHECK(join(at(list, "Gemeenteraad", of_roads),
               at(list, "Bericht", "Op de agenda staan de heraanleg van de Molenstraat en het...")));
}

TEST_CASE("one address of one source makes nothing one where what it says does not count") {
    SourceMatching matching;
    matching.off = {EvidenceKind::text};
    MatchingBySource const wishes{{Item{}.source, matching}};
    auto const list = "https://mol.be/bekendmakingen";
    auto const first = at(list, "Zwembad gesloten", of_taxes);
    auto const second = at(list, "Heraanleg van de Molenstraat", of_roads);
    CHECK(decide_on(second, {stored(first)}, wishes).cluster_id == 0);
    auto passed_on = relayed();
    passed_on.url = list;
    CHECK(decide_on(passed_on, {stored(first)}, wishes).reason.method == "address");
}

TEST_CASE("two links of one source whose pages claim one address are one where their texts are alike") {
    auto const claiming = [](std::string const& link, std::string text) {
        auto item = at(link, "Bekendmaking", std::move(text));
        item.canonical = "https://mol.be/bericht";
        return item;
    };
    auto const first = claiming("https://mol.be/n/1", of_roads);
    CHECK_FALSE(join(first, claiming("https://mol.be/n/2", of_taxes)));
    CHECK_FALSE(
        join(claiming("https://mol.be/n/1", "Lees meer"), claiming("https://mol.be/n/2", "Lees meer")));
    CHECK(join(first, claiming("https://mol.be/n/2", of_roads)));
}

TEST_CASE("a page that claims another host's address is that page only as its copy") {
    auto const real = at("https://mol.be/premie", "Premie voor regentonnen in Mol", of_roads);
    auto claiming = relayed();
    claiming.canonical = real.url;
    claiming.title = "Premie voor regentonnen in Mol";
    claiming.text = of_taxes;
    CHECK(decide_on(claiming, {stored(real)}).reason.method != "address");
    CHECK(decide_on(real, {stored(claiming)}).reason.method != "address");
    claiming.text = of_roads;
    CHECK(decide_on(claiming, {stored(real)}).reason.method == "address");
    claiming.url = "https://www.mol.be/node/12";
    claiming.text = std::string{of_taxes} + of_roads;
    CHECK(decide_on(claiming, {stored(real)}).reason.method == "address");
}
