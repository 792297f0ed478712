#include "app/change_summary.hpp"
#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/progress.hpp"
#include "app/retagging.hpp"
#include "app/setup.hpp"
#include "app/state_directory.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <ostream>
#include <system_error>

namespace belleman::app {

namespace {

/// Tells the mistakes; those in the rules that are tried are the more important news.
ExitCode refuse(Console& console, std::vector<config::Problem> const& problems, RulesOptions const& options) {
    auto const& topics = options.topics;
    print(console, problems);
    bool const in_topics = std::ranges::any_of(
        problems, [&](config::Problem const& problem) { return problem.file == topics.string(); });
    if (!topics.empty() && in_topics) return ExitCode::bad_data;
    bool const unopened = std::ranges::any_of(problems, [&](config::Problem const& problem) {
        return problem.line == 0 && problem.file == options.config.string();
    });
    if (unopened)
        console.err << "--config names the configuration where it is another file.\n";
    else if (!topics.empty())
        console.err << fmt::format("The configuration was read together with the rules in {}.\n",
                                   topics.string());
    return ExitCode::configuration;
}

std::filesystem::path database_of(RulesOptions const& options, Setup const& setup) {
    return database_in(state_directory(options.state_directory, setup.settings.store));
}

std::size_t count_of(store::Store const& store) {
    return static_cast<std::size_t>(store.totals().entries);
}

std::string in_short(ChangeSummary const& summary, char const* verb) {
    auto const unchanged = summary.entries() - summary.changed() - summary.only_reasons();
    return fmt::format("{}: {} {}, {} with the same tags for other reasons, {} as before\n",
                       counted(summary.entries(), "entry", "entries"), summary.changed(), verb,
                       summary.only_reasons(), unchanged);
}

/// Gives a few entries their tags, in one transaction; returns how many had changed meanwhile.
std::size_t store_tags(store::Store& store, std::vector<Retagged> const& batch) {
    auto const differs = [](Retagged const& one) { return one.tags != one.entry.tags; };
    // No transaction for nothing: it would hold up a daemon that stores what it has polled.
    if (std::ranges::none_of(batch, differs)) return 0;
    std::size_t overtaken = 0;
    store::Store::Transaction transaction(store);
    for (Retagged const& one : batch) {
        if (differs(one) && !store.retag_entry(one.entry, one.tags)) ++overtaken;
    }
    transaction.commit();
    return overtaken;
}

}  // namespace

ExitCode rules_diff_command(Console& console, RulesOptions const& options) {
    std::error_code error;
    if (!options.topics.empty() && !std::filesystem::exists(options.topics, error)) {
        console.err << fmt::format("belleman rules diff: there is no file {}\n", options.topics.string());
        return ExitCode::no_input;
    }
    auto const setup = load_setup(options.config, options.topics);
    if (!setup) return refuse(console, setup.error(), options);
    SystemClock const clock;
    store::Store const store(database_of(options, *setup), store::Store::Access::read_only, clock);
    ChangeSummary summary(options.samples, *setup->tagger, Ink(console.out_in_colour));
    {
        Retagging retagging(store, *setup);
        Progress progress(console, count_of(store));
        for (auto batch = retagging.next(); !batch.empty(); batch = retagging.next()) {
            for (Retagged const& one : batch)
                summary.add(one);
            progress.advance(batch.size());
        }
    }
    console.out << in_short(summary, "would be tagged differently");
    if (summary.changed() == 0) return ExitCode::ok;
    console.out << '\n' << summary.table() << summary.samples();
    return ExitCode::differences;
}

ExitCode rules_apply_command(Console& console, RulesOptions const& options) {
    auto const setup = load_setup(options.config);
    if (!setup) return refuse(console, setup.error(), options);
    auto const database = database_of(options, *setup);
    std::error_code error;
    if (!std::filesystem::exists(database, error)) {
        console.err << fmt::format(
            "belleman rules apply: there is no database at {}; nothing is tagged yet\n", database.string());
        return ExitCode::unavailable;
    }
    std::signal(SIGXFSZ, SIG_IGN);  // a full disk is a message, not the end without a word
    SystemClock const clock;
    store::Store store(database, store::Store::Access::read_write, clock);
    store.set_patience(std::chrono::minutes{2});  // a first poll of a large document is one long transaction
    ChangeSummary summary(0, *setup->tagger, Ink(console.out_in_colour));
    std::size_t overtaken = 0;
    {
        Retagging retagging(store, *setup);
        Progress progress(console, count_of(store));
        for (auto batch = retagging.next(); !batch.empty(); batch = retagging.next()) {
            overtaken += store_tags(store, batch);
            for (Retagged const& one : batch)
                summary.add(one);
            progress.advance(batch.size());
        }
    }
    console.out << in_short(summary, "tagged differently");
    if (auto const table = summary.table(); !table.empty()) console.out << '\n' << table;
    if (overtaken > 0)
        console.err << fmt::format("{} changed meanwhile; what stored them tagged them too\n",
                                   counted(overtaken, "entry", "entries"));
    return ExitCode::ok;
}

}  // namespace belleman::app
