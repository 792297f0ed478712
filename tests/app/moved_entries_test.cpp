#include "app/moved_entries.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const noon = std::chrono::sys_days{2026y / 5 / 22} + 12h;

Entry entry(std::int64_t row, std::string const& title, std::string const& url,
            std::optional<Instant> published = {}) {
    Entry made;
    made.id = row;
    made.title = title;
    made.url = url;
    made.published = published.value_or(noon);
    made.published_is_claimed = published.has_value();
    return made;
}

std::map<std::size_t, std::int64_t> moved(std::vector<Entry> const& arriving,
                                          std::vector<Entry> const& vanished) {
    std::vector<Entry const*> pointers;
    for (Entry const& one : arriving)
        pointers.push_back(&one);
    return moved_entries(pointers, vanished);
}

using Moved = std::map<std::size_t, std::int64_t>;

}  // namespace

TEST_CASE("one address under another guid is the same entry, also with a mended title") {
    CHECK(moved({entry(0, "Zwembad gesloten", "https://a.example/1?utm_source=rss")},
                {entry(7, "Zwembad geslotn", "https://www.a.example/1")}) == Moved{{0, 7}});
}

TEST_CASE("one title and date under another guid and address is the same entry") {
    CHECK(moved({entry(0, "Zwembad gesloten", "https://a.example/nieuw/1", noon)},
                {entry(7, "Zwembad gesloten", "https://a.example/oud/1", noon - 1h)}) == Moved{{0, 7}});
}

TEST_CASE("the announcement of the next month under the same title is another entry") {
    CHECK(moved({entry(0, "Agenda gemeenteraad", "https://a.example/juni", noon)},
                {entry(7, "Agenda gemeenteraad", "https://a.example/mei", noon - 30 * 24h)})
              .empty());
    CHECK(moved({entry(0, "Agenda gemeenteraad", "https://a.example/juni")},
                {entry(7, "Agenda gemeenteraad", "https://a.example/mei")})
              .empty());
}

TEST_CASE("titles alone are believed where all of a site comes back so") {
    std::vector<Entry> old;
    std::vector<Entry> made;
    for (int i = 0; i < 4; ++i) {
        auto const number = std::to_string(i);
        old.push_back(entry(10 + i, "Bericht " + number, "https://a.example/oud/" + number));
        made.push_back(entry(0, "Bericht " + number, "https://a.example/nieuw/" + number));
    }
    CHECK(moved(made, old) == Moved{{0, 10}, {1, 11}, {2, 12}, {3, 13}});
    made.resize(2);
    CHECK(moved(made, old).empty());
}

TEST_CASE("a title or address that several have says nothing") {
    CHECK(moved({entry(0, "Verkeershinder", "https://a.example/3", noon),
                 entry(0, "Verkeershinder", "https://a.example/4", noon)},
                {entry(7, "Verkeershinder", "https://a.example/1", noon)})
              .empty());
    CHECK(moved({entry(0, "Een", "https://a.example/", noon), entry(0, "Twee", "https://a.example/", noon)},
                {entry(7, "Drie", "https://a.example/", noon)})
              .empty());
}
