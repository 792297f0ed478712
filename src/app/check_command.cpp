#include "app/commands.hpp"
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
        auto const count = setup.error().size();
        console.err << fmt::format("{} mistake{} in {}\n", count, count == 1 ? "" : "s", config.string());
        return ExitCode::configuration;
    }
    auto const& sources = setup->settings.sources;
    auto const enabled =
        std::count_if(sources.begin(), sources.end(), [](Source const& s) { return s.enabled; });
    console.out << fmt::format("{}: right; {} sources, {} of them enabled, {} views\n", config.string(),
                               sources.size(), enabled, setup->settings.views.size());
    return ExitCode::ok;
}

}  // namespace belleman::app
