#pragma once

#include <filesystem>
#include <string_view>

namespace belleman::test {

/// A new empty folder that goes away, with all that is in it, at the end of the test.
class TemporaryDirectory {
public:
    /// Throws std::system_error when the folder cannot be made.
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(TemporaryDirectory const&) = delete;
    TemporaryDirectory& operator=(TemporaryDirectory const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

    /// Writes a file, in subfolders where `name` has them, and returns its full path. Throws
    /// std::runtime_error when that fails.
    std::filesystem::path write(std::filesystem::path const& name, std::string_view content) const;

private:
    std::filesystem::path path_;
};

}  // namespace belleman::test
