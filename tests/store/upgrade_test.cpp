#include "store/fixture.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::store;

namespace {

/// What the program wrote before there were keys to find entries by.
void write_second_version(std::string const& file) {
    sqlite::Connection db{file, sqlite::Connection::Mode::read_write};
    prepare_for_writing(db, migrations().first(2), noon);
    db.run(R"sql(
INSERT INTO story DEFAULT VALUES;
INSERT INTO cluster (atom_id, story_id, published, updated) VALUES ('tag:belleman.example,2026:1', 1, 1779451200, 1779451200);
INSERT INTO entry (cluster_id, source_id, guid, url, title, language, authors, categories, enclosures, published,
                   published_is_claimed, updated, first_seen, scope, genre, match_method, match_score, match_evidence,
                   summary_html, content_html)
VALUES (1, 'stad', '1', 'https://stad.be/1', 'Vergroening van de Groenplaats', 'nl', '[]', '[]', '[]', 1779451200, 1,
        1779451200, 1779451200, 'none', 'news', 'new', 1.0, '', '', 'De heraanleg begint op maandag.');
INSERT INTO fingerprint (entry_id, address, title, day, language, shingles)
VALUES (1, 'stad.be/1', 'vergroening van de groenplaats', 20595, 'nl', x'');
INSERT INTO tag (entry_id, kind, position, term, day, minutes, field, words, reason)
VALUES (1, 'topic', 0, 'natuur', NULL, NULL, 'title', 'Vergroening', 'A word.'),
       (1, 'deadline', 0, 'payment', 20600, 720, 'content', '26 mei', 'A day.');
)sql");
}

}  // namespace

TEST_CASE("entries that an older version stored are found and counted after the upgrade") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    write_second_version(file.string());
    FixedClock const clock;
    Store const store{file, Store::Access::read_write, clock};
    CHECK(store.rarity().entries() == 1);

    auto arriving = plain_entry("dorp", "2");
    arriving.title = "Vergroening begint";
    auto const candidates = store.candidates(story::fingerprint_of(arriving), "dorp");
    REQUIRE(candidates.size() == 1);
    auto const stored = store.find_entry("stad", "1");
    REQUIRE(stored);
    Source source;
    source.id = source.organisation = "stad";
    CHECK(candidates[0].fingerprint == story::fingerprint_of(*stored, source));
    CHECK_FALSE(store.decision_of(stored->id));
}

TEST_CASE("what an older version stored is as new as its last change, and its sources are feeds") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    write_second_version(file.string());
    {
        sqlite::Connection db{file.string(), sqlite::Connection::Mode::read_write};
        db.run(
            "INSERT INTO source VALUES ('stad', 'Stad', 'Stad', 'local', 'nl', 'https://stad.be/rss');"
            "UPDATE entry SET first_seen = 1779451200 + 60");
    }
    FixedClock const clock;
    Store const store{file, Store::Access::read_write, clock};
    CHECK(store.select({}).updated == noon + std::chrono::minutes{1});
    CHECK(store.select({}).store_changed == noon + std::chrono::minutes{1});
    CHECK(store.source("stad").kind == SourceKind::feed);
    CHECK(store.source("stad").name == "Stad");
}

TEST_CASE("tags that an older version stored are kept, without reasons for genre and scope") {
    TemporaryFolder const folder;
    auto const file = folder / "belleman.db";
    write_second_version(file.string());
    FixedClock const clock;
    Store store{file, Store::Access::read_write, clock};
    auto entry = store.find_entry("stad", "1");
    REQUIRE(entry);
    Tags stored;
    stored.topics = {{"natuur", {"title", "Vergroening", "A word."}}};
    stored.deadlines = {{std::chrono::sys_days{std::chrono::days{20600}},
                         std::chrono::hours{12},
                         DeadlineKind::payment,
                         {"content", "26 mei", "A day."}}};
    CHECK(entry->tags == stored);

    stored.event_dates = {{stored.deadlines[0].date, {}, {}, {"content", "26 mei", "A day."}}};
    stored.genre_evidence = {"", "", "Nothing else."};
    REQUIRE(store.retag_entry(*entry, stored));
    CHECK(store.find_entry("stad", "1")->tags == stored);
}
