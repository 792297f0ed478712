#include "store/fixture.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

DetailPage some_page() {
    DetailPage page;
    page.url = "https://stad.be/n/1";
    page.key = "css\n.tekst";
    page.read = true;
    page.tries = 2;
    page.status = 404;
    page.message = "404: not found";
    page.last_try = noon;
    page.found = {"Titel",
                  "<p>kort</p>",
                  "<p>lang</p>",
                  {"Wonen"},
                  noon - 24h,
                  true,
                  "https://stad.be/premie",
                  {{"fr", "https://stad.be/fr/prime"}}};
    page.final_url = "https://stad.be/n/een";
    return page;
}

}  // namespace

TEST_CASE("a page of an item comes back as it was saved, also when it is replaced") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto page = some_page();
    store.save_detail_page("stad", page);
    CHECK(store.detail_pages("stad", {page.url}).at(page.url) == page);
    CHECK(store.detail_pages("stad", {"https://stad.be/n/2"}).empty());
    CHECK(store.detail_pages("dorp", {page.url}).empty());
    page.status = 410;
    page.last_try.reset();
    page.found = {};
    store.save_detail_page("stad", page);
    CHECK(store.detail_pages("stad", {page.url, page.url}).at(page.url) == page);
}

TEST_CASE("an entry that is completed moves no updated, and its cluster goes back to its date") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto entry = plain_entry("stad", "1");
    entry.id = add(store, entry);
    auto const generation = store.generation();
    entry.content_html = "<p>De volledige tekst.</p>";
    entry.published = noon - 72h;
    entry.published_is_claimed = true;
    store.complete_entry(entry, story::fingerprint_of(entry));
    CHECK(store.generation() > generation);
    CHECK(store.find_entry("stad", "1")->content_html == "<p>De volledige tekst.</p>");
    View view;
    view.sources = {"stad"};
    auto const clusters = store.select(view).clusters;
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].published == noon - 72h);
    CHECK(clusters[0].updated == noon);
}

TEST_CASE("a cluster that another entry began keeps its date when one in it is completed") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto const first = plain_entry("stad", "1");
    auto const row = add(store, first);
    auto later = plain_entry("dorp", "1");
    later.id = add(store, later, store.membership_of(row).cluster);
    later.published = noon - 72h;
    store.complete_entry(later, story::fingerprint_of(later));
    CHECK(store.select({}).clusters.at(0).published == noon);
}

TEST_CASE(
    "pages that could not be read are counted, with what the last one said; those that are gone are none") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    CHECK(store.page_counts("stad").all == 0);
    auto const save = [&](std::string const& url, bool read, long status, std::string const& message,
                          Instant last_try) {
        DetailPage page;
        page.url = url;
        page.read = read;
        page.status = status;
        page.message = message;
        page.last_try = last_try;
        store.save_detail_page("stad", page);
    };
    save("https://stad.be/1", true, 200, "", noon);
    save("https://stad.be/2", false, 404, "weg", noon + 3h);
    save("https://stad.be/3", false, 200, "later", noon + 2h);
    save("https://stad.be/4", false, 500, "eerst", noon + 1h);
    auto const counts = store.page_counts("stad");
    CHECK(counts.all == 4);
    CHECK(counts.failed == 2);
    CHECK(counts.message == "later");
}

TEST_CASE("a database of version 1 keeps how its sources stand, and knows nothing of their items yet") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    prepare_for_writing(db, migrations().first(1), noon);
    db.run(
        "INSERT INTO poll_state VALUES ('stad', 'e', 'm', 'k', 1, 2, 3, 4, 0, 'melding', "
        "'https://stad.be/')");
    prepare_for_writing(db, migrations(), noon);
    CHECK(db.value<std::int64_t>("SELECT failures FROM poll_state WHERE source_id = 'stad'") == 4);
    CHECK(db.value<std::int64_t>("SELECT items + pages_to_read FROM poll_state") == 0);
    CHECK(db.value<std::int64_t>("SELECT count(*) FROM detail_page") == 0);
}
