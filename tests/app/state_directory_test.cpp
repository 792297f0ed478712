#include "app/state_directory.hpp"

#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace belleman;
using namespace belleman::app;

namespace {

/// Sets a variable of the environment for one test.
class Variable {
public:
    Variable(char const* name, char const* value) : name_(name) {
        if (char const* old = std::getenv(name)) old_ = old;
        if (value != nullptr) {
            ::setenv(name, value, 1);
        } else {
            ::unsetenv(name);
        }
    }
    ~Variable() {
        if (old_) {
            ::setenv(name_, old_->c_str(), 1);
        } else {
            ::unsetenv(name_);
        }
    }
    Variable(Variable const&) = delete;
    Variable& operator=(Variable const&) = delete;

private:
    char const* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE(
    "the command line wins over the configuration, that over systemd, that over the user's own folder") {
    Variable const systemd("STATE_DIRECTORY", "/var/lib/belleman:/var/lib/other");
    Variable const state_home("XDG_STATE_HOME", "/home/an/.state");
    config::StoreSettings settings;
    settings.directory = "/srv/belleman";
    CHECK(state_directory("/tmp/x", settings) == "/tmp/x");
    CHECK(state_directory(std::nullopt, settings) == "/srv/belleman");
    CHECK(state_directory(std::nullopt, {}) == "/var/lib/belleman");
}

TEST_CASE("without systemd it is the user's own folder") {
    Variable const systemd("STATE_DIRECTORY", nullptr);
    Variable const home("HOME", "/home/an");
    {
        Variable const state_home("XDG_STATE_HOME", "/home/an/.state");
        CHECK(state_directory(std::nullopt, {}) == "/home/an/.state/belleman");
    }
    Variable const state_home("XDG_STATE_HOME", nullptr);
    CHECK(state_directory(std::nullopt, {}) == "/home/an/.local/state/belleman");
}

TEST_CASE("a directory is locked for one daemon at a time") {
    test::TemporaryDirectory const folder;
    auto const directory = folder.path() / "new" / "state";
    {
        DirectoryLock const first(directory);
        CHECK_THROWS_WITH(DirectoryLock(directory), Catch::Contains("another belleman runs"));
    }
    CHECK_NOTHROW(DirectoryLock(directory));
}

TEST_CASE("a directory that cannot be made is named with what to do") {
    test::TemporaryDirectory const folder;
    auto const file = folder.write("file", "x");
    CHECK_THROWS_WITH(DirectoryLock(file / "state"),
                      Catch::Contains(file.string()) && Catch::Contains("--state-dir"));
}

TEST_CASE("a database that was removed or replaced is noticed") {
    test::TemporaryDirectory const folder;
    auto const path = folder.write("belleman.sqlite", "x");
    DatabaseFile const file(path);
    CHECK(file.is_still_there());
    std::filesystem::rename(path, folder.path() / "other");
    CHECK_FALSE(file.is_still_there());
    folder.write("belleman.sqlite", "x");
    CHECK_FALSE(file.is_still_there());
}
