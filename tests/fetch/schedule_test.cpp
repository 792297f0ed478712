#include "belleman/fetch/schedule.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace belleman;
using namespace std::chrono_literals;
using namespace belleman::fetch;
using std::chrono::seconds;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

Document document(std::optional<seconds> max_age = {}) {
    Document fresh;
    fresh.max_age = max_age;
    return fresh;
}

NextPoll next(Outcome const& outcome, int failures_before = 0, seconds interval = 1h,
              bool read_failed = false) {
    return next_poll(outcome, read_failed, failures_before, interval, "vvsg-nieuws", now);
}

/// The delay lies between what the rule says and a tenth more.
void check_delay(NextPoll const& poll, seconds rule) {
    auto const delay = poll.at - now;
    CHECK(delay >= rule);
    CHECK(delay <= rule + rule / 10);
}

}  // namespace

TEST_CASE("after a success the interval counts, or the server's max-age where it is longer") {
    struct Case {
        Outcome outcome;
        seconds interval;
        seconds rule;
    };
    auto const given = GENERATE(values<Case>({
        {document(), 1h, 1h},
        {document(10min), 1h, 1h},
        {document(3h), 1h, 3h},
        {document(30 * 24h), 1h, 24h},
        {document(30 * 24h), 48h, 48h},
        {NotModified{}, 15min, 15min},
        {NotModified{{}, 2h}, 15min, 2h},
    }));
    auto const poll = next(given.outcome, 5, given.interval);
    check_delay(poll, given.rule);
    CHECK(poll.failures == 0);
    CHECK_FALSE(poll.stopped);
}

TEST_CASE("each failure in a row doubles the wait, up to a day") {
    struct Case {
        int before;
        seconds interval;
        seconds rule;
    };
    auto const given = GENERATE(values<Case>({
        {0, 1h, 2h},
        {1, 1h, 4h},
        {3, 1h, 16h},
        {4, 1h, 24h},
        {1'000'000, 1h, 24h},
        {0, 20h, 24h},
        {3, 72h, 72h},
    }));
    auto const poll = next(Failure{"HTTP 500", 500}, given.before, given.interval);
    check_delay(poll, given.rule);
    CHECK(poll.failures == given.before + 1);
    CHECK_FALSE(poll.stopped);
}

TEST_CASE("a document that is no feed counts as a failure") {
    auto const poll = next(document(), 1, 1h, true);
    check_delay(poll, 4h);
    CHECK(poll.failures == 2);
}

TEST_CASE("a source that asks to wait gets that, a week at most, but never less than after a failure") {
    struct Case {
        std::optional<seconds> retry_after;
        seconds rule;
    };
    auto const given = GENERATE(values<Case>({
        {std::nullopt, 2h},
        {seconds{30}, 2h},
        {seconds{5h}, 5h},
        {seconds{72h}, 72h},
        {seconds{365 * 24h}, 7 * 24h},
    }));
    auto const poll = next(AskedToWait{"HTTP 429", given.retry_after});
    check_delay(poll, given.rule);
    CHECK(poll.failures == 1);
}

TEST_CASE("a source that is gone is not asked again") {
    auto const poll = next(Gone{"HTTP 410"});
    CHECK(poll.stopped);
    CHECK(poll.at > now);
}

TEST_CASE("the spread is fixed for a source and differs between sources") {
    std::set<Instant> moments;
    for (int i = 0; i < 100; ++i) {
        auto const id = "bron-" + std::to_string(i);
        auto const poll = next_poll(document(), false, 0, 1h, id, now);
        CHECK(poll.at == next_poll(document(), false, 0, 1h, id, now).at);
        moments.insert(poll.at);
    }
    CHECK(moments.size() > 50);
}
