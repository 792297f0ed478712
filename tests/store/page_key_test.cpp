// The pages by which entries are found, however long ago they came.

#include "store/fingerprint_rows.hpp"
#include "store/fixture.hpp"
#include "store/page_key_rows.hpp"
#include "store/schema.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>

using namespace belleman;
using namespace belleman::store;

namespace {

/// Nothing but what matching knows of entries.
struct PagesOnly {
    sqlite::Connection db{sqlite::Connection::memory, sqlite::Connection::Mode::read_write};

    PagesOnly() {
        prepare_for_writing(db, migrations(), noon);
        db.run("PRAGMA foreign_keys = OFF");
    }
    void write(std::int64_t row, Entry const& entry) {
        write_fingerprint(db, row, story::fingerprint_of(entry));
    }
    bool finds(Entry const& arriving, std::int64_t row) {
        auto const rows = read_entries_of_page(db, story::fingerprint_of(arriving));
        return std::ranges::find(rows, row) != rows.end();
    }
    std::int64_t rows() { return db.value<std::int64_t>("SELECT count(*) FROM page_key"); }
};

Entry at_address(std::string const& url) {
    auto entry = plain_entry("stad", url);
    entry.url = url;
    return entry;
}

Entry french_of(Entry const& dutch, int number) {
    auto entry = at_address(fmt::format("https://ville.be/fr/{}", number));
    entry.language = "fr";
    entry.translations = {{"nl", dutch.url}};
    return entry;
}

}  // namespace

TEST_CASE("an entry whose address changes all the time is found by the one that it has") {
    PagesOnly kept;
    for (int poll = 0; poll < 6; ++poll)
        kept.write(1, at_address(fmt::format("https://stad.be/bericht/{}", poll)));
    CHECK(kept.rows() == 1);
    CHECK(kept.finds(at_address("https://stad.be/bericht/5"), 1));
    CHECK_FALSE(kept.finds(at_address("https://stad.be/bericht/0"), 1));
}

TEST_CASE("an entry is no longer found by the translation that its page does not name any more") {
    PagesOnly kept;
    auto const dutch = at_address("https://stad.be/nl/bericht");
    auto entry = french_of(dutch, 1);
    kept.write(1, entry);
    REQUIRE(kept.finds(dutch, 1));
    entry.translations.clear();
    kept.write(1, entry);
    CHECK_FALSE(kept.finds(dutch, 1));
    CHECK(kept.rows() == 1);
}

TEST_CASE("what an older version wrote of a named page goes when it is written anew") {
    PagesOnly kept;
    auto const dutch = at_address("https://stad.be/nl/bericht");
    auto entry = french_of(dutch, 1);
    kept.write(1, entry);
    for (auto const page : story::page_keys_of(story::fingerprint_of(entry)))
        kept.db.execute("INSERT OR IGNORE INTO page_key (page, entry_id) VALUES (?1, 1)", page);
    REQUIRE(kept.rows() == 3);
    kept.write(1, entry);
    CHECK(kept.rows() == 2);
    CHECK(kept.finds(dutch, 1));
}

TEST_CASE("many that name a page do not hide the entry of that page, nor the other way round") {
    PagesOnly kept;
    auto const dutch = at_address("https://stad.be/nl/bericht");
    kept.write(1, french_of(dutch, 1));
    kept.write(2, dutch);
    for (int row = 3; row < 30; ++row)
        kept.write(row, dutch);
    CHECK(kept.finds(dutch, 1));
    PagesOnly other;
    other.write(1, dutch);
    for (int row = 2; row < 30; ++row)
        other.write(row, french_of(dutch, row));
    CHECK(other.finds(french_of(dutch, 99), 1));
}
