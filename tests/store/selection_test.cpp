#include "store/selection.hpp"

#include "store/fixture.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> guids_of(Selection const& selection) {
    std::vector<std::string> guids;
    for (auto const& cluster : selection.clusters)
        guids.push_back(cluster.entries.front().entry.guid);
    return guids;
}

using Guids = std::vector<std::string>;

Source source_of(std::string const& id, Level level) {
    Source source;
    source.id = id;
    source.name = "Naam van " + id;
    source.organisation = "Organisatie " + id;
    source.level = level;
    source.language = "nl";
    source.url = "https://" + id + ".be/rss";
    return source;
}

Entry tagged(std::string const& source, std::string const& guid,
             std::vector<std::string> const& municipalities, std::vector<std::string> const& topics,
             std::string const& language, std::chrono::hours age) {
    auto entry = plain_entry(source, guid);
    for (auto const& nis : municipalities)
        entry.tags.municipalities.push_back({nis, {}});
    for (auto const& topic : topics)
        entry.tags.topics.push_back({topic, {}});
    entry.language = language;
    entry.published = noon - age;
    return entry;
}

/// Five announcements: a is the newest.
Store small_town(Clock const& clock) {
    auto store = Store::in_memory(clock);
    store.save_source(source_of("stad", Level::local));
    store.save_source(source_of("gewest", Level::flemish));
    add(store, tagged("stad", "c", {"71004"}, {"milieu"}, "nl-BE", 3h));
    add(store, tagged("gewest", "a", {"71004", "11002"}, {"milieu", "europa"}, "nl", 1h));
    add(store, tagged("gewest", "e", {}, {"bestuur"}, "fr", 5h));
    add(store, tagged("stad", "b", {"11002"}, {"bestuur"}, "nl", 2h));
    add(store, tagged("onbekend", "d", {}, {}, "", 4h));
    return store;
}

}  // namespace

TEST_CASE("an empty view holds everything, newest publication first") {
    FixedClock const clock;
    CHECK(guids_of(small_town(clock).select({})) == Guids{"a", "b", "c", "d", "e"});
}

TEST_CASE("a view narrows by each kind; values of one kind are alternatives") {
    struct Case {
        View view;
        Guids guids;
    };
    View const m{{"71004"}, {}, {}, {}, {}, 50};
    View const two{{"11002", "71004", "11002"}, {}, {}, {}, {}, 50};
    View const topic{{}, {"bestuur", "europa"}, {}, {}, {}, 50};
    View const source{{}, {}, {"gewest"}, {}, {}, 50};
    View const level{{}, {}, {}, {Level::local, Level::federal}, {}, 50};
    View const language{{}, {}, {}, {}, {"nl"}, 50};
    View const languages{{}, {}, {}, {}, {"fr", "nl"}, 50};
    View const all_kinds{{"11002", "71004"}, {"milieu"}, {"stad", "gewest"}, {Level::flemish}, {"nl"}, 50};
    View const nothing{{"71004"}, {"bestuur"}, {}, {}, {}, 50};
    View const unknown{{"99999"}, {}, {}, {}, {}, 50};
    auto const example = GENERATE_COPY(values<Case>({{m, {"a", "c"}},
                                                     {two, {"a", "b", "c"}},
                                                     {topic, {"a", "b", "e"}},
                                                     {source, {"a", "e"}},
                                                     {level, {"b", "c"}},
                                                     {language, {"a", "b", "c"}},
                                                     {languages, {"a", "b", "c", "e"}},
                                                     {all_kinds, {"a"}},
                                                     {nothing, {}},
                                                     {unknown, {}}}));
    FixedClock const clock;
    CHECK(guids_of(small_town(clock).select(example.view)) == example.guids);
}

TEST_CASE("the limit keeps the newest, over all values of a kind") {
    FixedClock const clock;
    auto const store = small_town(clock);
    View view;
    view.limit = 2;
    CHECK(guids_of(store.select(view)) == Guids{"a", "b"});
    view.municipalities = {"11002", "71004"};
    CHECK(guids_of(store.select(view)) == Guids{"a", "b"});
    view.limit = 0;
    CHECK(guids_of(store.select(view)) == Guids{"a"});
}

TEST_CASE("of one moment, the cluster that was made last comes first") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    for (auto const* guid : {"1", "2", "3"})
        add(store, plain_entry("stad", guid));
    CHECK(guids_of(store.select({})) == Guids{"3", "2", "1"});
}

TEST_CASE("a selection names the sources of its clusters and no others") {
    FixedClock const clock;
    View view;
    view.sources = {"stad"};
    auto const sources = small_town(clock).select(view).sources;
    REQUIRE(sources.size() == 1);
    auto const& source = sources.at("stad");
    CHECK(source.id == "stad");
    CHECK(source.name == "Naam van stad");
    CHECK(source.organisation == "Organisatie stad");
    CHECK(source.level == Level::local);
    CHECK(source.language == "nl");
    CHECK(source.url == "https://stad.be/rss");
}

TEST_CASE("a source that was never saved goes by its id") {
    FixedClock const clock;
    CHECK(small_town(clock).select({}).sources.at("onbekend").name == "onbekend");
}

TEST_CASE("a selection is as new as its newest change") {
    FixedClock const clock;
    auto store = small_town(clock);
    auto late = plain_entry("vereniging", "z");
    late.first_seen = noon + 9h;
    auto const oldest = store.select({}).clusters.back();
    add(store, late, oldest.id);
    CHECK(store.select({}).updated == noon + 9h);
}

TEST_CASE("what comes late is a change of the moment at which it comes, whatever date it claims") {
    FixedClock clock;
    auto store = small_town(clock);
    auto late = plain_entry("stad", "laat");
    late.first_seen = clock.time = noon + 9h;
    late.published = late.updated = noon + 7h;
    auto const row = add(store, late);
    auto const selection = store.select({});
    CHECK(selection.updated == noon + 9h);
    CHECK(selection.store_changed == noon + 9h);
    CHECK(store.find_cluster(store.membership_of(row).cluster)->updated == noon + 7h);
}

TEST_CASE("a selection grows no older when what is new takes the place of what changed last") {
    FixedClock clock;
    auto store = small_town(clock);
    View newest;
    newest.limit = 1;
    auto changed = store.select(newest).clusters.front().entries.front().entry;
    changed.title = "Anders";
    changed.updated = clock.time = noon + 8h;
    store.update_entry(changed, story::fingerprint_of(changed));
    auto late = plain_entry("stad", "laat");
    late.first_seen = clock.time = noon + 9h;
    late.published = late.updated = noon + 7h;
    add(store, late);
    auto const selection = store.select(newest);
    REQUIRE(selection.clusters.front().entries.front().entry.guid == "laat");
    CHECK(selection.updated == noon + 9h);
}

TEST_CASE("what leaves no trace in what a view holds is a change of the store") {
    FixedClock clock;
    auto store = small_town(clock);
    View view;
    view.sources = {"stad"};
    auto const before = store.select(view);
    clock.time = noon + 5h;
    auto source = source_of("stad", Level::provincial);
    store.save_source(source);
    CHECK(store.select(view).updated == before.updated);
    CHECK(store.select(view).store_changed == noon + 5h);
    clock.time = noon + 6h;
    store.save_source(source);
    CHECK(store.select(view).store_changed == noon + 5h);
}

TEST_CASE("an empty selection is as old as the store") {
    FixedClock clock;
    auto const store = Store::in_memory(clock);
    clock.time += 5h;
    CHECK(store.select({}).updated == noon);
    CHECK(store.select({}).store_changed == noon);
}

TEST_CASE("how a source is read is kept, and may change") {
    FixedClock const clock;
    auto store = small_town(clock);
    auto source = source_of("stad", Level::local);
    CHECK(store.source("stad").kind == SourceKind::feed);
    source.kind = SourceKind::html;
    auto const generation = store.generation();
    store.save_source(source);
    CHECK(store.source("stad").kind == SourceKind::html);
    CHECK(store.generation() > generation);
}

TEST_CASE("a source's level can change afterwards") {
    FixedClock const clock;
    auto store = small_town(clock);
    store.save_source(source_of("stad", Level::association));
    store.save_source(source_of("onbekend", Level::association));
    View view;
    view.levels = {Level::association};
    CHECK(guids_of(store.select(view)) == Guids{"b", "c", "d"});
    view.levels = {Level::local};
    CHECK(store.select(view).clusters.empty());
}

TEST_CASE("of a cluster only the entry that is shown carries its texts") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto first = plain_entry("stad", "1");
    auto second = plain_entry("dorp", "1");
    for (auto* entry : {&first, &second}) {
        entry->summary_html = "Kort.";
        entry->content_html = "<p>Lang.</p>";
    }
    add(store, second, store.membership_of(add(store, first)).cluster);
    auto const entries = store.select({}).clusters.front().entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].entry.summary_html == "Kort.");
    CHECK(entries[0].entry.content_html == "<p>Lang.</p>");
    CHECK(entries[1].entry.summary_html.empty());
    CHECK(entries[1].entry.content_html.empty());
    CHECK(entries[1].entry.url == second.url);
    CHECK(entries[1].entry.title == second.title);
    CHECK(store.find_entry("dorp", "1").value().content_html == "<p>Lang.</p>");
}

TEST_CASE("a cluster appears where any of its entries does") {
    FixedClock const clock;
    auto store = small_town(clock);
    auto const cluster = store.select({}).clusters.front();
    add(store, tagged("stad", "relay", {"44021"}, {}, "nl", 0h), cluster.id);
    View view;
    view.municipalities = {"44021"};
    CHECK(guids_of(store.select(view)) == Guids{"a"});
    view = {};
    view.sources = {"stad"};
    CHECK(guids_of(store.select(view)) == Guids{"a", "b", "c"});
}

TEST_CASE("views are read in the order of an index, without sorting or reading all") {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};
    prepare_for_writing(db, migrations(), noon);
    View view;
    SECTION("everything") {}
    SECTION("one kind") {
        view.topics = {"milieu"};
    }
    SECTION("all kinds") {
        view = {{"71004"}, {"milieu"}, {"stad"}, {Level::local}, {"nl"}, 50};
    }
    auto statement = db.query("EXPLAIN QUERY PLAN " + newest_clusters_sql(conditions_of(view)));
    std::string plan;
    std::int64_t number = 0;
    std::string step;
    while (statement.next()) {
        statement.into(number, number, number, step);
        plan += step + '\n';
    }
    CAPTURE(plan);
    CHECK(plan.find("TEMP B-TREE") == std::string::npos);
    CHECK((plan.starts_with("SEARCH cluster USING COVERING INDEX cluster_by_time (held=?)") ||
           plan.starts_with("SEARCH newest USING PRIMARY KEY (kind=? AND term=?)")));
    CHECK(plan.find("SCAN cluster_term") == std::string::npos);
}
