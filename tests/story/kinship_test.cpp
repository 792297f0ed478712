// What pages say of their addresses and of their translations, and what sources wish.

#include "belleman/story/match.hpp"
#include "story/items.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::story;

namespace {

Item notice_of_other_words() {
    Item item;
    item.source = "vereniging";
    item.level = Level::association;
    item.url = "https://vereniging.be/n/12";
    item.title = "Zwembad gesloten";
    item.text = "<p>Wegens werken aan de filters blijft het bad twee weken dicht voor iedereen.</p>";
    return item;
}

/// The same in French, with nothing that could be weighed in common.
Item french() {
    Item item;
    item.source = "administration";
    item.url = "https://administration.be/actualites/44";
    item.title = "Cours de recreation verdurisees";
    item.text = "<p>Les ecoles introduisent leur dossier.</p>";
    item.language = "fr";
    item.day = 20'400;
    return item;
}

MatchingBySource switched_off(std::string const& source, EvidenceKinds off) {
    SourceMatching matching;
    matching.off = std::move(off);
    return {{source, matching}};
}

bool have_in_common(std::vector<std::uint32_t> one, std::vector<std::uint32_t> const& other) {
    return std::ranges::any_of(one, [&](auto key) { return std::ranges::find(other, key) != other.end(); });
}

}  // namespace

TEST_CASE("an entry is compared by the address that its page gives for itself") {
    Item copy = relayed();
    copy.canonical = "https://departement.be/nieuws/speelplaatsen";
    auto const decision = decide_on(copy, {stored({})});
    CHECK(decision.cluster_id == 7);
    CHECK(decision.reason.method == "address");
}

TEST_CASE("an entry whose page gives another address is still known by its link") {
    Item first;
    first.canonical = "https://departement.be/node/77";
    Item second = relayed();
    second.url = first.url;
    auto const decision = decide_on(second, {stored(first)});
    CHECK(decision.reason.method == "address");
    CHECK(have_in_common(page_keys_of(fingerprint(first)), page_keys_of(fingerprint(second))));
}

TEST_CASE("pages that all give one address for themselves stay apart where they tell different things") {
    Item first;
    first.canonical = "https://departement.be/bericht";
    Item second = notice_of_other_words();
    second.canonical = first.canonical;
    CHECK(decide_on(second, {stored(first)}).cluster_id == 0);
    second.source = first.source;
    CHECK(decide_on(second, {stored(first)}).cluster_id == 0);
}

TEST_CASE("an entry joins the story of the one that it names for another language, however late it comes") {
    Item translation = french();
    translation.url = "https://departement.be/actualites/44";
    translation.translations = {{"nl-BE", "https://www.departement.be/nieuws/speelplaatsen/"}};
    auto const decision = decide_on(translation, {stored({})});
    CHECK(decision.cluster_id == 0);
    CHECK(decision.story_id == 7);
    REQUIRE(decision.story_reason);
    CHECK(decision.story_reason->method == "hreflang");
    CHECK(have_in_common(page_keys_of(fingerprint(translation)), page_keys_of(fingerprint(Item{}))));
}

TEST_CASE("an entry joins the story of the one that names it for another language") {
    Item translation = french();
    translation.url = "https://departement.be/actualites/44";
    Item original;
    original.translations = {{"fr", translation.url}};
    CHECK(decide_on(translation, {stored(original)}).story_id == 7);
    CHECK(decide_on(translation, {stored({})}).story_id == 0);
}

TEST_CASE("pages of two hosts are translations where each names the other") {
    Item original;
    Item translation = french();
    translation.translations = {{"nl", original.url}};
    CHECK(decide_on(translation, {stored(original)}).story_id == 0);
    CHECK(decide_on(original, {stored(translation)}).story_id == 0);
    original.translations = {{"fr", translation.url}};
    CHECK(decide_on(translation, {stored(original)}).story_id == 7);
    CHECK(decide_on(original, {stored(translation)}).story_id == 7);
}

TEST_CASE(
    "an address of another host that a page claims does not make it the translation of that host's pages") {
    Item translation = french();
    translation.url = "https://departement.be/actualites/44";
    translation.translations = {{"nl", Item{}.url}};
    Item claiming = notice_of_other_words();
    claiming.canonical = Item{}.url;
    claiming.translations = {{"fr", translation.url}};
    CHECK(decide_on(claiming, {stored(translation)}).story_id == 0);
    CHECK(decide_on(translation, {stored(claiming)}).story_id == 0);
    claiming.translations.clear();
    claiming.canonical = "https://departement.be/nl/spelen";
    claiming.day = translation.day;
    translation.url = "https://departement.be/fr/spelen";
    CHECK(decide_on(claiming, {stored(translation)}).story_id == 0);
    claiming.url = claiming.canonical;
    CHECK(decide_on(claiming, {stored(translation)}).story_id == 7);
}

TEST_CASE("naming an address for another language makes nothing one within a language") {
    Item original;
    original.translations = {{"fr", notice_of_other_words().url}};
    CHECK(decide_on(notice_of_other_words(), {stored(original)}).cluster_id == 0);
    CHECK(decide_on(notice_of_other_words(), {stored(original)}).story_id == 0);
}

TEST_CASE("home pages say nothing of translations") {
    Item original;
    original.translations = {{"fr", "https://administration.be/fr/"}, {"de", "https://administration.be"}};
    CHECK(fingerprint(original).of(Sign::translation).empty());
}

TEST_CASE("a translation whose title names another year is another announcement") {
    Item original;
    original.title = "Subsidie voor groene speelplaatsen 2025";
    Item other = french();
    other.url = "https://departement.be/actualites/44";
    original.translations = {{"fr", other.url}};
    REQUIRE(decide_on(other, {stored(original)}).story_id == 7);
    other.title = "Cours de recreation 2026";
    CHECK(decide_on(other, {stored(original)}).story_id == 0);
}

TEST_CASE("a kind of evidence that either source switches off makes no rule") {
    Item copy;
    copy.source = "vereniging";
    copy.title = "Vier miljoen voor vergroening";
    copy.text = "<p>De vereniging is blij met het nieuws.</p>";
    REQUIRE(decide_on(copy, {stored({})}).reason.method == "address");
    for (auto const* source : {"vereniging", "departement"}) {
        auto const decision = decide_on(copy, {stored({})}, switched_off(source, {EvidenceKind::address}));
        CHECK(decision.reason.method != "address");
    }
    Item translation = french();
    translation.url = "https://departement.be/actualites/44";
    translation.translations = {{"nl", Item{}.url}};
    REQUIRE(decide_on(translation, {stored({})}).story_id == 7);
    CHECK(decide_on(translation, {stored({})}, switched_off("departement", {EvidenceKind::translations}))
              .story_id == 0);
}

TEST_CASE("a kind of evidence that is switched off has no part in the score") {
    auto const kind_is_heard = [](EvidenceKinds off, Feature feature) {
        Rarity const rarity;
        auto const matching = switched_off("vereniging", std::move(off));
        double heard = 0;
        auto const watch = [&](Compared const& compared) {
            heard = compared.features[static_cast<std::size_t>(feature)];
        };
        std::vector const candidates{stored({})};
        Item const item = relayed();
        static_cast<void>(decide(fingerprint(item), item.source,
                                 {candidates, rarity, shipped_weights(), watch, &matching}));
        return heard > 0;
    };
    auto const mistake = GENERATE(std::pair{EvidenceKind::text, Feature::title_words},
                                  std::pair{EvidenceKind::dates, Feature::dates_shared},
                                  std::pair{EvidenceKind::time, Feature::within_week},
                                  std::pair{EvidenceKind::organisation, Feature::association_and_government},
                                  std::pair{EvidenceKind::subjects, Feature::shared_concepts});
    CHECK(kind_is_heard({}, mistake.second));
    CHECK_FALSE(kind_is_heard({mistake.first}, mistake.second));
}

TEST_CASE("one address is no parallel one: only another language has that") {
    auto const value = [](Item const& item, Item const& beside) {
        Rarity const rarity;
        double parallel = -1;
        auto const watch = [&](Compared const& compared) {
            parallel = compared.features[static_cast<std::size_t>(Feature::parallel_address)];
        };
        std::vector const candidates{stored(beside)};
        static_cast<void>(
            decide(fingerprint(item), item.source, {candidates, rarity, shipped_weights(), watch}));
        return parallel;
    };
    Item original;
    original.url = "https://departement.be/nl/nieuws/speelplaatsen";
    Item other = original;
    other.source = "vereniging";
    CHECK(value(other, original) == 0);
    other.language = "fr";
    CHECK(value(other, original) == 0);
    other.url = "https://departement.be/fr/nieuws/speelplaatsen";
    CHECK(value(other, original) == 1);
    other.language = "nl";
    CHECK(value(other, original) == 0);
}

TEST_CASE("a source that keeps out of merging is compared with nothing") {
    SourceMatching alone;
    alone.merge = false;
    for (auto const* source : {"vereniging", "departement"}) {
        Item copy;
        copy.source = "vereniging";
        auto const decision = decide_on(copy, {stored({})}, {{source, alone}});
        CHECK(decision.cluster_id == 0);
        CHECK(decision.story_id == 0);
        CHECK(decision.likest_entry == 0);
    }
}
