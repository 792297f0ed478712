#include "app/daemon.hpp"

#include "app/counted.hpp"
#include "app/metrics.hpp"
#include "app/pipeline.hpp"
#include "app/poller.hpp"
#include "app/polling_client.hpp"
#include "app/releases.hpp"
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
    tl::expected<void, std::string> open_listeners();
    std::string status() const;
    asio::awaitable<void> wait_for_stop();
    asio::awaitable<void> wait_for_reload();
    asio::awaitable<std::string> reload();
    asio::awaitable<void> shut_down();
    asio::awaitable<void> watch();
    asio::awaitable<void> look_at_store();
    void use(std::shared_ptr<Setup const> const& setup,
             std::map<std::string, store::PollState> const& states);
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
    DatabaseFile database_;
    asio::io_context io_{1};
    asio::thread_pool writer_{1};
    asio::thread_pool workers_{2};
    Pipeline pipeline_;
    std::shared_ptr<fetch::CurlClient> client_;
    std::vector<std::weak_ptr<fetch::CurlClient>>
        replaced_clients_;  ///< by a reload; turns may still use them
    Poller poller_;
    Site site_;
    server::Server server_;
    ServiceManager service_;
    asio::signal_set stop_signals_;  ///< apart from SIGHUP: a flood of that must not delay the end
    asio::signal_set reload_signals_;
    asio::steady_timer heart_;
    std::string own_url_;  ///< by the address that is really listened on
    Instant started_;
    std::chrono::steady_clock::time_point last_beat_ =
        std::chrono::steady_clock::now();  ///< the wall clock may be set
    std::string store_trouble_;            ///< that was logged and lasts
    CountsBySource held_;
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
      database_(database_in(directory_)),
      pipeline_(store_, writer_, workers_, clock_),
      poller_(io_, pipeline_, clock_,
              [this](Source const& source, PollReport const& report) { on_report(source, report); }),
      site_(database_in(directory_), workers_, clock_),
      server_(
          io_, [this](server::Request request) { return answer(std::move(request)); },
          server_limits(setup_->settings.server), clock_,
          [this](std::string const& problem) { on_server_problem(problem); }),
      stop_signals_(io_, SIGTERM, SIGINT),
      reload_signals_(io_, SIGHUP),
      heart_(io_),
      started_(clock_.now()),
      totals_(store_.totals()) {}

ExitCode Daemon::run() {
    if (auto const opened = open_listeners(); !opened) {
        log_.error(opened.error());
        return ExitCode::unavailable;
    }
    site_.set_generation(store_.generation());
    use(setup_, poll_states(*setup_));
    held_ = store_.held_by_source();
    poller_.note_held(held_);
    log_.info(fmt::format("Belleman " BELLEMAN_VERSION ": {}; {} entries in {}", status(), totals_.entries,
                          directory_.string()));
    service_.ready(status());

    // A reader of the log that goes away, or a limit on the size of files, must not end the daemon.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    asio::co_spawn(io_, poller_.run(), asio::detached);
    asio::co_spawn(io_, watch(), asio::detached);
    asio::co_spawn(io_, wait_for_reload(), asio::detached);
    asio::co_spawn(io_, wait_for_stop(), [](std::exception_ptr const& failure) {
        if (failure) std::rethrow_exception(failure);
    });
    io_.run();
    workers_.join();
    writer_.join();
    log_.info("stopped");
    return ExitCode::ok;
}

tl::expected<void, std::string> Daemon::open_listeners() {
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

asio::awaitable<void> Daemon::wait_for_stop() {
    int const signal = co_await stop_signals_.async_wait(asio::use_awaitable);
    log_.info(fmt::format("{}: stopping", signal == SIGINT ? "interrupted" : "asked to stop"));
    co_await shut_down();
}

asio::awaitable<void> Daemon::wait_for_reload() {
    for (;;) {
        auto const [error, signal] = co_await reload_signals_.async_wait(asio::as_tuple(asio::use_awaitable));
        if (error || stopping_) co_return;
        service_.reloading();
        std::string trouble;
        try {
            trouble = co_await reload();
        } catch (std::exception const& failure) {
            trouble = failure.what();
        }
        if (trouble.empty()) {
            ++reloads_;
            log_.info(fmt::format("configuration read again; {}", status()));
        } else {
            ++refused_reloads_;
            log_.error(fmt::format("{}; the old configuration stays in force", trouble));
        }
        service_.ready(trouble.empty() ? status() : status() + "; the new configuration was refused");
    }
}

/// Takes a new configuration over; the text says why not, empty when it was.
asio::awaitable<std::string> Daemon::reload() {
    auto load = [this] { return load_setup(options_.config); };
    auto loaded = co_await run_on(workers_, std::move(load));
    if (!loaded) {
        for (config::Problem const& problem : loaded.error())
            log_.error(to_string(problem));
        auto const count = loaded.error().size();
        co_return "the configuration has " + counted(count, "mistake");
    }
    if (auto const keys = needs_restart(setup_->settings, loaded->settings); !keys.empty())
        log_.warning(fmt::format("{}: a change of this takes effect after a restart", keys));
    auto const fresh = std::make_shared<Setup const>(*std::move(loaded));
    auto recall = [this, fresh] { return poll_states(*fresh); };
    auto const states = co_await run_on(writer_, std::move(recall));
    if (!stopping_) use(fresh, states);
    co_return std::string{};
}

asio::awaitable<void> Daemon::shut_down() {
    stopping_ = true;
    service_.stopping();
    stop_signals_.clear();  // a second signal ends the program at once
    reload_signals_.cancel();
    poller_.stop();
    client_->stop();
    // Turns that began before a reload still use the client of that time.
    for (auto const& replaced : replaced_clients_) {
        if (auto const client = replaced.lock()) client->stop();
    }
    heart_.cancel();
    co_await server_.stop(grace);
}

/// Looks regularly whether the store answers, whether something else has written to it and what was held back
/// for long enough, and tells the watchdog.
asio::awaitable<void> Daemon::watch() {
    auto const watchdog = service_.watchdog();
    while (!stopping_) {
        try {
            co_await look_at_store();
            store_trouble_.clear();
        } catch (std::exception const& error) {
            if (store_trouble_ != error.what()) log_.error(error.what());
            store_trouble_ = error.what();
        }
        if (well()) service_.alive();
        std::chrono::microseconds pause = heartbeat_interval;
        if (watchdog) pause = std::min(pause, *watchdog / 2);
        heart_.expires_after(pause);
        co_await heart_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

asio::awaitable<void> Daemon::look_at_store() {
    struct Seen {
        CountsBySource released;
        CountsBySource held;
        std::int64_t generation = 0;
        store::Store::Totals totals;
    };
    auto look = [this, known = site_.generation(), held = held_, hold = setup_->settings.arrivals.hold] {
        if (!database_.is_still_there()) {
            throw std::runtime_error(
                fmt::format("the database {} was removed or replaced while it was in use: what is "
                            "polled now is lost; restart Belleman",
                            database_.path().string()));
        }
        Seen seen{
            release_by_time(store_, hold, clock_.now()), store_.held_by_source(), store_.generation(), {}};
        if (seen.generation > known || seen.held != held) seen.totals = store_.totals();
        return seen;
    };
    auto const seen = co_await run_on(writer_, std::move(look));
    last_beat_ = std::chrono::steady_clock::now();
    for (auto const& [source_id, shown] : seen.released)
        log_.info(release_line(source_id, shown));
    poller_.note_held(seen.held);
    if (seen.held != held_) totals_ = seen.totals;
    held_ = seen.held;
    if (seen.generation <= site_.generation()) co_return;
    site_.set_generation(seen.generation);
    totals_ = seen.totals;
    if (seen.released.empty()) log_.debug("another process has written to the store");
}

void Daemon::use(std::shared_ptr<Setup const> const& setup,
                 std::map<std::string, store::PollState> const& states) {
    Setup adapted = *setup;
    auto& server = adapted.settings.server;
    // Without a public address of its own the site is where it listens, which --listen or port 0 decide.
    if (server.public_url == "http://" + server.listen) server.public_url = own_url_;
    setup_ = std::make_shared<Setup const>(std::move(adapted));
    std::erase_if(replaced_clients_, [](auto const& client) { return client.expired(); });
    if (client_) replaced_clients_.push_back(client_);
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
    if (report.generation != 0) site_.set_generation(report.generation);
    auto const& counts = report.counts;
    totals_.entries += counts.added;
    totals_.clusters += counts.added - counts.merged - counts.held;
    if (!stopping_) log_.write(severity_of(report), log_line(source, report));
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
    auto const now = std::chrono::steady_clock::now();
    return store_trouble_.empty() && now - last_beat_ < longest_silence &&
           now - poller_.last_round() < longest_silence;
}

server::Response Daemon::health() const {
    if (!store_trouble_.empty()) return server::refuse(503, store_trouble_);
    if (!well()) return server::refuse(503, "The store or the poller no longer answers; see the log.");
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
