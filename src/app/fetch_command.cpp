#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/pipeline.hpp"
#include "app/polling_client.hpp"
#include "app/progress.hpp"
#include "app/releases.hpp"
#include "app/setup.hpp"
#include "app/state_directory.hpp"
#include "app/table.hpp"
#include "belleman/text/nearest_word.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <csignal>
#include <ostream>
#include <set>
#include <system_error>

namespace belleman::app {

namespace {

bool went_well(PollReport const& report) {
    return report.result == PollReport::Result::stored || report.result == PollReport::Result::not_modified;
}

/// The sources that are asked for; an id that is not there is said on `err`.
std::optional<std::vector<Source>> chosen_sources(Console& console, Setup const& setup,
                                                  std::vector<std::string> const& ids) {
    std::vector<Source> chosen;
    for (Source const& source : setup.settings.sources) {
        bool const named = std::find(ids.begin(), ids.end(), source.id) != ids.end();
        if (named || (ids.empty() && source.enabled)) chosen.push_back(source);
    }
    for (std::string const& id : ids) {
        bool const known =
            std::any_of(chosen.begin(), chosen.end(), [&](Source const& source) { return source.id == id; });
        if (known) continue;
        std::vector<std::string_view> all;
        for (Source const& source : setup.settings.sources)
            all.push_back(source.id);
        auto const nearest = text::suggestion(id, all);
        console.err << fmt::format("belleman fetch: there is no source \"{}\" in {}{}\n", id,
                                   setup.settings.file.string(),
                                   nearest.empty() ? "; see \"belleman sources\"" : nearest);
        return std::nullopt;
    }
    return chosen;
}

/// Polls all sources at one time and shows each as it is done.
class Round {
public:
    Round(Console& console, Setup setup, store::Store& store, std::vector<Source> sources, bool unconditional)
        : setup_(std::make_shared<Setup const>(std::move(setup))),
          sources_(std::move(sources)),
          unconditional_(unconditional),
          pipeline_(store, writer_, workers_, clock_),
          client_(make_client(io_, setup_->settings.polling, clock_)),
          progress_(console, sources_.size()) {
        for (Source const& source : sources_)
            widest_ = std::max(widest_, display_width(source.id));
    }

    /// Returns how many sources failed.
    std::size_t run() {
        for (Source const& source : sources_) {
            Turn turn{source, setup_, client_, unconditional_};
            boost::asio::co_spawn(io_, pipeline_.poll(std::move(turn)),
                                  [this](std::exception_ptr const& failure, PollReport const& report) {
                                      if (failure) std::rethrow_exception(failure);
                                      show(report);
                                  });
        }
        io_.run();
        workers_.join();
        writer_.join();
        return failed_;
    }

private:
    void show(PollReport const& report) {
        if (!went_well(report)) ++failed_;
        auto const padding = std::string(widest_ - display_width(report.source_id) + 2, ' ');
        progress_.advance(report.source_id + padding + summary(report));
    }

    SystemClock clock_;
    std::shared_ptr<Setup const> setup_;
    std::vector<Source> sources_;
    bool unconditional_;
    boost::asio::io_context io_{1};
    boost::asio::thread_pool writer_{1};
    boost::asio::thread_pool workers_{2};
    Pipeline pipeline_;
    std::shared_ptr<fetch::CurlClient> client_;
    Progress progress_;
    std::size_t widest_ = 0;
    std::size_t failed_ = 0;
};

}  // namespace

ExitCode fetch_command(Console& console, FetchOptions const& options) {
    auto setup = load_setup(options.config);
    if (!setup) {
        for (config::Problem const& problem : setup.error())
            console.err << to_string(problem) << '\n';
        return ExitCode::configuration;
    }
    auto sources = chosen_sources(console, *setup, options.sources);
    if (!sources) return ExitCode::usage;
    if (sources->empty()) {
        console.err << fmt::format("belleman fetch: no source of {} is enabled\n", options.config.string());
        return ExitCode::ok;
    }

    // A limit on the size of files is a failed poll, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    SystemClock const clock;
    auto const directory = state_directory(options.state_directory, setup->settings.store);
    store::Store store(database_in(directory), store::Store::Access::read_write, clock);
    for (auto const& [source_id, shown] : release_by_time(store, setup->settings.arrivals.hold, clock.now()))
        console.err << release_line(source_id, shown) << '\n';
    std::size_t const count = sources->size();
    std::size_t failed = 0;
    {
        Round round(console, *std::move(setup), store, *std::move(sources), options.unconditional);
        failed = round.run();
    }
    auto const totals = store.totals();
    console.err << fmt::format(
        "{} of {} polled well; {}, {} in {}\n", count - failed, counted(count, "source"),
        counted(static_cast<std::size_t>(totals.entries), "entry", "entries"),
        counted(static_cast<std::size_t>(totals.clusters), "announcement"), directory.string());
    return failed == 0 ? ExitCode::ok : ExitCode::temporary;
}

}  // namespace belleman::app
