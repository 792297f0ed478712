#pragma once

namespace belleman::app {

/// The whole program: reads the arguments, does what they ask, and gives the exit code (sysexits.h). Catches
/// everything.
[[nodiscard]] int run_command_line(int argc, char const* const* argv);

}  // namespace belleman::app
