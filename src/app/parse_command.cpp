#include "app/commands.hpp"
#include "app/feed_json.hpp"
#include "app/whole_file.hpp"
#include "belleman/feed/read.hpp"

#include <fmt/core.h>

#include <ostream>
#include <string>

namespace belleman::app {

ExitCode parse_command(Console& console, ParseOptions const& options) {
    std::string const name = options.file == "-" ? "standard input" : options.file;
    auto const bytes = read_whole_file(options.file, console.in);
    if (!bytes) {
        console.err << fmt::format("belleman parse: {} {}\n", name, bytes.error());
        return ExitCode::no_input;
    }
    feed::ReadOptions read_options;
    read_options.base_url = options.base;
    read_options.content_type = options.content_type;
    auto feed = feed::read(*bytes, read_options);
    if (!feed) {
        auto const& error = feed.error();
        auto const place = error.line == 0 ? std::string{} : fmt::format(":{}:{}", error.line, error.column);
        console.err << fmt::format("{}{}: {}\n", name, place, error.message);
        return ExitCode::bad_data;
    }
    feed::clean(*feed);
    console.out << feed_json(*feed) << '\n';
    return ExitCode::ok;
}

}  // namespace belleman::app
