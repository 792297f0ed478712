#include "app/commands.hpp"
#include "app/feed_json.hpp"
#include "belleman/feed/read.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>

namespace belleman::app {

namespace {

std::optional<std::string> read_all(Console& console, std::string const& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(console.in), {});
    std::ifstream stream(file, std::ios::binary);
    if (stream) {
        std::string bytes(std::istreambuf_iterator<char>(stream), {});
        if (!stream.bad()) return bytes;
    }
    console.err << fmt::format("belleman parse: cannot read {}: {}\n", file, std::strerror(errno));
    return std::nullopt;
}

}  // namespace

ExitCode parse_command(Console& console, ParseOptions const& options) {
    auto const bytes = read_all(console, options.file);
    if (!bytes) return ExitCode::no_input;
    feed::ReadOptions read_options;
    read_options.base_url = options.base;
    read_options.content_type = options.content_type;
    auto feed = feed::read(*bytes, read_options);
    if (!feed) {
        auto const& error = feed.error();
        auto const place = error.line == 0 ? std::string{} : fmt::format(":{}:{}", error.line, error.column);
        console.err << fmt::format("{}{}: {}\n", options.file == "-" ? "standard input" : options.file, place,
                                   error.message);
        return ExitCode::bad_data;
    }
    feed::clean(*feed);
    console.out << feed_json(*feed) << '\n';
    return ExitCode::ok;
}

}  // namespace belleman::app
