#pragma once

#include "belleman/config/settings.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

/// Where a command reads and writes. What a program may read goes to `out`, what only a person reads to
/// `err`.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;
    bool out_in_colour = false;  ///< `out` is a terminal, and its user has not set NO_COLOR
    int columns = 80;            ///< of the terminal
};

/// Prints each mistake of a configuration on a line of its own.
void print(Console& console, std::vector<config::Problem> const& problems);

/// The text with every control character as a space: what sources send must not steer a terminal or forge a
/// line.
[[nodiscard]] std::string printable(std::string_view text);

/// The console of this process.
[[nodiscard]] Console process_console();

}  // namespace belleman::app
