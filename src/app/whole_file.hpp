#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

namespace belleman::app {

/// No file that is read whole may be larger: so much is the most that `polling.max_bytes` allows a document.
inline constexpr std::size_t largest_file = std::size_t{100} * 1024 * 1024;

/// The bytes of a file of at most `most` bytes. The error is to follow the file's name: "cannot be read:
/// why".
[[nodiscard]] tl::expected<std::string, std::string> read_whole_file(std::filesystem::path const& file,
                                                                     std::size_t most = largest_file);

/// As above; a file called "-" is what is left of `standard_input`.
[[nodiscard]] tl::expected<std::string, std::string> read_whole_file(std::string const& file,
                                                                     std::istream& standard_input,
                                                                     std::size_t most = largest_file);

/// Writes a file, in place of what it held. The error is to follow its name: "cannot be written: why".
[[nodiscard]] tl::expected<void, std::string> write_whole_file(std::filesystem::path const& file,
                                                               std::string_view bytes);

}  // namespace belleman::app
