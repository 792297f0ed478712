#include "app/shared_options.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace belleman::app {

std::filesystem::path default_config() {
    if (char const* directory = std::getenv("CONFIGURATION_DIRECTORY");
        directory != nullptr && *directory != '\0')
        return std::filesystem::path(directory) / "belleman.toml";
    return "/etc/belleman/belleman.toml";
}

void add_config_option(CLI::App& command, std::optional<std::filesystem::path>& config) {
    command.add_option("-c,--config", config,
                       "Configuration (default: /etc/belleman/belleman.toml, under systemd the one in "
                       "$CONFIGURATION_DIRECTORY)");
}

void add_state_option(CLI::App& command, std::optional<std::filesystem::path>& directory) {
    command.add_option(
        "--state-dir", directory,
        "Folder of the database (default: store.directory of the configuration, $STATE_DIRECTORY, "
        "~/.local/state/belleman)");
}

}  // namespace belleman::app
