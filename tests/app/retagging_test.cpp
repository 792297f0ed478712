#include "app/retagging.hpp"

#include "app/rules_fixture.hpp"
#include "belleman/story/fingerprint.hpp"
#include "support/fake_clock.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

/// A store, and the rule that "woning" speaks for "wonen".
struct History {
    test::FakeClock clock{now};
    store::Store store = store::Store::in_memory(clock);
    Setup setup;

    History() { setup.tagger = tagger_with({rule("wonen", "woning*"), rule("sport", "voetbal")}); }

    Entry add(std::string const& source, std::string const& title, Tags const& tags = {}) {
        Entry entry;
        entry.source_id = source;
        entry.guid = entry.title = title;
        entry.published = entry.updated = entry.first_seen = now;
        entry.tags = tags;
        story::Decision decision;
        decision.reason = {"new", 1.0, "New."};
        entry.id = store.add_entry(entry, story::fingerprint_of(entry), decision, "b.example");
        return entry;
    }
    [[nodiscard]] Tags tags_of(Entry const& entry) const { return Retagging(store, setup).tags_of(entry); }
};

std::vector<std::string> topics_of(Tags const& tags) {
    std::vector<std::string> topics;
    for (auto const& tag : tags.topics)
        topics.push_back(tag.topic);
    return topics;
}

std::vector<std::string> municipalities_of(Tags const& tags) {
    std::vector<std::string> codes;
    for (auto const& tag : tags.municipalities)
        codes.push_back(tag.nis);
    return codes;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each stored entry comes once, with the tags that it has and those that the rules give") {
    History history;
    for (int i = 0; i < 150; ++i)
        history.add("stad", "Woning " + std::to_string(i));
    Retagging retagging(history.store, history.setup);
    std::set<std::string> titles;
    std::size_t count = 0;
    for (auto batch = retagging.next(); !batch.empty(); batch = retagging.next()) {
        CHECK(batch.size() <= 64);
        for (auto const& [entry, tags] : batch) {
            ++count;
            titles.insert(entry.title);
            CHECK(entry.tags.topics.empty());
            CHECK(topics_of(tags) == Texts{"wonen"});
        }
    }
    CHECK(count == 150);
    CHECK(titles.size() == 150);
}

TEST_CASE("what the configuration says of a source now holds for its old entries") {
    History history;
    Source stad;
    stad.id = "stad";
    stad.concerns = {"13025"};
    stad.topics = {"sport"};
    history.setup.settings.sources = {stad};
    auto const tags = history.tags_of(history.add("stad", "Een bericht"));
    CHECK(municipalities_of(tags) == Texts{"13025"});
    CHECK(topics_of(tags) == Texts{"sport"});
}

TEST_CASE("an entry of a source that has left the configuration keeps what the source gave it") {
    History history;
    Tags stored;
    stored.municipalities = {{"11002", {"title", "Antwerpen", "Named."}},
                             {"13025", {"source", "Mol", "Given."}}};
    stored.topics = {{"sport", {"source", "sport", "Given."}},
                     {"wonen", {"source", "Huis", "Its category."}}};
    auto const tags = history.tags_of(history.add("weg", "Een bericht", stored));
    CHECK(municipalities_of(tags) == Texts{"13025"});
    CHECK(topics_of(tags) == Texts{"sport"});
}
