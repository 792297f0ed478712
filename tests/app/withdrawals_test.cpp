#include "app/withdrawals.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const noon = std::chrono::sys_days{2026y / 5 / 22} + 12h;

/// Rows 1 to `count`, each a day older than the one before.
std::vector<Entry> document(int count, bool dated = true) {
    std::vector<Entry> entries;
    for (int row = 1; row <= count; ++row) {
        auto& entry = entries.emplace_back();
        entry.id = row;
        entry.published = dated ? noon - row * 24h : noon;
        entry.published_is_claimed = dated;
    }
    return entries;
}

using Rows = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("what is gone while older ones remain was withdrawn") {
    CHECK(withdrawn_entries(document(4), {1, 3, 4}, noon) == Rows{2});
    CHECK(withdrawn_entries(document(4), {2, 3, 4}, noon) == Rows{1});
    CHECK(withdrawn_entries(document(4, false), {1, 3, 4}, noon) == Rows{2});
}

TEST_CASE("what left at the old end of a list was not withdrawn") {
    CHECK(withdrawn_entries(document(10), {1, 2, 3, 4, 5, 6, 7}, noon).empty());
    CHECK(withdrawn_entries(document(10, false), {1, 2, 3, 4, 5}, noon).empty());
    CHECK(withdrawn_entries(document(3), {}, noon).empty());
}

TEST_CASE("a list that begins with the oldest is read from its other end") {
    auto entries = document(6);
    std::reverse(entries.begin(), entries.end());
    CHECK(withdrawn_entries(entries, {4, 3, 2, 1}, noon).empty());
    CHECK(withdrawn_entries(entries, {6, 5, 4, 2, 1}, noon) == Rows{3});
}

TEST_CASE("a list in no order of time withdraws nothing") {
    auto entries = document(6);
    std::swap(entries[0], entries[3]);
    std::swap(entries[1], entries[5]);
    CHECK(withdrawn_entries(entries, {1, 2, 3, 4, 5}, noon).empty());
}

TEST_CASE("an announcement whose day has passed was taken down, not taken back") {
    auto entries = document(4);
    entries[1].tags.deadlines = {{2026y / 5 / 21, {}, DeadlineKind::submission, {}}};
    CHECK(withdrawn_entries(entries, {1, 3, 4}, noon).empty());
    entries[1].tags.deadlines.front().date = 2026y / 6 / 1;
    CHECK(withdrawn_entries(entries, {1, 3, 4}, noon) == Rows{2});
}

TEST_CASE("of an event it is not known that it was taken back, unless its day is still to come") {
    auto entries = document(4);
    entries[1].tags.genre = Genre::event;
    CHECK(withdrawn_entries(entries, {1, 3, 4}, noon).empty());
    entries[1].tags.event_dates = {{2026y / 6 / 1, {}, {}, {}}};
    CHECK(withdrawn_entries(entries, {1, 3, 4}, noon) == Rows{2});
    entries[1].tags.event_dates = {{2026y / 5 / 1, 2026y / 5 / 20, {}, {}}};
    CHECK(withdrawn_entries(entries, {1, 3, 4}, noon).empty());
}

TEST_CASE("much at once is a fault of the source, not a withdrawal") {
    CHECK(withdrawn_entries(document(12), {1, 3, 5, 7, 9, 11, 12}, noon).empty());
    CHECK(withdrawn_entries(document(12), {1, 3, 5, 6, 7, 8, 9, 10, 11, 12}, noon) == Rows{4, 2});
}

TEST_CASE("what was pushed out is not withdrawn because a full list has others for ever below it") {
    for (auto const apart : {0h, 14 * 24h, 400 * 24h}) {
        auto entries = document(8);
        entries[7].published -= apart;
        CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 5, 6, 8}, noon).empty());
        CHECK(withdrawn_entries(entries, {10, 9, 1, 2, 3, 4, 5, 8}, noon).empty());
        CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 5, 7, 8}, noon).empty());
    }
}

TEST_CASE("a short list has for ever only what is much older than the others, whatever stands first") {
    auto entries = document(6);
    CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 6}, noon) == Rows{5});
    entries[5].published = noon - 400 * 24h;
    CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 6}, noon).empty());
    entries[0].published_is_claimed = false;
    CHECK(withdrawn_entries(entries, {1, 9, 2, 3, 4, 6}, noon).empty());
    entries[0].published_is_claimed = true;
    entries[0].published = noon - 900 * 24h;
    CHECK(withdrawn_entries(entries, {1, 9, 2, 3, 4, 6}, noon).empty());
}

TEST_CASE("what is gone from a list though nothing can have pushed it out was withdrawn") {
    auto const entries = document(8);
    CHECK(withdrawn_entries(entries, {1, 2, 3, 4, 5, 6, 8}, noon) == Rows{7});
    CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 6, 7, 8}, noon) == Rows{5});  // too many below
    CHECK(withdrawn_entries(entries, {9, 1, 2, 3, 4, 5, 8}, noon) == Rows{7, 6});  // a shorter list
    CHECK(withdrawn_entries(entries, {9, 2, 3, 4, 5, 6, 7, 8}, noon) == Rows{1});  // replaced
    CHECK(withdrawn_entries(entries, {1, 2, 3, 4, 5, 6, 8, 9}, noon) == Rows{7});  // filled up below
}

TEST_CASE("what was pushed out is not withdrawn because an older entry was moved to the top") {
    CHECK(withdrawn_entries(document(5), {5, 9, 1, 2, 3}, noon).empty());
    CHECK(withdrawn_entries(document(5, false), {5, 9, 1, 2, 3}, noon).empty());
    CHECK(withdrawn_entries(document(5), {4, 9, 1, 2, 5}, noon) == Rows{3});
}
