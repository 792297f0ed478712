#include "belleman/feed/listing_memory.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using Catch::Matchers::Contains;

namespace {

/// Twenty items, of which so many have a link, a date and a summary.
Feed feed_with(int links, int dates, int summaries, int items = 20) {
    Feed feed;
    for (int i = 0; i < items; ++i) {
        FeedItem item;
        item.title = "Bericht " + std::to_string(i);
        item.link = i < links ? "https://stad.example/" + std::to_string(i)
                              : "https://stad.example/nieuws#belleman-0123456789abcdef";
        if (i < dates) item.published = Instant{};
        if (i < summaries) item.summary_html = "<p>tekst</p>";
        feed.items.push_back(item);
    }
    return feed;
}

Source listing() {
    Source source;
    source.kind = SourceKind::html;
    source.selectors.date.expression = ".//time";
    return source;
}

}  // namespace

TEST_CASE("what is remembered are the counts of the last poll that gave items") {
    auto memory = feed::remember({}, feed_with(20, 19, 3));
    CHECK(memory == ListingMemory{20, 20, 19, 3, 0});
    memory = feed::remember(memory, Feed{});
    CHECK(memory == ListingMemory{20, 20, 19, 3, 1});
    CHECK(feed::remember(memory, feed_with(1, 1, 1, 2)) == ListingMemory{2, 1, 1, 1, 1});
}

TEST_CASE("what most items had and none has now is lost, and the message names it") {
    auto const memory = feed::remember({}, feed_with(20, 19, 12));
    auto const lost = [&](Feed const& feed) {
        return feed::what_is_lost(memory, feed, listing()).value_or("");
    };
    CHECK(lost(feed_with(20, 19, 12)).empty());
    CHECK(lost(feed_with(1, 1, 1)).empty());
    CHECK_THAT(lost(feed_with(20, 0, 12)),
               Contains("none of the 20 items has a date by the selector .//time") && Contains("19 of 20"));
    CHECK_THAT(lost(feed_with(0, 20, 12)), Contains("has a link,"));
    CHECK_THAT(lost(feed_with(20, 20, 0)), Contains("has a summary"));
}

TEST_CASE("what only some items had may be lacking") {
    auto const memory = feed::remember({}, feed_with(10, 10, 10));
    CHECK_FALSE(feed::what_is_lost(memory, feed_with(0, 0, 0), listing()));
    CHECK_FALSE(feed::what_is_lost({}, feed_with(0, 0, 0), listing()));
}

TEST_CASE("from one or two items nothing is learned, and one or two may lack their text") {
    CHECK_FALSE(feed::what_is_lost(feed::remember({}, feed_with(2, 2, 2, 2)), feed_with(0, 0, 0), listing()));
    auto const memory = feed::remember({}, feed_with(20, 20, 20));
    CHECK_FALSE(feed::what_is_lost(memory, feed_with(1, 1, 0, 1), listing()));
    CHECK(feed::what_is_lost(memory, feed_with(0, 1, 1, 1), listing()));
}

TEST_CASE("an empty list is a loss only where there always were items") {
    auto source = listing();
    auto const memory = feed::remember({}, feed_with(20, 20, 20));
    CHECK_THAT(feed::what_is_lost(memory, Feed{}, source).value(),
               Contains("no items where there were 20 last time"));
    CHECK_FALSE(feed::what_is_lost({}, Feed{}, source));
    auto const often_empty = feed::remember(feed::remember({}, Feed{}), feed_with(3, 3, 3, 3));
    CHECK_FALSE(feed::what_is_lost(often_empty, Feed{}, source));
    source.may_be_empty = true;
    CHECK_FALSE(feed::what_is_lost(memory, Feed{}, source));
}

TEST_CASE("selectors that have never found anything are named, from the first poll on") {
    auto selectors = listing().selectors;
    CHECK(feed::idle_selectors({}, selectors).empty());
    CHECK(feed::idle_selectors(feed::remember({}, feed_with(3, 1, 0)), selectors).empty());
    auto const memory = feed::remember({}, feed_with(20, 0, 0));
    CHECK(feed::idle_selectors(memory, selectors) ==
          "the date selector .//time found nothing in any item, of 20");
    selectors.summary.expression = "p";
    CHECK(feed::idle_selectors(memory, selectors) ==
          "the date selector .//time and the summary selector p found nothing in any item, of 20");
}
