#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::e2e {

/// How a program that has ended did.
struct Ended {
    int code = -1;  ///< exit code; -signal when a signal ended it
    std::string out;
    std::string err;
};

/// Variables to set. JOURNAL_STREAM, whatever its value, is set to what journald would say of standard error.
using Environment = std::map<std::string, std::string>;

/// Runs the real `belleman` to its end. Fails the test when that takes longer than a minute.
[[nodiscard]] Ended run_belleman(std::vector<std::string> const& arguments, std::string const& input = {},
                                 Environment const& environment = {});

/// The same where no file can grow beyond `bytes`: what a program meets on a full disk.
[[nodiscard]] Ended run_belleman_on_full_disk(std::vector<std::string> const& arguments, std::size_t bytes);

/// The real daemon, started and ready. Listens on a free port of 127.0.0.1. Killed when the test is over.
class Daemon {
public:
    /// Waits until the daemon says READY=1 on its notify socket; fails the test when it ends before.
    /// `handed_socket` is a listening socket to hand over as systemd does; -1: none.
    Daemon(std::filesystem::path const& config, std::filesystem::path const& state_directory,
           int handed_socket = -1);
    ~Daemon();
    Daemon(Daemon const&) = delete;
    Daemon& operator=(Daemon const&) = delete;

    /// "http://127.0.0.1:PORT": where it really listens, from its status.
    [[nodiscard]] std::string const& url() const { return url_; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    void signal(int number) const;
    /// Waits for a message on the notify socket that contains `text` and returns it.
    std::string wait_for_notification(std::string_view text);
    /// Waits for a line of the log that contains `text` and returns it. Lines before it are passed over.
    std::string wait_for_log(std::string_view text);
    /// Waits for the end and returns the exit code (-signal when a signal ended it).
    int wait_for_end();

private:
    void receive_until_ready();

    pid_t pid_ = -1;
    int log_ = -1;
    int notify_ = -1;
    std::filesystem::path notify_path_;
    std::string unread_;
    std::string url_;
};

}  // namespace belleman::e2e
