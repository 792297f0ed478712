#include "app/kinship_report.hpp"

#include "app/intake.hpp"
#include "support/fake_clock.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

Entry entry_of(std::string const& source, std::string const& title, std::string const& url) {
    Entry entry;
    entry.source_id = source;
    entry.guid = entry.url = url;
    entry.title = title;
    entry.content_html =
        "<p>Lokale besturen kunnen tot 30 juni een aanvraag indienen voor de aanleg van regenputten. De "
        "minister trekt 4 miljoen euro uit.</p>";
    entry.language = "nl";
    entry.published = entry.updated = entry.first_seen = now;
    entry.published_is_claimed = true;
    return entry;
}

struct Kept {
    test::FakeClock clock{now};
    store::Store store = store::Store::in_memory(clock);
    Setup setup;

    Kept() {
        for (auto const* id : {"departement", "vereniging"}) {
            Source source;
            source.id = source.name = id;
            source.language = "nl";
            setup.settings.sources.push_back(source);
        }
    }

    Entry take(Entry const& entry) {
        Source const source = store.source(entry.source_id);
        auto const row = take_in_one(store, entry, {source, "bellen.example", {now, {}}, {}, {}, nullptr});
        return store.find_entry(row).value();
    }
    std::string report(Entry const& one, Entry const& other) {
        return kinship_report(store, setup, one, other);
    }
};

Entry call() {
    return entry_of("departement", "Oproep regenputten", "https://departement.example/n/1");
}

Entry pool() {
    auto entry = entry_of("vereniging", "Zwembad dicht", "https://vereniging.example/n/2");
    entry.content_html = "<p>Wegens werken aan de filters blijft het bad veertien dagen gesloten.</p>";
    return entry;
}

}  // namespace

TEST_CASE("two entries of one announcement are explained by the rule that joined them") {
    Kept kept;
    auto const one = kept.take(call());
    auto copy = entry_of("vereniging", "Oproep: regenputten", call().url);
    auto const other = kept.take(copy);
    auto const text = kept.report(other, one);
    CHECK_THAT(text, Contains("They are one announcement, cluster 1 of story 1."));
    CHECK_THAT(text, Contains("When entry 2 came, entry 1 was the likest that was known"));
    CHECK_THAT(text, Contains("Together by the rule \"address\": It has the same address"));
    CHECK_THAT(text, Contains("COMPARISON"));
}

TEST_CASE("two entries that are no one announcement are explained by the chance and what is enough") {
    Kept kept;
    auto const one = kept.take(call());
    auto const other = kept.take(pool());
    auto const text = kept.report(one, other);
    CHECK_THAT(text, Contains("They are two announcements: cluster 1 of story 1, and cluster 2 of story 2."));
    auto const enough = story::shipped_weights().same_language.enough * 100;
    CHECK_THAT(text, Contains("Apart: 0 % sure") &&
                         Contains(fmt::format("{:.0f} % is enough in one language", enough)));
    CHECK_THAT(text, Contains("    for  published within a week"));
}

TEST_CASE("what a person decided of two entries is told") {
    Kept kept;
    auto const one = kept.take(call());
    auto const other = kept.take(pool());
    REQUIRE(kept.store.join(one.id, other.id, now));
    CHECK_THAT(kept.report(one, other),
               Contains("A person decided about entry 2: It was joined by hand on 2026-05-22."));
    REQUIRE(kept.store.split(other, "bellen.example", now));
    CHECK_THAT(kept.report(one, other), Contains("A person set them apart: It was set apart by hand"));
}

TEST_CASE("what a person decided of each of two entries is told once") {
    Kept kept;
    auto const one = kept.take(call());
    auto const other = kept.take(pool());
    REQUIRE(kept.store.join(one.id, other.id, now));
    REQUIRE(kept.store.split(one, "bellen.example", now));
    auto const text = kept.report(one, other);
    for (auto const* told : {"A person decided about entry 1: It was set apart by hand on 2026-05-22.",
                             "A person decided about entry 2: It was set apart by hand on 2026-05-22."}) {
        auto const at = text.find(told);
        REQUIRE(at != std::string::npos);
        CHECK(text.find(told, at + 1) == std::string::npos);
    }
}

TEST_CASE("what a person decided of translations is told") {
    Kept kept;
    auto const one = kept.take(call());
    auto french = pool();
    french.language = "fr";
    auto const other = kept.take(french);
    REQUIRE(kept.store.join(one.id, other.id, now));
    CHECK_THAT(kept.report(one, other),
               Contains("A person made translations of them: It was joined by hand on 2026-05-22."));
    auto const joined = surroundings_report(kept.store, one);
    CHECK_THAT(joined, Contains("translation  2") && Contains("joined by hand"));
    CHECK_THAT(joined, !Contains("related"));
    REQUIRE(kept.store.split(other, "bellen.example", now));
    CHECK_THAT(kept.report(one, other),
               Contains("A person set them apart: It was set apart by hand on 2026-05-22."));
    CHECK_THAT(surroundings_report(kept.store, one), Contains("set apart  2"));
}

TEST_CASE("the settings in force are those of the fresh comparison") {
    Kept kept;
    auto const one = kept.take(call());
    auto const other = kept.take(pool());
    kept.setup.settings.matching["vereniging"].merge = false;
    CHECK_THAT(kept.report(one, other), Contains("keeps a source of theirs out of merging"));
}

TEST_CASE("an entry is shown with what was weighed, and with its translations") {
    Kept kept;
    auto const one = kept.take(call());
    CHECK(weighing_report(kept.store, one).empty());
    CHECK(surroundings_report(kept.store, one).empty());
    auto french = entry_of("vereniging", "Appel citernes", "https://vereniging.example/fr/2");
    french.language = "fr";
    french.content_html = "<p>Les communes introduisent leur dossier.</p>";
    french.translations = {{"nl", call().url}};
    auto const other = kept.take(french);
    CHECK_THAT(weighing_report(kept.store, other), Contains("beside entry 1") && Contains("WORTH"));
    CHECK_THAT(surroundings_report(kept.store, one),
               Contains("translation  2        2      fr        Appel citernes"));
}
