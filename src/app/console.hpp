#pragma once

#include <iosfwd>

namespace belleman::app {

/// Where a command reads and writes. What a program may read goes to `out`, what only a person reads to
/// `err`.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int columns = 80;  ///< of the terminal
};

/// The console of this process.
[[nodiscard]] Console process_console();

}  // namespace belleman::app
