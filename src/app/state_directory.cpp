#include "app/state_directory.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <system_error>

namespace belleman::app {

namespace {

std::optional<std::string> environment(char const* name) {
    char const* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

std::pair<std::uint64_t, std::uint64_t> identity_of(std::filesystem::path const& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return {};
    return {status.st_dev, status.st_ino};
}

}  // namespace

std::filesystem::path state_directory(std::optional<std::filesystem::path> const& option,
                                      config::StoreSettings const& settings) {
    if (option) return *option;
    if (!settings.directory.empty()) return settings.directory;
    // systemd separates several directories by a colon; the unit names one.
    if (auto const given = environment("STATE_DIRECTORY")) return given->substr(0, given->find(':'));
    if (auto const state_home = environment("XDG_STATE_HOME"))
        return std::filesystem::path(*state_home) / "belleman";
    if (auto const home = environment("HOME"))
        return std::filesystem::path(*home) / ".local" / "state" / "belleman";
    return "/var/lib/belleman";
}

std::filesystem::path database_in(std::filesystem::path const& directory) {
    return directory / "belleman.sqlite";
}

DatabaseFile::DatabaseFile(std::filesystem::path path)
    : path_(std::move(path)), identity_(identity_of(path_)) {}

bool DatabaseFile::is_still_there() const {
    return identity_of(path_) == identity_;
}

DirectoryLock::DirectoryLock(std::filesystem::path const& directory) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) {
        throw std::runtime_error(fmt::format(
            "cannot make the state directory {}: {}; choose another one with --state-dir or store.directory",
            directory.string(), error.message()));
    }
    auto const file = directory / "belleman.lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw std::runtime_error(fmt::format(
            "cannot write in the state directory {}: {}; give the user that runs Belleman the right to write "
            "there, or choose another one with --state-dir or store.directory",
            directory.string(), std::strerror(errno)));
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw std::runtime_error(
            fmt::format("another belleman runs on the state directory {}; stop that one, or choose another "
                        "directory with "
                        "--state-dir",
                        directory.string()));
    }
}

DirectoryLock::~DirectoryLock() {
    ::close(descriptor_);
}

}  // namespace belleman::app
