#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"

#include <functional>

namespace CLI {  // NOLINT(readability-identifier-naming): the library calls itself so
class App;
}

namespace belleman::app {

/// Adds the commands that look at stored entries and regroup them: `explain`, `split`, `join`, `release` and
/// `rules`. The one that is given
/// puts what it does into `chosen`. All three must outlive the parsing and what is chosen.
void add_history_commands(CLI::App& app, Console& console, std::function<ExitCode()>& chosen);

}  // namespace belleman::app
