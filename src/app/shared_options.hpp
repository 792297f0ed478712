#pragma once

#include <filesystem>
#include <optional>

namespace CLI {  // NOLINT(readability-identifier-naming): the library calls itself so
class App;
}

namespace belleman::app {

/// The configuration where none is given: that of $CONFIGURATION_DIRECTORY, else the one in /etc.
[[nodiscard]] std::filesystem::path default_config();

/// --config of a command that needs a configuration.
void add_config_option(CLI::App& command, std::optional<std::filesystem::path>& config);

/// --state-dir of a command that uses the database.
void add_state_option(CLI::App& command, std::optional<std::filesystem::path>& directory);

}  // namespace belleman::app
