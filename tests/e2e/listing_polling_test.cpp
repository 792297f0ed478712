// Listings and APIs from one poll to the next, seen through the real program: what is remembered of them, and
// the pages of their items.

#include "belleman/store/store.hpp"
#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::e2e;
using Catch::Contains;

namespace {

test::Response html(std::string const& body, std::string const& title = "Nieuws") {
    return test::ok(
        "<!doctype html><html><head><title>" + title + "</title></head><body>" + body + "</body></html>",
        "text/html; charset=utf-8");
}

test::Response json(std::string const& body) {
    return test::ok(body, "application/json");
}

/// A listing of so many items, with the numbers from 1 on.
std::string listing(int items, std::string const& date = "<time>22 mei 2026</time>") {
    std::string body = "<ul>";
    for (int i = 1; i <= items; ++i) {
        auto const number = std::to_string(i);
        body += "<li><a href='/n/" + number + "'>Bericht nummer " + number + "</a>" + date + "</li>";
    }
    return body + "</ul>";
}

std::string article(std::string const& text) {
    return "<h1>Artikel</h1><div class='tekst'><p>" + text + "</p></div><p class='datum'>14 mei 2026</p>";
}

constexpr char const* list_selectors = R"(
[source.selectors]
syntax = "css"
item = "li"
)";

constexpr char const* api_selectors = R"(
[source.selectors]
item = "/items"
title = "/t"
)";

constexpr char const* detail = R"(
[source.detail]
syntax = "css"
content = ".tekst"
date = ".datum"
)";

struct OneListing {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;

    explicit OneListing(std::string const& rest, std::string const& kind = "html") { configure(rest, kind); }

    void configure(std::string const& rest, std::string const& kind = "html") {
        config = folder.write("belleman.toml",
                              configuration("[[source]]\nid = \"lijst\"\nname = \"Lijst\"\n"
                                            "language = \"nl\"\nkind = \"" +
                                            kind + "\"\nurl = \"" + server.url("/nieuws") + "\"\n" + rest));
    }
    [[nodiscard]] std::vector<std::string> arguments(std::string const& command) const {
        return {command, "--config", config.string(), "--state-dir", (folder.path() / "state").string()};
    }
    [[nodiscard]] Ended fetch() const { return run_belleman(arguments("fetch")); }
    /// As if these pages had been asked for a day earlier.
    void a_day_passes(std::vector<std::string> const& pages) {
        SystemClock const clock;
        store::Store store{folder.path() / "state" / "belleman.sqlite", store::Store::Access::read_write,
                           clock};
        std::vector<std::string> urls;
        for (auto const& page : pages)
            urls.push_back(server.url(page));
        for (auto& [url, page] : store.detail_pages("lijst", urls)) {
            page.last_try = page.last_try.value() - std::chrono::hours{24};
            store.save_detail_page("lijst", page);
        }
        auto state = store.poll_state("lijst");
        state.next_check = state.next_check.value() - std::chrono::hours{24};
        store.save_poll_state("lijst", state);
    }
    /// The first entry of the feed that a daemon serves from what was polled.
    [[nodiscard]] std::string served_entry() const {
        Daemon const daemon{config, folder.path() / "state"};
        auto const feed = http_get(daemon.url() + "/feed.atom").body;
        return feed.substr(std::min(feed.find("<entry"), feed.size()));
    }
};

}  // namespace

TEST_CASE("each page of an item is asked for once, over two polls and a restart") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve_in_turn("/nieuws", {html(listing(2)), html(listing(2)), html(listing(3))});
    for (auto const* page : {"/n/1", "/n/2", "/n/3"})
        lijst.server.serve(page, html(article("De volledige tekst.")));
    auto ended = lijst.fetch();
    CHECK(ended.code == 0);
    CHECK_THAT(ended.err, Contains("2 items, 2 new, 0 merged, 0 changed, 2 pages read"));
    ended = lijst.fetch();
    CHECK_THAT(ended.err, Contains("2 items, 0 new, 0 merged, 0 changed") && !Contains("pages"));
    ended = lijst.fetch();
    CHECK_THAT(ended.err, Contains("3 items, 1 new, 0 merged, 0 changed, 1 page read"));
    CHECK(lijst.server.hits("/n/1") == 1);
    CHECK(lijst.server.hits("/n/2") == 1);
    CHECK(lijst.server.hits("/n/3") == 1);
}

TEST_CASE(
    "no more pages are asked for in one poll than allowed; the rest follow although the listing stays as it "
    "was") {
    OneListing lijst{std::string{list_selectors} + detail + "max_per_poll = 2\n"};
    lijst.server.serve("/nieuws", [](test::SeenRequest const& request) {
        if (request.has("If-None-Match")) return test::not_modified();
        return html(listing(5)).with_validators("\"v1\"", "");
    });
    for (int i = 1; i <= 5; ++i)
        lijst.server.serve("/n/" + std::to_string(i), html(article("Tekst " + std::to_string(i))));
    CHECK_THAT(lijst.fetch().err, Contains("5 new") && Contains("2 pages read"));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed, 2 completed, 2 pages read"));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed, 1 completed, 1 page read"));
    CHECK_THAT(lijst.fetch().err, Contains("not modified"));
    for (int i = 1; i <= 5; ++i)
        CHECK(lijst.server.hits("/n/" + std::to_string(i)) == 1);
}

TEST_CASE("a page that fails loses no entry and is tried again, three times in all") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(2)));
    lijst.server.serve("/n/1", html(article("De tekst van het eerste.")));
    lijst.server.serve("/n/2", test::status(500));
    auto const first = lijst.fetch();
    CHECK(first.code == 0);
    CHECK_THAT(first.err, Contains("2 new") && Contains("1 page read, 1 page not read") &&
                              Contains("/n/2: ") && Contains("500"));
    for (int i = 0; i < 4; ++i)
        CHECK(lijst.fetch().code == 0);
    CHECK(lijst.server.hits("/n/1") == 1);
    CHECK(lijst.server.hits("/n/2") == 3);
}

TEST_CASE("a page that is gone for good is not asked for again") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(1)));
    lijst.server.serve("/n/1", test::status(410));
    CHECK(lijst.fetch().code == 0);
    CHECK(lijst.fetch().code == 0);
    CHECK(lijst.server.hits("/n/1") == 1);
}

TEST_CASE("a page that is not there yet takes nothing back: its entry is shown, and completed later") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve_in_turn("/nieuws", {html(listing(1)), html(listing(2))});
    lijst.server.serve("/n/1", html(article("De tekst van het eerste.")));
    lijst.server.serve_in_turn("/n/2", {test::status(404), html(article("De tekst van het tweede."))});
    REQUIRE(lijst.fetch().code == 0);
    CHECK_THAT(lijst.fetch().err, Contains("1 new") && Contains("1 page not read") && !Contains("withdrawn"));
    CHECK_THAT(lijst.served_entry(), Contains("Bericht nummer 2"));
    CHECK_THAT(lijst.fetch().err,
               Contains("1 completed") && !Contains("withdrawn") && !Contains("published again"));
    Daemon const daemon{lijst.config, lijst.folder.path() / "state"};
    CHECK_THAT(http_get(daemon.url() + "/feed.atom").body,
               Contains("De tekst van het tweede.") && !Contains("deleted-entry"));
}

TEST_CASE("a page that was read before and is not found any more takes its entry back") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(2)));
    for (auto const* page : {"/n/1", "/n/2"})
        lijst.server.serve(page, html(article("De tekst.")));
    REQUIRE(lijst.fetch().code == 0);
    lijst.server.serve("/n/2", test::status(404));
    lijst.configure(std::string{list_selectors} + detail + "title = \"h1\"\n");
    CHECK_THAT(lijst.fetch().err, Contains("1 withdrawn"));
}

TEST_CASE("a page is asked for again after a day: what it says otherwise is a change") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(3)));
    for (auto const* page : {"/n/1", "/n/2", "/n/3"})
        lijst.server.serve(page, html(article("De inschrijving loopt tot 3 juni 2026.")));
    REQUIRE(lijst.fetch().code == 0);
    lijst.a_day_passes({"/n/1", "/n/2"});
    lijst.server.serve("/n/2", html(article("De inschrijving loopt nu tot 30 juni 2026.")));
    CHECK_THAT(lijst.fetch().err, Contains("1 changed") && !Contains("completed") && !Contains("page"));
    CHECK(lijst.server.hits("/n/1") == 2);
    CHECK(lijst.server.hits("/n/3") == 1);
    CHECK_THAT(lijst.fetch().err, Contains("0 changed"));
    CHECK(lijst.server.hits("/n/2") == 2);
}

TEST_CASE("pages are asked for again after a day also where the list has not changed") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", [](test::SeenRequest const& request) {
        if (!request.header("If-None-Match").empty()) return test::not_modified("\"1\"");
        return html(listing(2)).with_validators("\"1\"", "");
    });
    for (auto const* page : {"/n/1", "/n/2"})
        lijst.server.serve(page, html(article("De tekst.")));
    REQUIRE(lijst.fetch().code == 0);
    CHECK_THAT(lijst.fetch().err, Contains("not modified"));
    lijst.a_day_passes({"/n/1", "/n/2"});
    lijst.server.serve("/n/2", html(article("De tekst is anders.")));
    CHECK_THAT(lijst.fetch().err, Contains("1 changed"));
    CHECK_THAT(lijst.fetch().err, Contains("not modified"));
    CHECK(lijst.server.hits("/n/1") == 2);
}

TEST_CASE("a page that is gone after a day takes its entry back; one that fails does not") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(3)));
    for (auto const* page : {"/n/1", "/n/2", "/n/3"})
        lijst.server.serve(page, html(article("De tekst.")));
    REQUIRE(lijst.fetch().code == 0);
    lijst.a_day_passes({"/n/1", "/n/2", "/n/3"});
    lijst.server.serve("/n/2", test::status(404));
    lijst.server.serve("/n/3", test::status(500));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed") && Contains("1 withdrawn"));
    lijst.a_day_passes({"/n/3"});
    lijst.server.serve("/n/2", html(article("De tekst.")));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed") && Contains("1 published again"));
}

TEST_CASE(
    "where all pages that are asked for again are gone, the site has changed and nothing is taken back") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(2)));
    for (auto const* page : {"/n/1", "/n/2"})
        lijst.server.serve(page, html(article("De tekst.")));
    REQUIRE(lijst.fetch().code == 0);
    lijst.a_day_passes({"/n/1"});
    for (auto const* page : {"/n/1", "/n/2"})
        lijst.server.serve(page, test::status(404));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed") && !Contains("withdrawn"));
    CHECK(lijst.server.hits("/n/1") == 2);
    CHECK(lijst.server.hits("/n/2") == 2);
    CHECK_THAT(lijst.fetch().err, Contains("0 changed") && !Contains("withdrawn"));
}

TEST_CASE(
    "an entry that is completed later is told as no change, and keeps its content when the page is not read "
    "again") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(1, "")));
    lijst.server.serve_in_turn("/n/1", {test::status(500), html(article("De volledige tekst."))});
    CHECK(lijst.fetch().code == 0);
    auto const before = lijst.served_entry();
    CHECK_THAT(lijst.fetch().err, Contains("0 changed, 1 completed, 1 page read"));
    CHECK_THAT(lijst.fetch().err, Contains("0 changed") && !Contains("pages"));
    auto const after = lijst.served_entry();
    CHECK_THAT(before, !Contains("De volledige tekst."));
    CHECK_THAT(after,
               Contains("De volledige tekst.") && Contains("<published>2026-05-13T22:00:00Z</published>"));
    auto const updated = [](std::string const& entry) { return entry.substr(entry.find("<updated>"), 30); };
    CHECK(updated(after) == updated(before));
}

TEST_CASE("a page on another site is not followed, and a page that leads to one is not read") {
    OneListing lijst{std::string{list_selectors} + detail};
    test::HttpServer other;
    other.serve("/toestemming", html("<div class='tekst'>Alles accepteren</div>"));
    auto const there = "http://localhost:" + std::to_string(other.port()) + "/toestemming";
    lijst.server.serve("/nieuws", html("<ul><li><a href='" + there +
                                       "'>Bericht van elders</a></li>"
                                       "<li><a href='/n/1'>Bericht van hier</a></li></ul>"));
    lijst.server.serve("/n/1", test::redirect(302, there));
    CHECK_THAT(lijst.fetch().err,
               Contains("2 new") && Contains("1 page not read") && Contains("another site"));
    CHECK(other.hits() == 1);
    lijst.configure(std::string{list_selectors} + detail + "other_hosts = true\n");
    CHECK_THAT(lijst.fetch().err, Contains("2 pages read"));
}

TEST_CASE("a page that bars the way to an item is no content of it") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(1)));
    lijst.server.serve("/n/1", html("<p>Wij gebruiken cookies</p><button>Alles accepteren</button>"));
    CHECK_THAT(lijst.fetch().err, Contains("1 new") && Contains("consent"));
}

TEST_CASE("a page that robots.txt forbids does not stand in the way of the others") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/robots.txt", test::ok("User-agent: *\nDisallow: /n/1\n", "text/plain"));
    lijst.server.serve("/nieuws", html(listing(3)));
    for (auto const* page : {"/n/1", "/n/2", "/n/3"})
        lijst.server.serve(page, html("<div class=tekst><p>De tekst.</p></div>"));
    CHECK_THAT(lijst.fetch().err, Contains("2 pages read") && Contains("robots.txt forbids it"));
    CHECK(lijst.server.hits("/n/1") == 0);
}

TEST_CASE("a host that asks to wait is left alone for that poll") {
    OneListing lijst{std::string{list_selectors} + detail};
    lijst.server.serve("/nieuws", html(listing(3)));
    for (auto const* page : {"/n/1", "/n/2", "/n/3"})
        lijst.server.serve(page, test::status(429));
    CHECK_THAT(lijst.fetch().err, Contains("3 new") && Contains("1 page not read"));
    CHECK(lijst.server.hits() == 3);  // robots.txt, the listing, one page
}

TEST_CASE(
    "quirk 14: a listing whose items are gone is a failed poll that says what there was and what page came") {
    OneListing lijst{list_selectors};
    lijst.server.serve_in_turn("/nieuws",
                               {html(listing(20)), html("<div id='app'></div>", "Nieuwsberichten")});
    CHECK(lijst.fetch().code == 0);
    auto const ended = lijst.fetch();
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Contains("the item selector li matches none") && Contains("\"Nieuwsberichten\"") &&
                              Contains("there were 20 items last time"));
    CHECK_THAT(ended.err, Contains("20 entries"));
}

TEST_CASE("a listing whose dates are gone in all items is a failed poll, until the selectors change") {
    OneListing lijst{list_selectors};
    lijst.server.serve_in_turn("/nieuws", {html(listing(20)), html(listing(21, "<i>22/05/2026</i>"))});
    CHECK(lijst.fetch().code == 0);
    for (int poll = 0; poll < 2; ++poll) {
        auto const ended = lijst.fetch();
        CHECK(ended.code == 75);
        CHECK_THAT(ended.err, Contains("none of the 21 items has a date, which 20 of 20 had last time") &&
                                  Contains("\"Nieuws\""));
    }
    lijst.configure(std::string{list_selectors} + "date = \"i\"\n");
    CHECK_THAT(lijst.fetch().err, Contains("21 items, 1 new"));
}

TEST_CASE("a login page in which the item selector finds something is named none the less") {
    OneListing lijst{list_selectors};
    lijst.server.serve_in_turn(
        "/nieuws", {html(listing(5)), html("<ul><li><a href='/hulp'>Hulp bij aanmelden</a></li></ul>"
                                           "<form><input type='password'></form>",
                                           "Aanmelden")});
    CHECK(lijst.fetch().code == 0);
    auto const ended = lijst.fetch();
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Contains("a login page") && Contains("\"Aanmelden\""));
}

TEST_CASE("quirk 1: a check for robots in place of a listing is a failed poll that says so") {
    OneListing lijst{list_selectors};
    lijst.server.serve_in_turn(
        "/nieuws", {html(listing(5)),
                    test::ok("<html><head><script src=\"/TSPD/08ab?type=5\"></script></head>"
                             "<body>Please enable JavaScript to view the page content.</body></html>",
                             "text/html"),
                    html("The requested URL was rejected.", "Request Rejected")});
    CHECK(lijst.fetch().code == 0);
    for (int poll = 0; poll < 2; ++poll) {
        auto const ended = lijst.fetch();
        CHECK(ended.code == 75);
        CHECK_THAT(ended.err, Contains("a check for robots (F5)"));
    }
}

TEST_CASE(
    "quirk 6: a consent page on another host, or a page without news, is a failed poll that says where it "
    "led to") {
    OneListing lijst{list_selectors};
    test::HttpServer other;
    other.serve("/wall", html("<h1>Uw privacy</h1><p>Cookies</p><button>Alles accepteren</button>"));
    other.serve("/organisatie", html("<h1>Dienst</h1><p>Openingsuren</p>", "Dienst Economie"));
    auto const host = "http://localhost:" + std::to_string(other.port());
    lijst.server.serve_in_turn("/nieuws", {html(listing(5)), test::redirect(302, host + "/wall"),
                                           test::redirect(302, host + "/organisatie")});
    CHECK(lijst.fetch().code == 0);
    auto const consent = lijst.fetch();
    CHECK(consent.code == 75);
    CHECK_THAT(consent.err, Contains("consent") && Contains("another host, " + host + "/wall"));
    auto const organisation = lijst.fetch();
    CHECK(organisation.code == 75);
    CHECK_THAT(organisation.err, Contains("\"Dienst Economie\"") && Contains("another host"));
}

TEST_CASE("an empty list where there always were items is a failed poll") {
    OneListing lijst{api_selectors, "json"};
    lijst.server.serve_in_turn("/nieuws",
                               {json(R"({"items": [{"t": "A"}, {"t": "B"}]})"), json(R"({"items": []})")});
    CHECK(lijst.fetch().code == 0);
    auto const ended = lijst.fetch();
    CHECK(ended.code == 75);
    CHECK_THAT(ended.err, Contains("no items where there were 2 last time"));
    lijst.configure(std::string{"may_be_empty = true\n"} + api_selectors, "json");
    CHECK(lijst.fetch().code == 0);
}

TEST_CASE("a list that has been empty before may be empty again") {
    OneListing lijst{api_selectors, "json"};
    lijst.server.serve_in_turn(
        "/nieuws", {json(R"({"items": []})"), json(R"({"items": [{"t": "A"}]})"), json(R"({"items": []})")});
    for (int poll = 0; poll < 3; ++poll)
        CHECK(lijst.fetch().code == 0);
}

TEST_CASE("quirk 51: items whose title holds unwanted words are not taken in") {
    OneListing lijst{std::string{"skip_titles = [\"sluitingsperiodes\", \"résultats de l'adjudication\"]\n"} +
                     list_selectors};
    lijst.server.serve("/nieuws", html("<ul><li><a href='/1'>Sluitingsperiodes FrontOffice</a></li>"
                                       "<li><a href='/2'>Resultats de l’adjudication OLO</a></li>"
                                       "<li><a href='/3'>Sluitingsperiodesgewijs nieuws</a></li></ul>"));
    CHECK_THAT(lijst.fetch().err, Contains("1 item, 1 new"));
}

TEST_CASE("quirk 33: parameters of links are dropped where the source says so") {
    OneListing lijst{std::string{"drop_parameters = true\n"} + list_selectors};
    lijst.server.serve_in_turn("/nieuws",
                               {html("<ul><li><a href='/n/1?query=licht'>Verlichting</a></li></ul>"),
                                html("<ul><li><a href='/n/1?page=7'>Verlichting</a></li></ul>")});
    CHECK(lijst.fetch().code == 0);
    CHECK_THAT(lijst.fetch().err, Contains("1 item, 0 new"));
}

TEST_CASE("a mistake in a CSS selector is shown with its place in the file and in the selector") {
    OneListing const lijst{"[source.selectors]\nsyntax = \"css\"\nitem = \"li:hover\"\n"};
    auto const ended = run_belleman({"check", "--config", lijst.config.string()});
    CHECK(ended.code == 78);
    CHECK_THAT(ended.err,
               Contains(":8: source \"lijst\", selector item: the CSS selector \"li:hover\" goes wrong "
                        "at character 3 (\":hover\")"));
}
