// What becomes of stored entries when their source is read again: changes, withdrawals, redesigns, floods.

#include "app/releases.hpp"
#include "followed_source.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <string>

using namespace belleman;
using namespace belleman::app;

TEST_CASE("an entry that is gone while older ones remain is withdrawn, and restored when it comes back") {
    Followed followed;
    followed.take(six_items(), start);
    CHECK(followed.take(without(six_items(), "guid-3"), start + 1h).withdrawn == 1);
    REQUIRE(followed.entry("guid-3")->withdrawal);
    CHECK(followed.entry("guid-3")->withdrawal->when == start + 1h);
    CHECK(followed.entry("guid-3")->withdrawal->sign == WithdrawalSign::unlisted);
    CHECK(followed.take(without(six_items(), "guid-3"), start + 2h).withdrawn == 0);
    CHECK(followed.take(six_items(), start + 3h).restored == 1);
    CHECK_FALSE(followed.entry("guid-3")->withdrawal);
}

TEST_CASE("entries that newer ones push out of a feed are not withdrawn") {
    Followed followed;
    auto feed = six_items();
    followed.take(feed, start);
    feed.items.pop_back();
    feed.items.insert(feed.items.begin(), item(6, start + 30min));
    CHECK(followed.take(feed, start + 1h).withdrawn == 0);
    CHECK_FALSE(followed.entry("guid-0")->withdrawal);
}

TEST_CASE("an empty document withdraws nothing, and is not remembered") {
    Followed followed;
    followed.take(six_items(), start);
    CHECK(followed.take({}, start + 1h).withdrawn == 0);
    CHECK(followed.take(without(six_items(), "guid-3"), start + 2h).withdrawn == 1);
}

TEST_CASE("what a document says to be deleted is withdrawn since then") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    feed.items.resize(2);
    feed.deleted = {{"guid-1", start - 1h}, {"never-seen", {}}};
    CHECK(followed.take(feed, start + 1h).withdrawn == 1);
    CHECK(followed.entry("guid-1")->withdrawal->when == start - 1h);
    CHECK(followed.take(feed, start + 2h).withdrawn == 0);
}

TEST_CASE("of an item that is listed and deleted the later holds") {
    Followed followed;
    auto feed = six_items();
    followed.take(feed, start);
    feed.deleted = {{"guid-1", start - 1h}};
    CHECK(followed.take(feed, start + 1min).withdrawn == 1);
    feed.deleted = {{"guid-1", start - 400 * 24h}};
    CHECK(followed.take(feed, start + 1h).restored == 1);
}

TEST_CASE("what is deleted before it was ever seen is not told of") {
    Followed followed;
    auto feed = six_items();
    feed.deleted = {{"guid-1", start - 1h}};
    auto const counts = followed.take(feed, start);
    CHECK(counts.added == 5);
    CHECK(counts.withdrawn == 0);
    CHECK_FALSE(followed.entry("guid-1"));
    CHECK(followed.take(feed, start + 1h).added == 0);
}

TEST_CASE("a new item whose own page is not there is shown, and withdrawn only once it was") {
    Followed followed;
    std::set<std::string> const gone{"https://stad.example/nieuws/5"};
    followed.take(without(six_items(), "guid-5"), start);
    CHECK(followed.take(six_items(), start + 1h, gone).withdrawn == 0);
    REQUIRE(followed.entry("guid-5"));
    CHECK_FALSE(followed.entry("guid-5")->withdrawal);
    CHECK(followed.take(six_items(), start + 2h, gone).withdrawn == 1);
}

TEST_CASE("an entry whose own page is gone is withdrawn once, as long as it is listed") {
    Followed followed;
    followed.take(six_items(), start);
    std::set<std::string> const gone{"https://stad.example/nieuws/2"};
    CHECK(followed.take(six_items(), start + 1h, gone).withdrawn == 1);
    auto const generation = followed.store.generation();
    CHECK(followed.take(six_items(), start + 2h, gone).withdrawn == 0);
    CHECK(followed.store.generation() == generation);
    CHECK(followed.take(six_items(), start + 3h).restored == 1);
}

TEST_CASE("a site that is built anew brings nothing new, whatever becomes of guids and addresses") {
    Followed followed;
    followed.take(six_items(), start);
    auto const before = followed.store.totals();
    auto feed = six_items();
    for (FeedItem& one : feed.items) {
        one.id = "https://stad.example/?p=" + one.id;
        one.link = "https://stad.example/actueel/bericht-" + one.id.substr(one.id.size() - 1);
    }
    auto const counts = followed.take(feed, start + 24h);
    CHECK(counts.added == 0);
    CHECK(counts.moved == 6);
    CHECK(counts.withdrawn == 0);
    CHECK(followed.store.totals().entries == before.entries);
    auto const moved = followed.entry("https://stad.example/?p=guid-4");
    REQUIRE(moved);
    CHECK(moved->url == "https://stad.example/actueel/bericht-4");
    CHECK(moved->published == start - 48h);
    CHECK(moved->updated == start - 48h);
    CHECK(followed.take(feed, start + 25h).unchanged == 6);
}

TEST_CASE("a site that is built anew without dates brings nothing new either") {
    Followed followed;
    auto feed = six_items();
    for (FeedItem& one : feed.items)
        one.published.reset();
    followed.take(feed, start);
    for (FeedItem& one : feed.items) {
        one.id += "-nieuw";
        one.link += "-nieuw";
    }
    CHECK(followed.take(feed, start + 24h).added == 0);
}

TEST_CASE("of the old items that a site built anew lists without a date few come to the top") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    for (FeedItem& one : feed.items)
        one.id += "-nieuw";
    for (int number = 0; number < 20; ++number) {
        FeedItem old;
        old.id = old.title = "Archiefstuk " + std::to_string(number);
        old.link = "https://stad.example/archief/" + std::to_string(number);
        old.content_html = text_of(number) + "<p>Archief " + std::to_string(7'000 + 31 * number) + ".</p>";
        feed.items.push_back(old);
    }
    auto const now = start + 3h;
    CHECK(followed.take(feed, now).added == 20);
    int on_top = 0;
    for (int number = 0; number < 20; ++number) {
        auto const entry = followed.entry("Archiefstuk " + std::to_string(number));
        REQUIRE(entry);
        if (entry->published == now) ++on_top;
    }
    CHECK(on_top == 10);
}

TEST_CASE("changed entries keep what they said before, unchanged ones do not") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    feed.items.front().title = "Losloopterrein open vanaf 1 juni";
    CHECK(followed.take(feed, start + 1h).changed == 1);
    auto const versions = followed.store.versions_of(followed.entry("guid-5")->id);
    REQUIRE(versions.size() == 1);
    CHECK(versions.front().title == "Losloopterrein open");
    CHECK(versions.front().until == start + 1h);
    CHECK(followed.store.versions_of(followed.entry("guid-4")->id).empty());
}

TEST_CASE("an address that moves is stored without being told") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    feed.items.front().link = "https://stad.example/actueel/5";
    auto const counts = followed.take(feed, start + 1h);
    CHECK(counts.changed == 0);
    CHECK(counts.unchanged == 6);
    auto const entry = followed.entry("guid-5");
    CHECK(entry->url == "https://stad.example/actueel/5");
    CHECK(entry->updated == start - 24h);
    CHECK(followed.store.versions_of(entry->id).empty());
}

namespace {

Feed burst_of_sixty(Instant when) {
    Feed burst;
    for (int number = 0; number < 60; ++number) {
        auto made = item(number, when - 1min);
        made.id = "burst-" + std::to_string(number);
        made.title = fmt::format("Perceel {} verkocht aan koper {}", 7919 * (number + 1), 104'729 * number);
        made.link = "https://stad.example/verkoop/" + std::to_string(number);
        made.content_html = fmt::format("<p>Lot {} brengt {} euro op.</p>", 3 * number, 1'000'003 * number);
        burst.items.push_back(made);
    }
    return burst;
}

}  // namespace

TEST_CASE("a burst is held back but for a few, and nothing of it is lost") {
    Followed followed;
    followed.take(six_items(), start);
    Instant const later = start + 72h;
    auto const counts = followed.take(burst_of_sixty(later), later);
    CHECK(counts.added == 60);
    CHECK(counts.held == 50);
    View all;
    all.limit = 500;
    CHECK(followed.store.select(all).clusters.size() == 16);
    CHECK(followed.store.show_held("stad", later, later) == 50);
    CHECK(followed.store.select(all).clusters.size() == 66);
}

TEST_CASE("what was held back for long enough is shown, whether its source is polled or not") {
    Followed followed;
    followed.take(six_items(), start);
    Instant const later = start + 72h;
    followed.take(burst_of_sixty(later), later);
    CHECK(release_by_time(followed.store, 24h, later + 24h - 1s).empty());
    CHECK(followed.store.held_by_source() == CountsBySource{{"stad", 50}});
    CHECK(release_by_time(followed.store, 24h, later + 24h) == CountsBySource{{"stad", 50}});
    CHECK(followed.store.held_by_source().empty());
    CHECK(release_by_time(followed.store, 24h, later + 48h).empty());
}

TEST_CASE("what is no longer held back is told") {
    CHECK(release_line("stad", 1) == "source stad: 1 announcement is no longer held back");
    CHECK(release_line("stad", 50) == "source stad: 50 announcements are no longer held back");
}

TEST_CASE("taking in the same days again changes nothing") {
    Followed followed;
    auto const day = [](int number) {
        auto feed = six_items();
        feed.items.insert(feed.items.begin(), item(6 + number, start + number * 24h));
        return feed;
    };
    for (int number = 0; number < 3; ++number)
        followed.take(day(number), start + number * 24h + 1h);
    auto const clusters = followed.store.totals().clusters;
    auto const entries = followed.store.totals().entries;
    auto const again = followed.take(day(2), start + 3 * 24h);
    CHECK(again.unchanged == 7);
    auto const generation = followed.store.generation();
    followed.take(day(2), start + 3 * 24h + 1h);
    CHECK(followed.store.generation() == generation);
    CHECK(followed.store.totals().clusters == clusters);
    CHECK(followed.store.totals().entries == entries);
}
