// Entries of sources that are careless, broken or hostile.

#include "followed_source.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <chrono>
#include <string>

using namespace belleman;
using namespace belleman::app;

namespace {

/// `count` undated items that share nothing, the newest first.
Feed unlike_items(int count, std::string const& prefix) {
    Feed feed;
    for (int number = count - 1; number >= 0; --number) {
        FeedItem made;
        made.id = prefix + std::to_string(number);
        made.title = fmt::format("Perceel {} verkocht aan koper {}", 7919 * (number + 1), 104'729 * number);
        made.link = "https://stad.example/" + prefix + "/" + std::to_string(number);
        made.content_html = fmt::format("<p>Lot {} brengt {} euro op.</p>", 3 * number, 1'000'003 * number);
        feed.items.push_back(made);
    }
    return feed;
}

Feed with_dates(Feed feed, Instant newest) {
    for (std::size_t at = 0; at < feed.items.size(); ++at)
        feed.items[at].published = newest - std::chrono::hours{24} * at;
    return feed;
}

}  // namespace

TEST_CASE("two servers of one site, of which one lacks an entry, withdraw it once at most") {
    Followed followed;
    followed.take(six_items(), start);
    int withdrawn = 0;
    for (int hour = 1; hour <= 12; ++hour) {
        auto const feed = hour % 2 == 0 ? six_items() : without(six_items(), "guid-3");
        withdrawn += followed.take(feed, start + hour * 1h).withdrawn;
    }
    CHECK(withdrawn == 1);
    CHECK_FALSE(followed.entry("guid-3")->withdrawal);
}

TEST_CASE("two servers of one site, of which one has a deletion, withdraw it once at most") {
    Followed followed;
    followed.take(six_items(), start);
    int withdrawn = 0;
    auto other = without(six_items(), "guid-3");
    other.deleted = {{"guid-3", start + 30min}};
    for (int hour = 1; hour <= 6; ++hour)
        withdrawn += followed.take(hour % 2 == 0 ? six_items() : other, start + hour * 1h).withdrawn;
    CHECK(withdrawn == 1);
    other.deleted = {{"guid-3", start + 7h}};
    CHECK(followed.take(other, start + 7h).withdrawn == 1);
}

TEST_CASE("two servers of one site with other words tell of two changes at most") {
    Followed followed;
    followed.take(six_items(), start);
    auto other = six_items();
    other.items.front().title = "Losloopterrein open vanaf juni";
    int changed = 0;
    for (int hour = 1; hour <= 12; ++hour)
        changed += followed.take(hour % 2 == 0 ? six_items() : other, start + hour * 12h).changed;
    CHECK(changed == 2);
    CHECK(followed.entry("guid-5")->title == "Losloopterrein open");
    CHECK(followed.entry("guid-5")->updated == start + 24h);
}

TEST_CASE("an entry that changes at each poll is told as changed a few times a day") {
    Followed followed;
    followed.take(six_items(), start);
    int changed = 0;
    for (int hour = 1; hour <= 24; ++hour) {
        auto feed = six_items();
        feed.items.front().content_html = fmt::format("<p>Er zijn nu {} honden op het terrein.</p>", hour);
        changed += followed.take(feed, start + hour * 1h).changed;
    }
    CHECK(changed == 5);
    CHECK(followed.entry("guid-5")->content_html == "<p>Er zijn nu 24 honden op het terrein.</p>");
}

TEST_CASE("a document that dates everything at the moment it is read changes nothing") {
    Followed followed;
    auto const dated = [](Instant when) {
        auto feed = six_items();
        for (FeedItem& one : feed.items)
            one.published = when;
        return feed;
    };
    followed.take(dated(start), start);
    auto const generation = followed.store.generation();
    CHECK(followed.take(dated(start + 2h), start + 2h).unchanged == 6);
    CHECK(followed.store.generation() == generation);
    CHECK(followed.entry("guid-5")->published == start);
}

TEST_CASE("guids that change hands when a site is built anew bring nothing new") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    for (std::size_t at = 0; at < feed.items.size(); ++at)
        feed.items[at].id = "guid-" + std::to_string(at);
    auto const counts = followed.take(feed, start + 24h);
    CHECK(counts.added == 0);
    CHECK(counts.changed == 0);
    CHECK(counts.withdrawn == 0);
    CHECK(followed.take(feed, start + 25h).added == 0);
    CHECK(followed.store.totals().entries == 6);
}

TEST_CASE("a new site that lists more than the old one brings nothing new") {
    bool const is_dated = GENERATE(true, false);
    Followed followed;
    auto all = unlike_items(30, "oud");
    if (is_dated) all = with_dates(all, start - 1h);
    followed.take(all, start);
    auto shorter = all;
    shorter.items.resize(10);
    followed.take(shorter, start + 1h);
    for (FeedItem& one : all.items) {
        one.id += "-nieuw";
        one.link += "-nieuw";
    }
    auto const counts = followed.take(all, start + 2h);
    CHECK(counts.added == 0);
    CHECK(counts.moved == 30);
    CHECK(followed.store.totals().entries == 30);
}

TEST_CASE("an undated guid that comes with another address and other words is another entry") {
    Followed followed;
    auto feed = six_items();
    for (FeedItem& one : feed.items)
        one.published.reset();
    followed.take(feed, start);
    auto& first = feed.items.front();
    first.title = "Gaslek in de Statiestraat";
    first.link = "https://stad.example/alarm/1";
    first.content_html = "<p>Omwonenden houden ramen en deuren gesloten tot de brandweer klaar is.</p>";
    auto const counts = followed.take(feed, start + 1h);
    CHECK(counts.added == 1);
    CHECK(counts.changed == 0);
    CHECK(counts.withdrawn == 0);
    CHECK(followed.entry("guid-5")->title == "Losloopterrein open");
    CHECK(followed.take(feed, start + 2h).unchanged == 6);
}

TEST_CASE("what other rules for reading a page no longer find was not taken back") {
    Followed followed;
    followed.take(six_items(), start);
    followed.last_success.reset();
    CHECK(followed.take(without(six_items(), "guid-3"), start + 1h).withdrawn == 0);
}

TEST_CASE("other rules for reading a page put a few entries on top, not all of them") {
    Followed followed;
    followed.take(unlike_items(60, "oud"), start);
    followed.last_success.reset();
    Instant const later = start + 72h;
    followed.take(unlike_items(200, "nieuw"), later);
    View view;
    view.limit = 500;
    auto const clusters = followed.store.select(view).clusters;
    CHECK(std::ranges::count_if(clusters, [&](Cluster const& one) { return one.published > later - 24h; }) <=
          10);
}

TEST_CASE("a guid that is made to collide with a reused one is taken in once") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    auto& first = feed.items.front();
    first.title = "Gaslek";
    first.link = "https://stad.example/alarm/1";
    first.content_html = "<p>Omwonenden houden ramen en deuren gesloten.</p>";
    auto twin = first;
    twin.id = "guid-5\nGaslek";
    feed.items.push_back(twin);
    CHECK(followed.take(feed, start + 1h).added == 1);
}

TEST_CASE("a clock that is set back moves no entry back") {
    Followed followed;
    followed.take(six_items(), start);
    auto feed = six_items();
    feed.items.front().title = "Losloopterrein open vanaf juni";
    followed.take(feed, start + 5h);
    feed.items.front().title = "Losloopterrein open vanaf juli";
    followed.take(feed, start - 100h);
    CHECK(followed.entry("guid-5")->updated == start + 5h);
    CHECK(followed.entry("guid-5")->published == start - 24h);
}

TEST_CASE("the order of a document's dated items does not choose those that are shown of a burst") {
    auto const shown = [](bool is_reversed) {
        Followed followed;
        followed.take(six_items(), start);
        auto burst = unlike_items(60, "veel");
        for (std::size_t at = 0; at < burst.items.size(); ++at)
            burst.items[at].published = start + 70h + std::chrono::minutes{at};
        if (is_reversed) std::ranges::reverse(burst.items);
        followed.take(burst, start + 72h);
        std::set<std::string> titles;
        for (auto const& cluster : followed.store.select({}).clusters)
            titles.insert(cluster.entries.front().entry.title);
        return titles;
    };
    CHECK(shown(false) == shown(true));
}
