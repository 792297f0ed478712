#pragma once

#include "app/pipeline.hpp"
#include "app/releases.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace belleman::app {

/// How the polling of one source stands, for metrics and messages.
struct SourceStatus {
    Source source;
    store::PollState state;
    std::uint64_t polls = 0;         ///< since the start
    std::uint64_t failures = 0;      ///< of them
    std::uint64_t pages_failed = 0;  ///< tries to read the page of an item, since the start
    std::uint64_t withdrawn = 0;     ///< entries that it took back, since the start
    std::int64_t held = 0;           ///< announcements that are held back
};

/// Gives each enabled source its turn when it is due. Lives on the network thread.
class Poller {
public:
    using Listener = std::function<void(Source const&, PollReport const&)>;

    Poller(boost::asio::io_context& io, Pipeline& pipeline, Clock const& clock, Listener on_report);
    Poller(Poller const&) = delete;
    Poller& operator=(Poller const&) = delete;

    /// The sources of `setup` from now on; turns that are under way end as they began. `states` is what the
    /// store knows of them. A source whose way of reading changed is due at once.
    void use(std::shared_ptr<Setup const> setup, std::shared_ptr<fetch::Client> client,
             std::map<std::string, store::PollState> const& states);

    /// How many announcements are held back, of sources that have any.
    void note_held(CountsBySource const& held);

    /// Gives turns until `stop`; completes when the last one has ended.
    [[nodiscard]] boost::asio::awaitable<void> run();
    void stop();

    [[nodiscard]] std::map<std::string, SourceStatus> const& statuses() const { return statuses_; }
    /// When the loop last looked for sources that are due; a daemon whose loop hangs is not well. Not by the
    /// wall clock, which may be set.
    [[nodiscard]] std::chrono::steady_clock::time_point last_round() const { return last_round_; }

private:
    void start_due_turns();
    [[nodiscard]] Instant next_round() const;
    [[nodiscard]] boost::asio::awaitable<void> take_turn(Turn turn);
    void note(Source const& source, PollReport const& report);

    boost::asio::io_context& io_;
    Pipeline& pipeline_;
    Clock const& clock_;
    Listener on_report_;
    boost::asio::steady_timer timer_;
    std::shared_ptr<Setup const> setup_;
    std::shared_ptr<fetch::Client> client_;
    std::map<std::string, SourceStatus> statuses_;
    std::set<std::string> under_way_;  ///< ids; also of sources that have left the configuration since
    std::chrono::steady_clock::time_point last_round_;
    bool stopping_ = false;
};

}  // namespace belleman::app
