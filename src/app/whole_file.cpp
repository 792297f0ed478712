#include "app/whole_file.hpp"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <istream>
#include <system_error>

namespace belleman::app {

namespace {

using Bytes = tl::expected<std::string, std::string>;

/// "cannot be read: No such file or directory", as the last call of the system ended.
tl::unexpected<std::string> refused(std::string_view what) {
    return tl::unexpected(fmt::format("cannot be {}: {}", what, std::generic_category().message(errno)));
}

/// The size of a pipe is not known before its end, so no stream is asked for it.
Bytes read_all(std::istream& stream, std::size_t most) {
    std::string bytes;
    std::array<char, std::size_t{64} * 1024> block{};
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        if (stream.bad()) return refused("read");
        bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > most)
            return tl::unexpected(fmt::format("cannot be read: it has more than {} bytes", most));
    }
    return bytes;
}

}  // namespace

Bytes read_whole_file(std::filesystem::path const& file, std::size_t most) {
    std::ifstream stream(file, std::ios::binary);
    return stream ? read_all(stream, most) : Bytes(refused("read"));
}

Bytes read_whole_file(std::string const& file, std::istream& standard_input, std::size_t most) {
    return file == "-" ? read_all(standard_input, most) : read_whole_file(file, most);
}

tl::expected<void, std::string> write_whole_file(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    if (!stream) return refused("written");
    return {};
}

}  // namespace belleman::app
