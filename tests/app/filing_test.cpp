#include "app/filing.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 12h;
config::ArrivalSettings const settings{3, 10, 24h};
Occasion const first{now, {}};

struct Document {
    std::vector<Entry> entries;
    std::vector<Entry*> added;

    Document(std::size_t count, std::optional<Instant> published) : entries(count) {
        for (Entry& entry : entries) {
            entry.published = entry.updated = published.value_or(now);
            entry.published_is_claimed = published.has_value();
            added.push_back(&entry);
        }
    }
    [[nodiscard]] std::size_t on_top() const {
        std::size_t count = 0;
        for (Entry const& entry : entries)
            count += entry.published > now - 24h ? 1U : 0U;
        return count;
    }
};

}  // namespace

TEST_CASE("of the undated entries of a first document a few come on top, those that stand first") {
    Document document(8, {});
    file_by_date(document.added, first, settings);
    CHECK(document.on_top() == 3);
    CHECK(document.entries[2].published == now);
    CHECK(document.entries[3].published == now - 30 * 24h);
    CHECK(document.entries[3].updated == document.entries[3].published);
}

TEST_CASE("entries with dates of their own are filed at them") {
    Document document(8, now - 400 * 24h);
    file_by_date(document.added, first, settings);
    CHECK(document.entries[7].published == now - 400 * 24h);
    CHECK(document.entries[7].published_is_claimed);
}

TEST_CASE("one moment just now that all of a first document claims is no date of theirs") {
    Document document(8, now - 1min);
    file_by_date(document.added, first, settings);
    CHECK(document.on_top() == 3);
    CHECK_FALSE(document.entries[0].published_is_claimed);
}

TEST_CASE("after a long pause the undated rest was published after the last success") {
    Document document(8, {});
    file_by_date(document.added, {now, now - 72h}, settings);
    CHECK(document.on_top() == 3);
    CHECK(document.entries[7].published == now - 72h);
}

TEST_CASE("what a source publishes between two polls is new, however much it is") {
    Document document(8, {});
    file_by_date(document.added, {now, now - 1h}, settings);
    CHECK(document.on_top() == 8);
}

TEST_CASE("a few entries are never held back") {
    Document document(10, {});
    CHECK(held_back(document.added, {now, now - 1h}, {0, 0}, settings).empty());
}

TEST_CASE("of a burst only the first few are shown at once") {
    Document document(11, {});
    auto const held = held_back(document.added, {now, now - 1h}, {0, 0}, settings);
    CHECK(held.size() == 8);
    CHECK_FALSE(held.contains(&document.entries[2]));
    CHECK(held.contains(&document.entries[3]));
}

TEST_CASE("what is much for one source is a usual day for another") {
    Document document(30, {});
    CHECK(held_back(document.added, {now, now - 1h}, {10, 0}, settings).empty());
    CHECK(held_back(document.added, {now, now - 1h}, {9, 0}, settings).size() == 27);
}

TEST_CASE("a burst in many portions is a burst") {
    Document document(8, {});
    CHECK(held_back(document.added, {now, now - 1h}, {0, 8}, settings).size() == 6);
    CHECK(held_back(document.added, {now, now - 1h}, {0, 50}, settings).size() == 8);
}

TEST_CASE("old entries are no burst, they are filed at their own dates") {
    Document document(100, now - 90 * 24h);
    CHECK(held_back(document.added, {now, now - 1h}, {0, 0}, settings).empty());
}

TEST_CASE("a source that is read for the first time has no habit") {
    Document document(100, {});
    CHECK(held_back(document.added, first, {0, 0}, settings).empty());
}
