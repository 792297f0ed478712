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

/// By position in `arriving`, the row of the entry that it is.
std::map<std::size_t, std::int64_t> moved(std::vector<Entry> const& arriving,
                                          std::vector<Entry> const& vanished,
                                          Extent extent = Extent::unknown) {
    std::vector<Entry const*> pointers;
    for (Entry const& one : arriving)
        pointers.push_back(&one);
    std::map<std::size_t, std::int64_t> rows;
    for (auto const& [at, old] : moved_entries(pointers, vanished, {}, extent))
        rows.emplace(at, vanished[old].id);
    return rows;
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

TEST_CASE("one entry is not taken for two, where one has its address and another its title") {
    CHECK(moved({entry(0, "Zwembad gesloten tot juli", "https://a.example/1", noon),
                 entry(0, "Zwembad gesloten", "https://a.example/2", noon)},
                {entry(7, "Zwembad gesloten", "https://a.example/1", noon)}) == Moved{{0, 7}});
}

TEST_CASE("one address that serves one alert after the other does not make them one") {
    CHECK(moved({entry(0, "Gaslek in de Statiestraat", "https://a.example/alarm", noon)},
                {entry(7, "Markt afgelast wegens storm", "https://a.example/alarm", noon - 4h)})
              .empty());
}

TEST_CASE("the daily bulletin under one title is another one when its text shares no sentence") {
    auto today = entry(0, "Verkeersbericht", "https://a.example/2", noon);
    today.content_html = "<p>Op de ring is er een ongeval gebeurd. De tunnel blijft een uur gesloten.</p>";
    auto yesterday = entry(7, "Verkeersbericht", "https://a.example/1", noon - 23h);
    yesterday.content_html = "<p>De brug aan de sluis gaat vandaag niet open. Fietsers rijden om.</p>";
    CHECK(moved({today}, {yesterday}).empty());
    yesterday.content_html = today.content_html;
    CHECK(moved({today}, {yesterday}) == Moved{{0, 7}});
}

TEST_CASE("where a whole site is known to have moved one title is enough") {
    CHECK(moved({entry(0, "Een", "https://a.example/nieuw")}, {entry(7, "Een", "https://a.example/oud")},
                Extent::whole_site) == Moved{{0, 7}});
    auto june = entry(0, "Agenda gemeenteraad", "https://a.example/nieuw/6");
    june.content_html = "<p>De raad stemt over het plan voor de Markt.</p>";
    auto may = entry(7, "Agenda gemeenteraad", "https://a.example/oud/5");
    may.content_html = "<p>De raad bespreekt de rekening van vorig jaar.</p>";
    CHECK(moved({june}, {may}, Extent::whole_site).empty());
}
