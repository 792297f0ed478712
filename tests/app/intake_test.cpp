#include "app/intake.hpp"

#include "app/delivered_tagger.hpp"
#include "app/item_entries.hpp"
#include "belleman/store/store.hpp"
#include "places.hpp"
#include "support/fake_clock.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <set>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

Source source(std::string const& id) {
    Source made;
    made.id = id;
    made.name = id;
    made.language = "nl";
    return made;
}

FeedItem item(std::string const& id, std::string const& title, std::string const& link) {
    FeedItem made;
    made.id = id;
    made.title = title;
    made.link = link;
    made.published = now - 1h;
    return made;
}

Feed feed(std::vector<FeedItem> items) {
    Feed made;
    made.items = std::move(items);
    return made;
}

struct Kept {
    test::FakeClock clock{now};
    store::Store store = store::Store::in_memory(clock);

    IntakeCounts take(std::string const& source_id, std::vector<FeedItem> items, Instant seen = now,
                      std::set<std::string> const& completed = {}) {
        store::Store::Transaction transaction(store);
        auto const from = source(source_id);
        store.save_source(from);
        std::string const authority = "bellen.example";
        auto const counts =
            take_in(store, {entries_of(feed(std::move(items)), from, tagger(), seen), {}, completed, {}},
                    {from, authority, {seen, seen}, {}, {}});
        transaction.commit();
        return counts;
    }
};

}  // namespace

TEST_CASE("entries come last item first, so that the first of the document is the newest") {
    auto const entries =
        entries_of(feed({item("2", "Nieuw", "https://a.example/2"), item("1", "Oud", "https://a.example/1")}),
                   source("a"), tagger(), now);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].guid == "1");
    CHECK(entries[1].guid == "2");
}

TEST_CASE("one guid on several items is told apart by the address") {
    auto const entries =
        entries_of(feed({item("0", "A", "https://a.example/1"), item("0", "B", "https://a.example/2")}),
                   source("a"), tagger(), now);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].guid != entries[1].guid);
}

TEST_CASE("the same item twice in a document is one entry, as it first stands") {
    auto const entries = entries_of(
        feed({item("1", "Nieuwste", "https://a.example/1"), item("1", "Oude", "https://a.example/1")}),
        source("a"), tagger(), now);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].title == "Nieuwste");
}

TEST_CASE("quirk 25: dates are as claimed, but never later than first seen; first seen without a claim") {
    auto const dated = [](std::optional<Instant> published) {
        FeedItem made = item("1", "T", "https://a.example/1");
        made.published = published;
        return entry_of(made, source("a"), {}, now);
    };
    CHECK(dated(now - 48h).published == now - 48h);
    CHECK(dated(now - 48h).published_is_claimed);
    CHECK(dated(now + 1min).published == now);
    CHECK(dated(now + 1min).published_is_claimed);
    CHECK(dated(now + 24h).published == now);
    CHECK_FALSE(dated(now + 24h).published_is_claimed);
    CHECK(dated(std::nullopt).published == now);
    CHECK_FALSE(dated(std::nullopt).published_is_claimed);
    for (int const year : {-1, 0, 1, 1900, 1970, 1989}) {
        auto const zero = dated(std::chrono::sys_days{std::chrono::year{year} / 1 / 1});
        INFO(year);
        CHECK_FALSE(zero.published_is_claimed);
        CHECK(zero.published == now);
        CHECK(zero.updated == now);
    }
    CHECK(dated(std::chrono::sys_days{1990y / 1 / 1}).published_is_claimed);
}

TEST_CASE("a later date of change is kept as updated") {
    FeedItem made = item("1", "T", "https://a.example/1");
    made.published = now - 48h;
    made.updated = now - 24h;
    CHECK(entry_of(made, source("a"), {}, now).updated == now - 24h);
    made.updated = now + 24h;
    CHECK(entry_of(made, source("a"), {}, now).updated == now);
    made.updated = now - 72h;
    CHECK(entry_of(made, source("a"), {}, now).updated == now - 48h);
}

TEST_CASE("the language is the item's, else the source's, else the feed's") {
    Feed document;
    document.language = "en";
    FeedItem made = item("1", "T", "https://a.example/1");
    CHECK(entry_of(made, source("a"), document, now).language == "nl");
    CHECK(entry_of(made, Source{}, document, now).language == "en");
    made.language = "fr";
    CHECK(entry_of(made, source("a"), document, now).language == "fr");
}

TEST_CASE("taking in the same document again changes nothing") {
    Kept kept;
    auto const document = [] {
        return std::vector{item("1", "Een", "https://a.example/1"), item("2", "Twee", "https://a.example/2")};
    };
    CHECK(kept.take("a", document()).added == 2);
    auto const generation = kept.store.generation();
    auto const again = kept.take("a", document(), now + 1h);
    CHECK(again.unchanged == 2);
    CHECK(again.added + again.changed == 0);
    CHECK(kept.store.generation() == generation);
}

TEST_CASE("quirk 44: a changed entry keeps its first dates and moves updated") {
    Kept kept;
    kept.take("a", {item("1", "Een", "https://a.example/1")});
    CHECK(kept.take("a", {item("1", "Een (verlengd)", "https://a.example/1")}, now + 2h).changed == 1);
    auto const entry = kept.store.find_entry("a", "1");
    REQUIRE(entry);
    CHECK(entry->title == "Een (verlengd)");
    CHECK(entry->published == now - 1h);
    CHECK(entry->first_seen == now);
    CHECK(entry->updated == now + 2h);
}

TEST_CASE("the date of an entry's own page comes before that of the list, also when it is read later") {
    Kept kept;
    FeedItem day = item("1", "Een", "https://a.example/1");
    day.published = now - 12h;
    kept.take("a", {day});
    FeedItem exact = day;
    exact.published = now - 3h;
    kept.take("a", {exact}, now + 2h, {"https://a.example/1"});
    CHECK(kept.store.find_entry("a", "1")->published == now - 3h);
    exact.published = now + 1h;
    kept.take("a", {exact}, now + 2h, {"https://a.example/1"});
    CHECK(kept.store.find_entry("a", "1")->published == now);  // never later than first seen
}

TEST_CASE("an entry whose own page is read later gets its text and date, and is not told as changed") {
    Kept kept;
    FeedItem bare = item("1", "Een", "https://a.example/1");
    bare.published.reset();
    kept.take("a", {bare});
    FeedItem whole = bare;
    whole.content_html = "<p>De volledige tekst.</p>";
    whole.published = now - 48h;
    auto const counts = kept.take("a", {whole}, now + 2h, {"https://a.example/1"});
    CHECK(counts.completed == 1);
    CHECK(counts.changed == 0);
    auto const entry = kept.store.find_entry("a", "1");
    REQUIRE(entry);
    CHECK(entry->content_html == "<p>De volledige tekst.</p>");
    CHECK(entry->published == now - 48h);
    CHECK(entry->published_is_claimed);
    CHECK(entry->updated == now);
    CHECK(entry->first_seen == now);
    CHECK(kept.take("a", {whole}, now + 3h).unchanged == 1);
}

TEST_CASE("an announcement of two sources is one cluster") {
    Kept kept;
    kept.take("a", {item("1", "Oproep geopend", "https://www.bron.example/oproep?utm_source=rss")});
    auto const counts = kept.take("b", {item("x", "Oproep geopend", "http://bron.example/oproep/")});
    CHECK(counts.added == 1);
    CHECK(counts.merged == 1);
    CHECK(kept.store.totals().clusters == 1);
}

TEST_CASE("an entry whose own page tells only later that others published it is related to theirs") {
    Kept kept;
    std::string const text =
        "<p>Gezinnen met een laag inkomen krijgen tot 30 september 2026 een premie van 450 euro voor "
        "zonnepanelen op het dak van hun woning. De aanvraag verloopt langs het energiehuis.</p>";
    FeedItem first = item("1", "Premie van 450 euro voor zonnepanelen", "https://a.example/1");
    first.content_html = text;
    kept.take("a", {first});
    FeedItem listed = item("2", "Nieuwe premie", "https://b.example/2");
    kept.take("b", {listed});
    REQUIRE(kept.store.totals().clusters == 2);
    FeedItem read = listed;
    read.content_html = text;
    CHECK(kept.take("b", {read}, now + 2h, {"https://b.example/2"}).completed == 1);
    auto const of = [&](char const* source_id, char const* guid) {
        return kept.store.membership_of(kept.store.find_entry(source_id, guid)->id).cluster;
    };
    auto const related = kept.store.related_to(of("b", "2"));
    REQUIRE(related.size() == 1);
    CHECK(related.front().older_cluster == of("a", "1"));
    CHECK(related.front().younger_cluster == of("b", "2"));
    CHECK_FALSE(related.front().reason.evidence.empty());
    CHECK(kept.store.find_cluster(of("b", "2"))->updated == now + 2h);
    CHECK(kept.store.totals().clusters == 2);
}

TEST_CASE("an entry that names its translation only later joins the story of that") {
    Kept kept;
    FeedItem french = item("fr", "Prime pour les panneaux solaires", "https://a.example/fr/prime");
    french.language = "fr";
    FeedItem dutch = item("nl", "Hulp bij de factuur", "https://a.example/nl/premie");
    kept.take("a", {dutch, french});
    auto const story_of = [&](char const* guid) {
        return kept.store.membership_of(kept.store.find_entry("a", guid)->id).story;
    };
    REQUIRE(story_of("nl") != story_of("fr"));
    dutch.translations = {{"fr", "https://a.example/fr/prime"}};
    CHECK(kept.take("a", {dutch, french}, now + 2h).changed == 0);
    CHECK(story_of("nl") == story_of("fr"));
    auto const decision = kept.store.decision_of(kept.store.find_entry("a", "nl")->id);
    REQUIRE(decision->story_reason);
    CHECK(decision->story_reason->method == "hreflang");
    auto const generation = kept.store.generation();
    kept.take("a", {dutch, french}, now + 3h);
    CHECK(kept.store.generation() == generation);
}

TEST_CASE("titles and texts beyond any announcement's length are cut") {
    FeedItem made = item("1", std::string(5'000, 'a'), "https://a.example/1");
    made.content_html = "<p>" + std::string(2'000'000, 'b') + "</p>";
    auto const entry = entry_of(made, source("a"), {}, now);
    CHECK(entry.title.size() < 1'100);
    CHECK(entry.content_html.size() < 110'000);
    CHECK(entry.content_html.front() == 'b');
}

TEST_CASE("quirk 27: a date that follows the clock moves nothing after the first time") {
    Kept kept;
    auto const poll = [&kept](Instant at) {
        FeedItem made = item("1", "Een", "https://a.example/1");
        made.published = at;
        made.updated = at;
        return kept.take("a", {made}, at);
    };
    CHECK(poll(now).added == 1);
    auto const generation = kept.store.generation();
    CHECK(poll(now + 1h).unchanged == 1);
    CHECK(poll(now + 24h).unchanged == 1);
    CHECK(kept.store.find_entry("a", "1")->published == now);
    CHECK(kept.store.find_entry("a", "1")->updated == now);
    CHECK(kept.store.generation() == generation);
}

TEST_CASE("quirk 45: an address that gets a new date and a new text every day keeps its first date") {
    Kept kept;
    auto const poll = [&kept](int day) {
        FeedItem made = item("1", "Het nieuws van dag " + std::to_string(day), "https://a.example/1");
        made.published = now + day * 24h - 1h;
        return kept.take("a", {made}, now + day * 24h);
    };
    CHECK(poll(0).added == 1);
    CHECK(poll(1).changed == 1);
    CHECK(poll(2).changed == 1);
    auto const entry = kept.store.find_entry("a", "1");
    REQUIRE(entry);
    CHECK(entry->published == now - 1h);
    CHECK(entry->updated == now + 48h);
    CHECK(kept.store.totals().entries == 1);
}

TEST_CASE("the order in which a document lists dated items changes no decision") {
    auto const dated = [](std::string const& id, std::string title, std::string text, Instant published) {
        FeedItem made = item(id, std::move(title), "https://www.bron.example/" + id);
        made.content_html = std::move(text);
        made.published = published;
        return made;
    };
    std::vector const items{
        dated("1", "Premie voor geveltuinen", "Bewoners krijgen 250 euro voor een geveltuin langs hun huis.",
              now - 3h),
        dated("2", "Zwembad dicht", "Het bad is dicht tot 12 juni.", now - 3h),
        dated("3", "Premie voor een geveltuin", "Bewoners krijgen 250 euro voor hun geveltuin.", now - 2h)};
    std::vector<std::size_t> order{0, 1, 2};
    std::set<std::string> evidence;
    do {
        Kept kept;
        kept.take("a", {items[order[0]], items[order[1]], items[order[2]]});
        std::string all;
        for (auto const* guid : {"1", "2", "3"}) {
            auto const decision = kept.store.decision_of(kept.store.find_entry("a", guid)->id);
            all += fmt::format("{} {}\n", decision->cluster_id, decision->reason.evidence);
        }
        evidence.insert(all);
    } while (std::ranges::next_permutation(order).found);
    CHECK(evidence.size() == 1);
}

TEST_CASE("a guid that is used again for another item makes another entry") {
    Kept kept;
    FeedItem first = item("altijd", "Hinder door gaswerken in de Kerkstraat", "https://a.example/actueel");
    first.content_html = "Er is tot eind september geen doorgang voor auto's.";
    first.published = now - 48h;
    FeedItem second = item("altijd", "Nieuwe directeur voor de muziekschool", "https://a.example/actueel");
    second.content_html = "Zij volgt een collega op die met pensioen gaat.";
    second.published = now - 2h;
    kept.take("a", {first});
    CHECK(kept.take("a", {second}, now + 1h).added == 1);
    CHECK(kept.store.totals().entries == 2);
    CHECK(kept.store.totals().clusters == 2);
    CHECK(kept.store.find_entry("a", "altijd")->title == first.title);
    CHECK(kept.take("a", {second}, now + 2h).unchanged == 1);
    CHECK(kept.take("a", {first}, now + 3h).unchanged == 1);
}

TEST_CASE("a title that is mended under one guid is a change of the entry") {
    Kept kept;
    kept.take("a", {item("1", "Bestelformuleir voedselhulp", "https://a.example/1")});
    CHECK(
        kept.take("a", {item("1", "Bestelformulier voedselhulp", "https://a.example/1")}, now + 1h).changed ==
        1);
    CHECK(kept.store.totals().entries == 1);
}
