#include "story/items.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::story;

namespace {

std::size_t common_keys(Item const& one, Item const& other, Rarity const& rarity) {
    auto const left = keys_of(fingerprint(one), rarity);
    auto const right = keys_of(fingerprint(other), rarity);
    return static_cast<std::size_t>(std::ranges::count_if(left, [&](Key const& key) {
        return std::ranges::find(right, key.value, &Key::value) != right.end();
    }));
}

}  // namespace

TEST_CASE("keys are bounded, ascending and none twice") {
    Item item;
    for (int i = 0; i < 3'000; ++i)
        item.text += " woord" + std::to_string(i) + " op " + std::to_string(i % 28 + 1) + " mei";
    auto const keys = keys_of(fingerprint(item), Rarity{});
    CHECK(keys.size() <= most_keys);
    CHECK(std::ranges::is_sorted(keys, {}, &Key::value));
    CHECK(std::ranges::adjacent_find(keys, {}, &Key::value) == keys.end());
}

TEST_CASE("a rewritten announcement has keys in common with its original, an unrelated one none") {
    Item rewritten = relayed();
    rewritten.title = "Vergroen de speelplaats van je school";
    rewritten.text = "Tot 30 september kan je een aanvraag indienen voor vergroenen.";
    Item unrelated = of_town("zele", "Zwembad gesloten", "Wegens een defecte pomp blijft het bad dicht.");
    CHECK(common_keys({}, rewritten, Rarity{}) >= 3);
    CHECK(common_keys({}, unrelated, Rarity{}) == 0);
}

TEST_CASE("a common word is no key where a text has rarer ones") {
    Rarity rarity;
    Item everyday;
    everyday.title = "Gemeentehuis";
    everyday.text =
        "gemeentehuis afspraak maandag loket openingsuren inwoners dienst telefoon contact website";
    for (int i = 0; i < 200; ++i)
        rarity.count(fingerprint(everyday));
    Item one = of_town("zele", "Gemeentehuis gesloten",
                       "gemeentehuis afspraak loket dienst inhuldiging vaandel harmonie kasteelpark kiosk "
                       "dirigent tuba pauken "
                       "trombone fanfare");
    Item other = of_town(
        "brakel", "Gemeentehuis verhuist",
        "gemeentehuis afspraak loket dienst nieuwbouw kade dokter ziekenboeg verbouwing aannemer kraan beton "
        "steiger werfkeet");
    CHECK(common_keys(one, other, rarity) <= 1);
}

TEST_CASE("a term is rarer the fewer entries have it, and never weighs less than nothing") {
    Rarity rarity;
    auto const word = fingerprint({}).of(Sign::word).front();
    auto const before = rarity.weight(word);
    for (int i = 0; i < 1'000; ++i)
        rarity.count(fingerprint({}));
    CHECK(rarity.weight(word) < before / 4);
    CHECK(rarity.weight(word) > 0);
    CHECK(rarity.entries() == 1'000);
}

TEST_CASE("rarity comes back from the store as it went in") {
    Rarity rarity;
    rarity.count(fingerprint({}));
    Rarity const again{{rarity.counts().begin(), rarity.counts().end()}, rarity.entries()};
    auto const word = fingerprint({}).of(Sign::word).front();
    CHECK(again.weight(word) == rarity.weight(word));
}
