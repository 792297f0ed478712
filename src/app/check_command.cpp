#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/setup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

namespace belleman::app {

ExitCode check_command(Console& console, std::filesystem::path const& config) {
    auto const setup = load_setup(config);
    if (!setup) {
        for (config::Problem const& problem : setup.error())
            console.err << to_string(problem) << '\n';
        console.err << fmt::format("{} in {}\n", counted(setup.error().size(), "mistake"), config.string());
        return ExitCode::configuration;
    }
    auto const& sources = setup->settings.sources;
    auto const enabled =
        std::count_if(sources.begin(), sources.end(), [](Source const& s) { return s.enabled; });
    console.out << fmt::format("{}: right; {}, {} enabled, {}\n", config.string(),
                               counted(sources.size(), "source"), enabled,
                               counted(setup->settings.views.size(), "view"));
    return ExitCode::ok;
}

}  // namespace belleman::app
