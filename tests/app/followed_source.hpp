// A source that is read again and again, for the tests of what becomes of its entries.

#pragma once

#include "app/delivered_tagger.hpp"
#include "app/intake.hpp"
#include "app/item_entries.hpp"
#include "belleman/store/store.hpp"
#include "places.hpp"
#include "support/fake_clock.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

namespace belleman::app {

using namespace std::chrono_literals;

inline Instant const start = std::chrono::sys_days{2026y / 5 / 22} + 8h;

inline std::string const authority = "bellen.example";

/// A source whose documents are taken in one after the other.
struct Followed {
    test::FakeClock clock{start};
    store::Store store = store::Store::in_memory(clock);
    Source source;
    std::optional<Instant> last_success;

    Followed() { source.id = source.name = "stad"; }

    IntakeCounts take(Feed const& feed, Instant now, std::set<std::string> const& gone = {}) {
        store::Store::Transaction transaction(store);
        store.save_source(source);
        auto const counts = take_in(store, {entries_of(feed, source, tagger(), now), feed.deleted, {}, gone},
                                    {source, authority, {now, last_success}, {}, {}});
        transaction.commit();
        last_success = now;
        return counts;
    }
    [[nodiscard]] std::optional<Entry> entry(std::string const& guid) const {
        return store.find_entry("stad", guid);
    }
};

inline std::string text_of(int number) {
    static constexpr std::array<std::string_view, 6> texts{
        "Bewoners van de Kerkstraat krijgen een premie van 250 euro voor een geveltuin.",
        "Het zwembad sluit twee weken voor het jaarlijkse onderhoud van de filters.",
        "De academie zoekt leerkrachten voor de richting woord en toneel.",
        "Op de markt van zaterdag komen twaalf kramen met producten van de hoeve.",
        "De bibliotheek leent vanaf nu ook gezelschapsspelen en puzzels uit.",
        "Wie een hond heeft kan hem op het nieuwe losloopterrein laten rennen."};
    return "<p>" + std::string(texts[static_cast<std::size_t>(number) % texts.size()]) + " Dossier " +
           std::to_string(100 + number) + ".</p>";
}

inline FeedItem item(int number, Instant published) {
    static constexpr std::array<std::string_view, 6> titles{
        "Premie voor geveltuinen", "Zwembad gesloten", "Leerkrachten gezocht", "Hoevemarkt", "Spelen lenen",
        "Losloopterrein open"};
    FeedItem made;
    made.id = "guid-" + std::to_string(number);
    made.title = std::string(titles[static_cast<std::size_t>(number) % titles.size()]);
    made.link = "https://stad.example/nieuws/" + std::to_string(number);
    made.content_html = text_of(number);
    made.published = published;
    return made;
}

/// Items 5 to 0, the newest first, a day apart.
inline Feed six_items() {
    Feed feed;
    for (int number = 5; number >= 0; --number)
        feed.items.push_back(item(number, start - (6 - number) * 24h));
    return feed;
}

inline Feed without(Feed feed, std::string const& guid) {
    std::erase_if(feed.items, [&](FeedItem const& one) { return one.id == guid; });
    return feed;
}

}  // namespace belleman::app
