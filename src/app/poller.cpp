#include "app/poller.hpp"

#include "app/item_entries.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace belleman::app {

namespace {

using namespace std::chrono_literals;

/// A round at least this often, so that a clock that is set forward does not delay sources for long.
constexpr std::chrono::seconds longest_wait = 60s;

bool is_due(store::PollState const& state, Instant now) {
    if (state.stopped) return false;
    // The poll was noted by a clock that has been set back since.
    bool const clock_was_set_back = state.last_poll && *state.last_poll > now + clock_difference;
    return clock_was_set_back || !state.next_poll || *state.next_poll <= now;
}

}  // namespace

Poller::Poller(boost::asio::io_context& io, Pipeline& pipeline, Clock const& clock, Listener on_report)
    : io_(io),
      pipeline_(pipeline),
      clock_(clock),
      on_report_(std::move(on_report)),
      timer_(io),
      last_round_(std::chrono::steady_clock::now()) {}

void Poller::use(std::shared_ptr<Setup const> setup, std::shared_ptr<fetch::Client> client,
                 std::map<std::string, store::PollState> const& states) {
    setup_ = std::move(setup);
    client_ = std::move(client);
    std::map<std::string, SourceStatus> statuses;
    for (Source const& source : setup_->settings.sources) {
        if (!source.enabled) continue;
        SourceStatus status;
        if (auto const known = statuses_.find(source.id); known != statuses_.end()) status = known->second;
        if (auto const stored = states.find(source.id); stored != states.end()) status.state = stored->second;
        if (status.state.validators_key != validators_key(source)) {
            // Another address or another way of reading: what went wrong before says nothing of it.
            status.state.next_poll.reset();
            status.state.stopped = false;
        }
        status.source = source;
        statuses.emplace(source.id, std::move(status));
    }
    statuses_ = std::move(statuses);
    timer_.cancel();
}

boost::asio::awaitable<void> Poller::run() {
    while (!stopping_ || !under_way_.empty()) {
        last_round_ = std::chrono::steady_clock::now();
        if (!stopping_) start_due_turns();
        timer_.expires_after(std::clamp<std::chrono::seconds>(next_round() - clock_.now(), 1s, longest_wait));
        co_await timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    }
}

void Poller::note_held(CountsBySource const& held) {
    for (auto& [id, status] : statuses_) {
        auto const found = held.find(id);
        status.held = found == held.end() ? 0 : found->second;
    }
}

void Poller::stop() {
    stopping_ = true;
    timer_.cancel();
}

void Poller::start_due_turns() {
    Instant const now = clock_.now();
    for (auto& [id, status] : statuses_) {
        if (under_way_.contains(id) || !is_due(status.state, now)) continue;
        under_way_.insert(id);
        Turn turn{status.source, setup_, client_, false, status.state.failures};
        boost::asio::co_spawn(io_, take_turn(std::move(turn)), boost::asio::detached);
    }
}

Instant Poller::next_round() const {
    Instant next = clock_.now() + longest_wait;
    for (auto const& [id, status] : statuses_) {
        bool const waits = !under_way_.contains(id) && !status.state.stopped && status.state.next_poll;
        if (waits) next = std::min(next, *status.state.next_poll);
    }
    return next;
}

boost::asio::awaitable<void> Poller::take_turn(Turn turn) {
    Source const source = turn.source;
    PollReport const report = co_await pipeline_.poll(std::move(turn));
    under_way_.erase(source.id);
    note(source, report);
    on_report_(source, report);
    timer_.cancel();
}

void Poller::note(Source const& source, PollReport const& report) {
    auto const found = statuses_.find(source.id);
    if (found == statuses_.end()) return;  // left the configuration meanwhile
    SourceStatus& status = found->second;
    ++status.polls;
    if (report.result == PollReport::Result::failed) ++status.failures;
    status.pages_failed += static_cast<std::uint64_t>(report.pages_failed);
    status.withdrawn += static_cast<std::uint64_t>(report.counts.withdrawn);
    // A turn that began under another address says nothing of the present one.
    if (validators_key(source) == validators_key(status.source)) status.state = report.state;
}

}  // namespace belleman::app
