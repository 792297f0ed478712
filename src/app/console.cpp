#include "app/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace belleman::app {

void print(Console& console, std::vector<config::Problem> const& problems) {
    for (config::Problem const& problem : problems)
        console.err << printable(to_string(problem)) << '\n';
}

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        // U+0080 to U+009F are controls too; in UTF-8 they are C2 80 to C2 9F.
        bool const is_two_byte_control =
            byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (is_two_byte_control) ++at;
        result += is_two_byte_control || byte < 0x20 || byte == 0x7F ? ' ' : text[at];
    }
    return result;
}

Console process_console() {
    Console console{std::cin, std::cout, std::cerr};
    console.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
    char const* const no_colour = std::getenv("NO_COLOR");  // https://no-color.org
    console.out_in_colour = ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
    winsize size{};
    int const terminal = console.err_is_terminal ? STDERR_FILENO : STDOUT_FILENO;
    if (::ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) console.columns = size.ws_col;
    return console;
}

}  // namespace belleman::app
