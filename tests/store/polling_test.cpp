#include "store/fixture.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

PollState some_state() {
    PollState state;
    state.validators = {"\"abc\"", "Fri, 22 May 2026 07:59:00 GMT"};
    state.validators_key = "https://stad.be/rss";
    state.last_poll = noon;
    state.last_success = noon - 1h;
    state.next_poll = noon + 1h;
    state.failures = 3;
    state.stopped = true;
    state.last_message = "no answer within 60 seconds";
    state.moved_to = "https://stad.be/feed";
    state.memory = {20, 19, 18, 17, 2};
    state.pages_to_read = 4;
    state.next_check = noon + 2h;
    return state;
}

}  // namespace

TEST_CASE("a source that was never polled has an empty state") {
    FixedClock const clock;
    CHECK(Store::in_memory(clock).poll_state("stad") == PollState{});
}

TEST_CASE("a poll state comes back as it was saved, also when it is replaced") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    store.save_poll_state("stad", some_state());
    CHECK(store.poll_state("stad") == some_state());
    CHECK(store.poll_state("dorp") == PollState{});
    store.save_poll_state("stad", {});
    CHECK(store.poll_state("stad") == PollState{});
}

TEST_CASE("counts are over one source") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    CHECK(store.counts("stad").entries == 0);
    CHECK_FALSE(store.counts("stad").newest);
    auto older = plain_entry("stad", "2");
    older.published = noon - 5h;
    add(store, plain_entry("stad", "1"));
    add(store, older);
    add(store, plain_entry("dorp", "1"));
    CHECK(store.counts("stad").entries == 2);
    CHECK(store.counts("stad").newest == noon);
    CHECK(store.totals().entries == 3);
    CHECK(store.totals().clusters == 3);
}

TEST_CASE("the generation grows with what views can show, and with nothing else") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    auto before = store.generation();
    auto const grew = [&] {
        auto const now = store.generation();
        bool const result = now > before;
        before = now;
        return result;
    };
    Source source;
    source.id = "stad";
    source.name = "Stad";
    store.save_source(source);
    CHECK(grew());
    store.save_source(source);
    CHECK_FALSE(grew());
    source.name = "De stad";
    store.save_source(source);
    CHECK(grew());
    store.save_poll_state("stad", some_state());
    CHECK_FALSE(grew());
    auto entry = plain_entry("stad", "1");
    entry.id = add(store, entry);
    CHECK(grew());
    store.update_entry(entry, story::fingerprint_of(entry));
    CHECK(grew());
    static_cast<void>(store.select({}));
    CHECK_FALSE(grew());
}

TEST_CASE("a poll that is not committed leaves nothing") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    add(store, plain_entry("stad", "1"));
    auto const generation = store.generation();
    {
        Store::Transaction const transaction{store};
        Source source;
        source.id = "stad";
        store.save_source(source);
        add(store, plain_entry("stad", "2"));
        store.save_poll_state("stad", some_state());
    }
    CHECK(store.totals().entries == 1);
    CHECK(store.totals().clusters == 1);
    CHECK(store.poll_state("stad") == PollState{});
    CHECK(store.generation() == generation);
    CHECK_FALSE(store.find_entry("stad", "2"));
}

TEST_CASE("an entry that fails inside a poll leaves the rest of the poll as it was") {
    FixedClock const clock;
    auto store = Store::in_memory(clock);
    {
        Store::Transaction transaction{store};
        add(store, plain_entry("stad", "1"));
        CHECK_THROWS_AS(add(store, plain_entry("stad", "1")), StoreError);
        add(store, plain_entry("stad", "2"));
        transaction.commit();
    }
    CHECK(store.totals().entries == 2);
    CHECK(store.totals().clusters == 2);
}
