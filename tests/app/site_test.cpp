// What a client that asks again is told: with a date of what it has, and with an entity tag.

#include "app/site.hpp"

#include "followed_source.hpp"
#include "server/conditional.hpp"
#include "support/temporary_directory.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <future>

using namespace belleman;
using namespace belleman::app;
using server::Precondition;

namespace {

std::shared_ptr<Setup const> setup() {
    config::TaggingSettings tagging;
    tagging.topics = BELLEMAN_CONFIG_DIR "/topics.toml";
    tagging.gazetteer = BELLEMAN_CONFIG_DIR "/gazetteer";
    auto made = std::make_shared<Setup>();
    made->tagger = load_tagger(tagging).value();
    return made;
}

/// A source that is read again and again, and the site that serves it.
struct Served {
    test::TemporaryDirectory folder;
    test::FakeClock clock{start};
    boost::asio::thread_pool worker{1};
    Followed followed;
    Site site{folder.path() / "belleman.sqlite", worker, clock};

    Served() {
        followed.store =
            store::Store(folder.path() / "belleman.sqlite", store::Store::Access::read_write, clock);
        site.use(setup());
    }
    ~Served() { worker.join(); }

    void take(Feed const& feed, Instant now) {
        clock.set(now);
        followed.take(feed, now);
        site.set_generation(followed.store.generation());
    }
    server::Representation get(std::string const& path, std::string const& limit = "50") {
        server::Request request{path, {{"limit", limit}}, {}};
        boost::asio::io_context network;
        auto answered =
            boost::asio::co_spawn(network, site.answer(std::move(request)), boost::asio::use_future);
        network.run();
        return *answered.get().representation;
    }
};

/// What `now` is told to a client that has `before`, once for its date and once for its tag.
Precondition asked_by_date(server::Representation const& before, server::Representation const& now) {
    server::Conditions conditions;
    conditions.if_modified_since = to_http_date(before.last_modified.value());
    return server::evaluate(conditions, now.etag, now.last_modified);
}

std::string updated_of(server::Representation const& atom) {
    auto const at = atom.body.find("<updated>");
    return atom.body.substr(at, atom.body.find("</updated>") - at);
}

Feed with_new(Feed feed, Instant published) {
    feed.items.insert(feed.items.begin(), item(6, published));
    return feed;
}

}  // namespace

TEST_CASE("an entry that claims an earlier time than its poll is news for who asks by date") {
    Served served;
    served.take(six_items(), start);
    auto const before = served.get("/feed.atom");
    served.take(with_new(six_items(), start - 30h), start + 1h);
    auto const after = served.get("/feed.atom");
    CHECK(asked_by_date(before, after) == Precondition::proceed);
    CHECK(updated_of(after) == "<updated>2026-05-22T09:00:00Z");
    CHECK(after.etag != before.etag);
}

TEST_CASE("a new entry that takes the place of one that changed later is news, and the feed grows no older") {
    Served served;
    served.take(six_items(), start);
    auto feed = six_items();
    feed.items.front().title = "Losloopterrein pas in juni open";
    served.take(feed, start + 2h);
    auto const before = served.get("/feed.atom", "1");
    served.take(with_new(feed, start - 1h), start + 3h);
    auto const after = served.get("/feed.atom", "1");
    CHECK(asked_by_date(before, after) == Precondition::proceed);
    CHECK(updated_of(before) == "<updated>2026-05-22T10:00:00Z");
    CHECK(updated_of(after) == "<updated>2026-05-22T11:00:00Z");
}

TEST_CASE("a deletion that its source dates back is news when it is read") {
    Served served;
    served.take(six_items(), start);
    auto const before = served.get("/feed.atom");
    auto feed = without(six_items(), "guid-0");
    feed.deleted = {{"guid-0", start - 100h}};
    served.take(feed, start + 1h);
    auto const after = served.get("/feed.atom");
    CHECK_THAT(after.body, Catch::Contains("deleted-entry"));
    CHECK(asked_by_date(before, after) == Precondition::proceed);
    CHECK(updated_of(after) == "<updated>2026-05-22T09:00:00Z");
}

TEST_CASE("what does not change is served with the same bytes and validators") {
    Served served;
    served.take(six_items(), start);
    auto const before = served.get("/feed.atom");
    served.take(six_items(), start + 5h);
    auto const after = served.get("/feed.atom");
    CHECK(after.body == before.body);
    CHECK(after.etag == before.etag);
    CHECK(after.last_modified == before.last_modified);
    CHECK(asked_by_date(before, after) == Precondition::not_modified);
}

TEST_CASE("a view keeps its bytes while others change") {
    Served served;
    served.take(six_items(), start);
    auto const before = served.get("/feed.atom", "1");
    auto older = item(7, start - 30h);
    older.title = "Kermis op het dorpsplein";
    older.content_html = "<p>Zondag draaien de molens.</p>";
    auto feed = six_items();
    feed.items.push_back(older);
    served.take(feed, start + 1h);
    CHECK(served.get("/feed.atom", "1").etag == before.etag);
    CHECK(served.get("/feed.atom").body.find("Kermis") != std::string::npos);
}
