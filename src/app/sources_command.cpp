#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/day_and_time.hpp"
#include "app/setup.hpp"
#include "app/state_directory.hpp"
#include "app/table.hpp"
#include "belleman/feed/listing_memory.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>

#include <ostream>
#include <system_error>

namespace belleman::app {

namespace {

std::string describe(Source const& source, store::PollState const& state, store::PageCounts const& pages,
                     std::int64_t held) {
    std::string text;
    if (!source.enabled) {
        text = "switched off";
    } else if (state.stopped) {
        text = "stopped: " + state.last_message;
    } else if (state.failures > 0) {
        text = fmt::format("failed {}: {}", counted(static_cast<std::size_t>(state.failures), "time"),
                           state.last_message);
    } else if (state.last_success) {
        text = pages.failed == 0 ? "well"
                                 : fmt::format("well, but {} of {} pages of items cannot be read: {}",
                                               pages.failed, pages.all, pages.message);
    } else {
        text = "not polled yet";
    }
    if (auto const idle = feed::idle_selectors(state.memory, source.selectors); !idle.empty())
        text += "; " + idle;
    if (held > 0) {
        text += fmt::format("; {} held back, far more at once than usual: \"belleman release {}\" shows them",
                            counted(static_cast<std::size_t>(held), "announcement"), source.id);
    }
    if (!state.moved_to.empty()) text += fmt::format("; has moved: change its url to {}", state.moved_to);
    return text;
}

}  // namespace

ExitCode sources_command(Console& console, std::filesystem::path const& config,
                         std::optional<std::filesystem::path> const& state_directory_option) {
    auto const setup = load_setup(config);
    if (!setup) {
        for (config::Problem const& problem : setup.error())
            console.err << to_string(problem) << '\n';
        return ExitCode::configuration;
    }
    SystemClock const clock;
    auto const database = database_in(state_directory(state_directory_option, setup->settings.store));
    std::error_code error;
    std::optional<store::Store> store;
    bool const is_there = std::filesystem::exists(database, error);
    if (error) {
        console.err << fmt::format(
            "{} cannot be looked at: {}. Try it as root or as the user of the service.\n", database.string(),
            error.message());
        return ExitCode::unavailable;
    }
    if (is_there) store.emplace(database, store::Store::Access::read_only, clock);

    Table table({"SOURCE", "LEVEL", "KIND", "ENTRIES", "NEWEST", "LAST SUCCESS", "STATE"});
    for (Source const& source : setup->settings.sources) {
        auto const state = store ? store->poll_state(source.id) : store::PollState{};
        auto const counts = store ? store->counts(source.id) : store::SourceCounts{};
        auto const pages = store && source.detail ? store->page_counts(source.id) : store::PageCounts{};
        table.add({source.id, std::string(to_string(source.level)), std::string(to_string(source.kind)),
                   std::to_string(counts.entries), day_and_time(counts.newest),
                   day_and_time(state.last_success), describe(source, state, pages, counts.held)});
    }
    console.out << table.to_string();
    if (!store)
        console.err << fmt::format(
            "There is no database at {}: nothing has been polled, or --state-dir has to name another folder "
            "(that of the service is /var/lib/belleman).\n",
            database.string());
    return ExitCode::ok;
}

}  // namespace belleman::app
