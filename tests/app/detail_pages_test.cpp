#include "app/detail_pages.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;

namespace {

Source source_at(std::string url, bool other_hosts = false) {
    Source source;
    source.url = std::move(url);
    source.detail.emplace();
    source.detail->content.expression = "//article";
    source.detail->other_hosts = other_hosts;
    return source;
}

FeedItem item(std::string const& link) {
    FeedItem made;
    made.title = "Titel";
    made.link = made.id = link;
    return made;
}

DetailPage page(std::string const& url, std::string const& key, int tries) {
    DetailPage made;
    made.url = url;
    made.key = key;
    made.tries = tries;
    return made;
}

}  // namespace

TEST_CASE("the page of an item is on the source's host or below it, without www") {
    auto const source = source_at("https://www.stad.be/nieuws");
    auto const page = [&](std::string const& link) { return page_of(item(link), source); };
    CHECK(page("https://www.stad.be/n/1#top") == "https://www.stad.be/n/1");
    CHECK(page("http://stad.be/n/1") == "http://stad.be/n/1");
    CHECK(page("https://pers.stad.be/n/1") == "https://pers.stad.be/n/1");
    CHECK(page("https://anderestad.be/n/1").empty());
    CHECK(page("https://stad.be.example/n/1").empty());
    CHECK(page_of(item("https://elders.be/1"), source_at("https://stad.be/", true)) == "https://elders.be/1");
}

TEST_CASE("an item without a page of its own has none to be read") {
    auto const source = source_at("https://stad.be/nieuws", true);
    CHECK(page_of(item(""), source).empty());
    CHECK(page_of(item("https://stad.be/nieuws#item-3"), source).empty());
    CHECK(page_of(item("https://stad.be/x#belleman-0123456789abcdef"), source).empty());
}

TEST_CASE(
    "pages are read once, tried three times, and again by other selectors; who was asked last comes last") {
    DetailPagesByUrl known;
    known["a"] = page("a", "k", 2);
    known["a"].last_try = Instant{} + std::chrono::hours{2};
    known["f"] = page("f", "k", 0);  // asked to wait
    known["f"].last_try = Instant{} + std::chrono::hours{1};
    known["b"] = page("b", "k", 3);
    known["c"] = page("c", "k", 0);
    known["c"].read = true;
    known["d"] = page("d", "k", 1);
    known["d"].status = 410;
    CHECK(pages_to_read({"a", "b", "c", "d", "e", "f"}, known, "k") ==
          std::vector<std::string>{"e", "f", "a"});
    CHECK(pages_to_read({"a", "b", "c", "d"}, known, "other").size() == 4);
}

TEST_CASE("what came for a page is noted") {
    auto const source = source_at("https://stad.be/nieuws");
    DetailPage noted;
    CHECK_FALSE(note_answer(noted, fetch::Failure{"404: not found", 404}, source));
    CHECK(noted.tries == 1);
    CHECK(noted.status == 404);
    CHECK_FALSE(note_answer(noted, fetch::AskedToWait{"429: wait", std::nullopt}, source));
    CHECK(noted.tries == 1);
    fetch::Document elsewhere;
    elsewhere.final_url = "https://toestemming.be/";
    CHECK_FALSE(note_answer(noted, elsewhere, source));
    CHECK(noted.tries == 2);
    CHECK_THAT(noted.message, Catch::Contains("https://toestemming.be/"));
    CHECK_FALSE(note_answer(noted, fetch::Gone{"410: gone"}, source));
    CHECK(noted.status == 410);
    fetch::Document here;
    here.final_url = "https://www.stad.be/n/1";
    here.body = "tekst";
    CHECK(note_answer(noted, here, source)->body == "tekst");
    CHECK(noted.tries == 3);
}

TEST_CASE("what a page says comes before what the list says; its categories are added") {
    auto const source = source_at("https://stad.be/nieuws");
    Feed feed;
    feed.items = {item("https://stad.be/1"), item("https://stad.be/2")};
    feed.items[0].summary_html = "<p>kort</p>";
    feed.items[0].categories = {"Wonen"};
    DetailPagesByUrl pages;
    pages["https://stad.be/1"].found = {"", "", "<p>lang</p>", {"Wonen", "Zorg"}, Instant{}, true, "", {}};
    add_details(feed, source, pages);
    CHECK(feed.items[0].title == "Titel");
    CHECK(feed.items[0].summary_html == "<p>kort</p>");
    CHECK(feed.items[0].content_html == "<p>lang</p>");
    CHECK(feed.items[0].categories == std::vector<std::string>{"Wonen", "Zorg"});
    CHECK(feed.items[0].published == Instant{});
    CHECK(feed.items[0].published_is_date_only);
    CHECK(feed.items[1].content_html.empty());
}

TEST_CASE("an item gets the address that its page gives for itself, else where redirects led") {
    auto const source = source_at("https://stad.be/nieuws");
    DetailPagesByUrl pages;
    DetailPage& page = pages["https://stad.be/n/1"];
    page.final_url = "https://stad.be/n/een";
    auto const address = [&] {
        Feed feed;
        feed.items = {item("https://stad.be/n/1")};
        add_details(feed, source, pages);
        return feed.items[0].canonical_url;
    };
    CHECK(address() == "https://stad.be/n/een");
    page.found.canonical_url = "https://stad.be/premie";
    CHECK(address() == "https://stad.be/premie");
    page.found.canonical_url = "https://stad.be/nieuws";
    CHECK(address() == "https://stad.be/n/een");
    page.final_url.clear();
    CHECK(address().empty());
    page.found.canonical_url = "http://www.stad.be/n/1/";
    CHECK(address().empty());
}

TEST_CASE("where redirects of a page led is noted only where they stayed on the site") {
    auto const source = source_at("https://stad.be/nieuws");
    DetailPage noted = page("https://stad.be/n/1", "k", 0);
    fetch::Document elsewhere;
    elsewhere.final_url = "https://toestemming.be/x";
    static_cast<void>(note_answer(noted, elsewhere, source));
    CHECK(noted.final_url.empty());
    fetch::Document moved;
    moved.final_url = "https://stad.be/premie";
    static_cast<void>(note_answer(noted, moved, source));
    CHECK(noted.final_url == "https://stad.be/premie");
}

TEST_CASE("pages that were read are asked for again after a day, the longest ago first, never one alone") {
    using namespace std::chrono_literals;
    Instant const now = Instant{} + 100h;
    DetailPagesByUrl known;
    auto const add = [&](std::string const& url, bool read, std::chrono::hours age) {
        known[url] = page(url, "k", 0);
        known[url].read = read;
        known[url].last_try = now - age;
    };
    add("a", true, 24h);
    add("b", true, 30h);
    add("c", true, 2h);
    add("d", false, 40h);
    std::vector<std::string> const urls{"a", "b", "c", "d", "e"};
    CHECK(pages_to_check(urls, known, now) == std::vector<std::string>{"b", "a"});
    CHECK(pages_to_check(urls, known, now - 1h) == std::vector<std::string>{"b", "a"});  // beside it
    CHECK(pages_to_check({"a", "c"}, known, now) == std::vector<std::string>{"a", "c"});
    CHECK(pages_to_check({"a"}, known, now) == std::vector<std::string>{"a"});
    CHECK(pages_to_check(urls, known, now - 7h).empty());
    CHECK(next_check(urls, known) == *known.at("b").last_try + 24h);
    CHECK_FALSE(next_check({"d"}, known));
}
