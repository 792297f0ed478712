#include "app/daemon.hpp"

#include "app/metrics.hpp"
#include "app/pipeline.hpp"
#include "app/poller.hpp"
#include "app/polling_client.hpp"
#include "app/run_on.hpp"
#include "app/service_manager.hpp"
#include "app/site.hpp"
#include "app/state_directory.hpp"
#include "belleman/fetch/curl_client.hpp"
#include "belleman/server/server.hpp"
#include "belleman/store/store.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <utility>

namespace belleman::app {

namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

constexpr auto grace = 5s;              ///< for answers that are under way when the daemon stops
constexpr auto longest_silence = 120s;  ///< of the store or the poller, before the daemon calls itself unwell
constexpr auto heartbeat_interval = 2s;
constexpr auto problem_interval = 10s;  ///< between two lines about the server that clients can cause

/// What can only be taken over by a restart.
std::string needs_restart(config::Settings const& old, config::Settings const& fresh) {
    std::string keys;
    auto const note = [&](bool changed, char const* key) {
        if (changed) keys += (keys.empty() ? "" : ", ") + std::string(key);
    };
    note(old.server.listen != fresh.server.listen, "server.listen");
    note(old.server.connections != fresh.server.connections, "server.connections");
    note(old.store.directory != fresh.store.directory, "store.directory");
    return keys;
}

/// The members in their order are the architecture: the store and its one writing thread, the pipeline that
/// feeds it, the poller that gives sources their turns, and the site that is served from it.
class Daemon {
public:
    Daemon(RunOptions const& options, Setup setup, Log& log);
    ExitCode run();

private:
    tl::expected<void, std::string> open_door();
    std::string status() const;
    asio::awaitable<void> live();
    asio::awaitable<void> reload();
    asio::awaitable<void> shut_down();
    asio::awaitable<void> beat();
    asio::awaitable<void> notice_other_writer(std::int64_t generation);
    void use(std::shared_ptr<Setup const> setup, std::map<std::string, store::PollState> const& states);
    std::map<std::string, store::PollState> poll_states(Setup const& setup) const;
    void on_report(Source const& source, PollReport const& report);
    void on_server_problem(std::string const& problem);
    asio::awaitable<server::Response> answer(server::Request request);
    server::Response health() const;
    server::Response metrics() const;
    bool well() const;

    RunOptions const& options_;
    Log& log_;
    SystemClock clock_;
    std::shared_ptr<Setup const> setup_;
    std::filesystem::path directory_;
    DirectoryLock lock_;
    store::Store store_;  ///< used on writer_ alone once the loop runs
    asio::io_context io_{1};
    asio::thread_pool writer_{1};
    asio::thread_pool workers_{2};
    Pipeline pipeline_;
    std::shared_ptr<fetch::CurlClient> client_;
    Poller poller_;
    Site site_;
    server::Server server_;
    ServiceManager service_;
    asio::signal_set signals_;
    asio::steady_timer heart_;
    std::string own_url_;  ///< by the address that is really listened on
    Instant started_;
    Instant last_beat_;
    store::Store::Totals totals_;
    std::uint64_t reloads_ = 0;
    std::uint64_t refused_reloads_ = 0;
    Instant last_server_problem_{};
    std::size_t unsaid_server_problems_ = 0;
    bool stopping_ = false;
};

server::Limits server_limits(config::ServerSettings const& settings) {
    server::Limits limits;
    limits.connections = settings.connections;
    return limits;
}

Daemon::Daemon(RunOptions const& options, Setup setup, Log& log)
    : options_(options),
      log_(log),
      setup_(std::make_shared<Setup const>(std::move(setup))),
      directory_(state_directory(options.state_directory, setup_->settings.store)),
      lock_(directory_),
      store_(database_in(directory_), store::Store::Access::read_write, clock_),
      pipeline_(store_, writer_, workers_, clock_),
      poller_(io_, pipeline_, clock_,
              [this](Source const& source, PollReport const& report) { on_report(source, report); }),
      site_(database_in(directory_), workers_, clock_),
      server_(
          io_, [this](server::Request request) { return answer(std::move(request)); },
          server_limits(setup_->settings.server), clock_,
          [this](std::string const& problem) { on_server_problem(problem); }),
      signals_(io_, SIGTERM, SIGINT, SIGHUP),
      heart_(io_),
      started_(clock_.now()),
      last_beat_(started_),
      totals_(store_.totals()) {}

ExitCode Daemon::run() {
    if (auto const opened = open_door(); !opened) {
        log_.error(opened.error());
        return ExitCode::unavailable;
    }
    site_.set_generation(store_.generation());
    use(setup_, poll_states(*setup_));
    log_.info(fmt::format("Belleman " BELLEMAN_VERSION ": {}; {} entries in {}", status(), totals_.entries,
                          directory_.string()));
    service_.ready(status());

    asio::co_spawn(io_, poller_.run(), asio::detached);
    asio::co_spawn(io_, beat(), asio::detached);
    asio::co_spawn(io_, live(), [](std::exception_ptr failure) {
        if (failure) std::rethrow_exception(failure);
    });
    io_.run();
    workers_.join();
    writer_.join();
    log_.info("stopped");
    return ExitCode::ok;
}

tl::expected<void, std::string> Daemon::open_door() {
    auto const sockets = service_.listening_sockets();
    for (HandedSocket const& socket : sockets) {
        if (auto adopted = server_.adopt(socket.descriptor); !adopted) return adopted;
        own_url_ = "http://" + socket.address;
    }
    if (!sockets.empty()) return {};
    std::string const address = options_.listen.value_or(setup_->settings.server.listen);
    auto const port = server_.listen(address);
    if (!port) return tl::unexpected(port.error());
    own_url_ = fmt::format("http://{}:{}", address.substr(0, address.rfind(':')), *port);
    return {};
}

std::string Daemon::status() const {
    return fmt::format("Serving {}/ from {} sources", own_url_, poller_.statuses().size());
}

asio::awaitable<void> Daemon::live() {
    for (;;) {
        int const signal = co_await signals_.async_wait(asio::use_awaitable);
        if (signal != SIGHUP) {
            log_.info(fmt::format("{}: stopping", signal == SIGINT ? "interrupted" : "asked to stop"));
            break;
        }
        co_await reload();
    }
    co_await shut_down();
}

asio::awaitable<void> Daemon::reload() {
    service_.reloading();
    auto load = [this] { return load_setup(options_.config); };
    auto loaded = co_await run_on(workers_, std::move(load));
    if (!loaded) {
        ++refused_reloads_;
        for (config::Problem const& problem : loaded.error())
            log_.error(to_string(problem));
        log_.error(fmt::format("the configuration has {} mistake{}; the old one stays in force",
                               loaded.error().size(), loaded.error().size() == 1 ? "" : "s"));
        service_.ready("Serving; the new configuration was refused");
        co_return;
    }
    if (auto const keys = needs_restart(setup_->settings, loaded->settings); !keys.empty())
        log_.warning(fmt::format("{}: a change of this takes effect after a restart", keys));
    auto const fresh = std::make_shared<Setup const>(*std::move(loaded));
    auto recall = [this, fresh] { return poll_states(*fresh); };
    auto const states = co_await run_on(writer_, std::move(recall));
    ++reloads_;
    use(fresh, states);
    log_.info(fmt::format("configuration read again; {}", status()));
    service_.ready(status());
}

asio::awaitable<void> Daemon::shut_down() {
    stopping_ = true;
    service_.stopping();
    signals_.clear();  // a second signal ends the program at once
    poller_.stop();
    client_->stop();
    heart_.cancel();
    co_await server_.stop(grace);
}

/// Looks regularly whether the store answers, whether something else has written to it, and tells the
/// watchdog.
asio::awaitable<void> Daemon::beat() {
    auto const watchdog = service_.watchdog();
    while (!stopping_) {
        try {
            auto look = [this] { return store_.generation(); };
            auto const generation = co_await run_on(writer_, std::move(look));
            if (generation != site_.generation()) co_await notice_other_writer(generation);
            last_beat_ = clock_.now();
        } catch (store::StoreError const& error) {
            log_.error(error.what());
        }
        if (well()) service_.alive();
        std::chrono::microseconds pause = heartbeat_interval;
        if (watchdog) pause = std::min(pause, *watchdog / 2);
        heart_.expires_after(pause);
        co_await heart_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

asio::awaitable<void> Daemon::notice_other_writer(std::int64_t generation) {
    auto count = [this] { return store_.totals(); };
    totals_ = co_await run_on(writer_, std::move(count));
    site_.set_generation(generation);
    log_.debug("another process has written to the store");
}

void Daemon::use(std::shared_ptr<Setup const> setup, std::map<std::string, store::PollState> const& states) {
    Setup adapted = *setup;
    auto& server = adapted.settings.server;
    // Without a public address of its own the site is where it listens, which --listen or port 0 decide.
    if (server.public_url == "http://" + server.listen) server.public_url = own_url_;
    setup_ = std::make_shared<Setup const>(std::move(adapted));
    client_ = make_client(io_, setup_->settings.polling, clock_);
    poller_.use(setup_, client_, states);
    site_.use(setup_);
}

std::map<std::string, store::PollState> Daemon::poll_states(Setup const& setup) const {
    std::map<std::string, store::PollState> states;
    for (Source const& source : setup.settings.sources)
        states.emplace(source.id, store_.poll_state(source.id));
    return states;
}

void Daemon::on_report(Source const& source, PollReport const& report) {
    if (report.generation != 0) {
        site_.set_generation(report.generation);
        totals_.entries += report.counts.added;
        totals_.clusters += report.counts.added - report.counts.merged;
    }
    if (stopping_) return;
    using Result = PollReport::Result;
    auto const next = to_rfc3339(report.next.at);
    switch (report.result) {
        case Result::failed:
            log_.warning(
                fmt::format("source {}: {} [{}]; next try {}", source.id, report.message, source.url, next));
            break;
        case Result::asked_to_wait:
            log_.warning(fmt::format("source {}: {}; next poll {}", source.id, report.message, next));
            break;
        case Result::gone:
            log_.warning(fmt::format("source {}: {}; it is not asked again: remove it or change its url [{}]",
                                     source.id, report.message, source.url));
            break;
        case Result::not_modified:
            log_.debug(fmt::format("source {}: not modified; next poll {}", source.id, next));
            break;
        case Result::stored: {
            auto const& counts = report.counts;
            auto const severity = counts.added + counts.changed > 0 ? Severity::info : Severity::debug;
            log_.write(
                severity,
                fmt::format("source {}: {} items, {} new ({} merged), {} changed; next poll {}", source.id,
                            counts.items, counts.added, counts.merged, counts.changed, next));
            break;
        }
    }
}

void Daemon::on_server_problem(std::string const& problem) {
    Instant const now = clock_.now();
    if (now - last_server_problem_ < problem_interval) {
        ++unsaid_server_problems_;
        return;
    }
    auto const more = unsaid_server_problems_ == 0
                          ? std::string{}
                          : fmt::format(" ({} more before)", unsaid_server_problems_);
    log_.error(fmt::format("server: {}{}", problem, more));
    last_server_problem_ = now;
    unsaid_server_problems_ = 0;
}

asio::awaitable<server::Response> Daemon::answer(server::Request request) {
    if (request.path == "/healthz") co_return health();
    if (request.path == "/metrics") co_return metrics();
    co_return co_await site_.answer(std::move(request));
}

bool Daemon::well() const {
    Instant const now = clock_.now();
    return now - last_beat_ < longest_silence && now - poller_.last_round() < longest_silence;
}

server::Response Daemon::health() const {
    if (!well())
        return server::refuse(503, "The store or the poller has not answered for two minutes; see the log.");
    return {200, server::represent("text/plain; charset=utf-8", "ok\n", std::nullopt,
                                   {{"Cache-Control", "no-store"}})};
}

server::Response Daemon::metrics() const {
    MetricsInput const input{poller_.statuses(), server_.counters(), totals_,
                             started_,           reloads_,           refused_reloads_};
    return {200, server::represent("text/plain; version=0.0.4; charset=utf-8", write_metrics(input),
                                   std::nullopt, {{"Cache-Control", "no-store"}})};
}

}  // namespace

ExitCode run_daemon(RunOptions const& options, Setup setup, Log& log) {
    try {
        return Daemon(options, std::move(setup), log).run();
    } catch (std::runtime_error const& error) {
        log.error(error.what());
        return ExitCode::unavailable;
    }
}

}  // namespace belleman::app
