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
