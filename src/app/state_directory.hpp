#pragma once

#include "belleman/config/settings.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace belleman::app {

/// Where the database lives. The first that is given of: `--state-dir`, [store] directory, $STATE_DIRECTORY
/// (systemd), $XDG_STATE_HOME/belleman, ~/.local/state/belleman, /var/lib/belleman.
[[nodiscard]] std::filesystem::path state_directory(std::optional<std::filesystem::path> const& option,
                                                    config::StoreSettings const& settings);

/// The database in a state directory.
[[nodiscard]] std::filesystem::path database_in(std::filesystem::path const& directory);

/// The database file that a daemon has open, to notice when somebody removes or replaces it.
class DatabaseFile {
public:
    /// Remembers which file stands at `path` now.
    explicit DatabaseFile(std::filesystem::path path);

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    /// Does the same file still stand there? Safe from any thread.
    [[nodiscard]] bool is_still_there() const;

private:
    std::filesystem::path path_;
    std::pair<std::uint64_t, std::uint64_t> identity_;  ///< device and inode
};

/// Held while a daemon runs on a state directory, so that a second one does not start there.
class DirectoryLock {
public:
    /// Makes the directory when it is missing. Throws std::runtime_error with what to do when it cannot be
    /// made or written, or when another daemon holds it.
    explicit DirectoryLock(std::filesystem::path const& directory);
    ~DirectoryLock();
    DirectoryLock(DirectoryLock const&) = delete;
    DirectoryLock& operator=(DirectoryLock const&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace belleman::app
