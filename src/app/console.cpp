#include "app/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

namespace belleman::app {

Console process_console() {
    Console console{std::cin, std::cout, std::cerr};
    console.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    console.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
    winsize size{};
    int const terminal = console.err_is_terminal ? STDERR_FILENO : STDOUT_FILENO;
    if (::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) console.columns = size.ws_col;
    return console;
}

}  // namespace belleman::app
