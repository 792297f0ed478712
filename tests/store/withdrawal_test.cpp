// What was taken back, and what is held until it is shown.

#include "store/kept.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

TEST_CASE("a cluster is withdrawn when all of its entries are, and no longer when one comes back") {
    Kept kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const cluster = kept.store.membership_of(first).cluster;
    auto const second = add(kept.store, plain_entry("dorp", "2"), cluster);
    CHECK(kept.store.withdraw_entry(first, taken_back, noon + 1h));
    CHECK_FALSE(kept.cluster_of(first).withdrawn);
    CHECK(kept.cluster_of(first).entries.front().entry.id == second);
    CHECK(kept.store.find_entry(first)->withdrawal == taken_back);

    CHECK(kept.store.withdraw_entry(second, {noon + 3h, WithdrawalSign::unlisted}, noon + 3h));
    CHECK(kept.cluster_of(first).withdrawn == noon + 3h);
    CHECK(kept.cluster_of(first).updated == noon + 3h);

    CHECK(kept.store.restore_entry(first, noon + 5h));
    CHECK_FALSE(kept.cluster_of(first).withdrawn);
    CHECK(kept.cluster_of(first).updated == noon + 5h);
    CHECK(kept.cluster_of(first).entries.front().entry.id == first);
    CHECK_FALSE(kept.store.find_entry(first)->withdrawal);
}

TEST_CASE("a withdrawal is a change of the moment at which it is seen, also where the source names another") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    kept.clock.time = noon + 8h;
    CHECK(kept.store.withdraw_entry(row, {noon - 24h, WithdrawalSign::deleted}, noon + 8h));
    CHECK(kept.cluster_of(row).withdrawn == noon - 24h);
    CHECK(kept.cluster_of(row).updated == noon + 8h);
    CHECK(kept.store.select({}).updated == noon + 8h);
    CHECK(kept.store.select({}).store_changed == noon + 8h);
}

TEST_CASE("what was taken back says no more what an announcement is about, while another stands by it") {
    Kept kept;
    auto mayor = plain_entry("stad", "1");
    mayor.tags.topics = {{"wonen", {"title", "woningen", "A word."}}};
    auto mistaken = plain_entry("dorp", "2");
    mistaken.tags.municipalities = {{"71004", {"title", "Beringen", "Its name."}}};
    mistaken.tags.topics = {{"natuur", {"title", "bos", "A word."}}};
    mistaken.tags.deadlines = {{2026y / 6 / 1, {}, DeadlineKind::submission, {"title", "1 juni", "A date."}}};
    auto const first = add(kept.store, mayor);
    auto const second = add(kept.store, mistaken, kept.store.membership_of(first).cluster);
    View of_forest;
    of_forest.topics = {"natuur"};
    CHECK(kept.cluster_of(first).tags.topics.size() == 2);
    CHECK(kept.store.select(of_forest).clusters.size() == 1);

    kept.store.withdraw_entry(second, taken_back, noon + 1h);
    auto const tags = kept.cluster_of(first).tags;
    REQUIRE(tags.topics.size() == 1);
    CHECK(tags.topics[0].topic == "wonen");
    CHECK(tags.municipalities.empty());
    CHECK(tags.deadlines.empty());
    CHECK(kept.store.select(of_forest).clusters.empty());
    View of_village;
    of_village.sources = {"dorp"};
    CHECK(kept.store.select(of_village).clusters.size() == 1);

    kept.store.withdraw_entry(first, taken_back, noon + 2h);
    CHECK(kept.cluster_of(first).tags.topics.size() == 2);
    CHECK(kept.store.select(of_forest).clusters.size() == 1);
    kept.store.restore_entry(first, noon + 3h);
    CHECK(kept.store.select(of_forest).clusters.empty());
    add(kept.store, plain_entry("gehucht", "3"), kept.store.membership_of(first).cluster);
    CHECK(kept.store.select(of_forest).clusters.empty());
}

TEST_CASE("an entry that joins a withdrawn cluster takes over what it is about") {
    Kept kept;
    auto mistaken = plain_entry("dorp", "1");
    mistaken.tags.topics = {{"natuur", {"title", "bos", "A word."}}};
    auto const row = add(kept.store, mistaken);
    kept.store.withdraw_entry(row, taken_back, noon + 1h);
    add(kept.store, plain_entry("stad", "2"), kept.store.membership_of(row).cluster);
    View of_forest;
    of_forest.topics = {"natuur"};
    CHECK(kept.store.select(of_forest).clusters.empty());
}

TEST_CASE("withdrawing twice, or restoring what was not withdrawn, changes nothing") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    CHECK_FALSE(kept.store.restore_entry(row, noon + 1h));
    CHECK(kept.store.withdraw_entry(row, taken_back, noon + 1h));
    auto const generation = kept.store.generation();
    CHECK_FALSE(kept.store.withdraw_entry(row, {noon + 9h, WithdrawalSign::unlisted}, noon + 9h));
    CHECK(kept.store.find_entry(row)->withdrawal == taken_back);
    CHECK(kept.store.generation() == generation);
}

TEST_CASE("when an entry was last published again stays known") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    CHECK_FALSE(kept.store.last_restored(row));
    kept.store.withdraw_entry(row, taken_back, noon + 1h);
    CHECK_FALSE(kept.store.last_restored(row));
    kept.store.restore_entry(row, noon + 2h);
    kept.store.withdraw_entry(row, {noon + 3h, WithdrawalSign::unlisted}, noon + 3h);
    CHECK(kept.store.last_restored(row) == noon + 2h);
    kept.store.restore_entry(row, noon + 4h);
    CHECK(kept.store.last_restored(row) == noon + 4h);
}

TEST_CASE("an entry that joins a withdrawn cluster brings it back") {
    Kept kept;
    auto const row = add(kept.store, plain_entry("stad", "1"));
    kept.store.withdraw_entry(row, taken_back, noon + 1h);
    add(kept.store, plain_entry("dorp", "2"), kept.store.membership_of(row).cluster);
    CHECK_FALSE(kept.cluster_of(row).withdrawn);
}

TEST_CASE("no view shows a held cluster until it is shown") {
    Kept kept;
    add(kept.store, plain_entry("stad", "1"));
    kept.add_held("stad", "2");
    View of_source;
    of_source.sources = {"stad"};
    CHECK(kept.shown() == std::vector<std::string>{"Bericht 1"});
    CHECK(kept.store.select(of_source).clusters.size() == 1);
    CHECK(kept.store.counts("stad").held == 1);
    CHECK(kept.store.counts("dorp").held == 0);

    CHECK(kept.store.show_held("stad", noon - 1s, noon - 1s) == 0);
    CHECK(kept.store.show_held("dorp", noon, noon) == 0);
    auto const generation = kept.store.generation();
    CHECK(kept.store.show_held("stad", noon, noon) == 1);
    CHECK(kept.store.generation() > generation);
    CHECK(kept.store.select(of_source).clusters.size() == 2);
    CHECK(kept.shown().size() == 2);
    CHECK(kept.store.counts("stad").held == 0);
}

TEST_CASE("what is withdrawn while it is held is not shown, unless it is restored") {
    Kept kept;
    auto const row = kept.add_held("stad", "1");
    kept.store.withdraw_entry(row, taken_back, noon + 1h);
    CHECK(kept.store.held_by_source().empty());
    CHECK(kept.store.show_held("stad", noon + 2h, noon + 2h) == 0);
    CHECK(kept.shown().empty());
    kept.store.restore_entry(row, noon + 3h);
    CHECK(kept.store.held_by_source() == std::map<std::string, std::int64_t>{{"stad", 1}});
    CHECK(kept.store.show_held("stad", noon + 4h, noon + 4h) == 1);
    CHECK(kept.shown().size() == 1);
}

TEST_CASE("what was held comes into views when it is shown, and keeps its dates") {
    Kept kept;
    auto const row = kept.add_held("stad", "1");
    kept.store.show_held("stad", noon, noon + 24h);
    CHECK(kept.store.select({}).updated == noon + 24h);
    CHECK(kept.cluster_of(row).updated == noon);
}

TEST_CASE("an entry of another source that joins a held cluster shows it") {
    Kept kept;
    auto const row = kept.add_held("stad", "1");
    add(kept.store, plain_entry("dorp", "2"), kept.store.membership_of(row).cluster);
    View of_source;
    of_source.sources = {"stad"};
    CHECK(kept.shown().size() == 1);
    CHECK(kept.store.select(of_source).clusters.size() == 1);
}

TEST_CASE("changing a held entry does not show it") {
    Kept kept;
    auto const row = kept.add_held("stad", "1");
    kept.change(row, "Anders", noon + 1h);
    View of_source;
    of_source.sources = {"stad"};
    CHECK(kept.store.select(of_source).clusters.empty());
}
