#pragma once

#include "app/exit_code.hpp"
#include "app/log.hpp"
#include "app/setup.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace belleman::app {

/// What `belleman run` was told on the command line.
struct RunOptions {
    std::filesystem::path config;
    std::optional<std::string> listen;  ///< instead of server.listen
    std::optional<std::filesystem::path> state_directory;
};

/// Runs the daemon until SIGTERM or SIGINT. SIGHUP reads the configuration again; a wrong one is refused and
/// the old one kept.
[[nodiscard]] ExitCode run_daemon(RunOptions const& options, Setup setup, Log& log);

}  // namespace belleman::app
