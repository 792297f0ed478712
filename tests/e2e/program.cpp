#include "e2e/program.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <optional>

namespace belleman::e2e {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{60};  // generous: sanitizers on a busy machine

struct Pipe {
    int read_end = -1;
    int write_end = -1;
    Pipe() {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        read_end = ends[0];
        write_end = ends[1];
    }
};

int exit_code(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// How the program is started beside its arguments.
struct Start {
    Environment environment;
    int in = -1;
    int out = -1;
    int err = -1;
    int handed_socket = -1;
    std::size_t largest_file = 0;  ///< bytes; 0: as large as it likes
};

/// In the child, between fork and exec.
void prepare(Start const& start) {
    if (start.in >= 0) ::dup2(start.in, STDIN_FILENO);
    if (start.out >= 0) ::dup2(start.out, STDOUT_FILENO);
    if (start.err >= 0) ::dup2(start.err, STDERR_FILENO);
    if (start.handed_socket >= 0) {
        ::dup2(start.handed_socket, 3);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
    }
    if (start.largest_file > 0) {
        rlimit const limit{start.largest_file, start.largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);
    }
    for (auto const& [name, value] : start.environment)
        ::setenv(name.c_str(), value.c_str(), 1);
}

pid_t launch(std::vector<std::string> arguments, Start const& start) {
    std::string program = BELLEMAN_PROGRAM;
    std::vector<char*> argv{program.data()};
    for (std::string& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    pid_t const pid = ::fork();
    REQUIRE(pid >= 0);
    if (pid == 0) {
        prepare(start);
        ::execv(program.c_str(), argv.data());
        ::_exit(127);
    }
    return pid;
}

/// journald names the file behind standard error; only here is it known.
Environment with_journal_stream(Environment environment, int err) {
    auto const asked = environment.find("JOURNAL_STREAM");
    if (asked == environment.end()) return environment;
    struct stat status {};
    REQUIRE(::fstat(err, &status) == 0);
    asked->second = std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
    return environment;
}

/// Milliseconds until the deadline, at least 0.
int remaining(Clock::time_point deadline) {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

bool readable(int descriptor, Clock::time_point deadline) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, remaining(deadline)) == 1;
}

/// Appends what there is; false at the end of the stream.
bool read_some(int descriptor, std::string& text) {
    std::array<char, 65536> buffer{};
    auto const count = ::read(descriptor, buffer.data(), buffer.size());
    if (count <= 0) return false;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

/// Feeds `input` and collects both outputs until the program closes them.
void exchange(int in, std::string_view input, int out, int err, Ended& ended, Clock::time_point deadline) {
    ::fcntl(in, F_SETFL, O_NONBLOCK);
    bool in_open = true;
    bool out_open = true;
    bool err_open = true;
    while (out_open || err_open) {
        if (in_open && input.empty()) {
            ::close(in);
            in_open = false;
        }
        std::array<pollfd, 3> waiting{{{in_open ? in : -1, POLLOUT, 0},
                                       {out_open ? out : -1, POLLIN, 0},
                                       {err_open ? err : -1, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), remaining(deadline)) <= 0) break;
        if (waiting[0].revents != 0) {
            auto const count = ::write(in, input.data(), input.size());
            if (count > 0) {
                input.remove_prefix(static_cast<std::size_t>(count));
            } else {
                input = {};
            }
        }
        if (waiting[1].revents != 0) out_open = read_some(out, ended.out);
        if (waiting[2].revents != 0) err_open = read_some(err, ended.err);
    }
    if (in_open) ::close(in);
}

Ended run(std::vector<std::string> const& arguments, std::string_view input, Start start) {
    ::signal(SIGPIPE, SIG_IGN);
    Pipe in;
    Pipe out;
    Pipe err;
    start.in = in.read_end;
    start.out = out.write_end;
    start.err = err.write_end;
    start.environment = with_journal_stream(start.environment, err.write_end);
    pid_t const pid = launch(arguments, start);
    ::close(in.read_end);
    ::close(out.write_end);
    ::close(err.write_end);
    Ended ended;
    auto const deadline = Clock::now() + patience;
    exchange(in.write_end, input, out.read_end, err.read_end, ended, deadline);
    bool const in_time = Clock::now() < deadline;
    if (!in_time) ::kill(pid, SIGKILL);
    int status = 0;
    ::waitpid(pid, &status, 0);
    ::close(out.read_end);
    ::close(err.read_end);
    INFO(ended.err);
    REQUIRE(in_time);
    ended.code = exit_code(status);
    return ended;
}

}  // namespace

Ended run_belleman(std::vector<std::string> const& arguments, std::string const& input,
                   Environment const& environment) {
    Start start;
    start.environment = environment;
    return run(arguments, input, start);
}

Ended run_belleman_on_full_disk(std::vector<std::string> const& arguments, std::size_t bytes) {
    Start start;
    start.largest_file = bytes;
    return run(arguments, {}, start);
}

Daemon::Daemon(std::filesystem::path const& config, std::filesystem::path const& state_directory,
               int handed_socket) {
    std::string name = (std::filesystem::temp_directory_path() / "belleman-notify-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    notify_path_ = std::filesystem::path(name) / "socket";
    notify_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, notify_path_.c_str(), sizeof address.sun_path - 1);
    REQUIRE(::bind(notify_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);

    std::vector<std::string> const arguments{
        "run",         "--config", config.string(), "--state-dir", state_directory.string(),
        "--log-level", "debug",    "--listen",      "127.0.0.1:0"};
    Pipe err;
    Start start;
    start.environment = {{"NOTIFY_SOCKET", notify_path_.string()}};
    start.err = err.write_end;
    start.handed_socket = handed_socket;
    pid_ = launch(arguments, start);
    ::close(err.write_end);
    log_ = err.read_end;
    receive_until_ready();
}

void Daemon::receive_until_ready() {
    std::string const ready = wait_for_notification("READY=1");
    constexpr std::string_view before = "Serving ";
    auto const begin = ready.find(before);
    REQUIRE(begin != std::string::npos);
    auto const end = ready.find("/ from", begin);
    REQUIRE(end != std::string::npos);
    url_ = ready.substr(begin + before.size(), end - begin - before.size());
}

Daemon::~Daemon() {
    if (pid_ > 0) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    ::close(log_);
    ::close(notify_);
    std::error_code error;
    std::filesystem::remove_all(notify_path_.parent_path(), error);
}

void Daemon::signal(int number) const {
    ::kill(pid_, number);
}

std::string Daemon::wait_for_notification(std::string_view text) {
    auto const deadline = Clock::now() + patience;
    for (;;) {
        // A daemon that ended says why in its log.
        std::array<pollfd, 2> waiting{{{notify_, POLLIN, 0}, {log_, POLLIN, 0}}};
        bool const heard = ::poll(waiting.data(), waiting.size(), remaining(deadline)) > 0;
        INFO("waiting for " << text << "; log so far: " << unread_);
        REQUIRE(heard);
        if ((waiting[0].revents & POLLIN) != 0) {
            std::array<char, 4096> buffer{};
            auto const count = ::recv(notify_, buffer.data(), buffer.size(), 0);
            std::string const message(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
            if (message.find(text) != std::string::npos) return message;
        } else if (waiting[1].revents != 0) {
            REQUIRE(read_some(log_, unread_));
        }
    }
}

std::string Daemon::wait_for_log(std::string_view text) {
    auto const deadline = Clock::now() + patience;
    for (;;) {
        while (true) {
            auto const end = unread_.find('\n');
            if (end == std::string::npos) break;
            std::string const line = unread_.substr(0, end);
            unread_.erase(0, end + 1);
            if (line.find(text) != std::string::npos) return line;
        }
        INFO("waiting for a line with \"" << text << "\"");
        REQUIRE(readable(log_, deadline));
        REQUIRE(read_some(log_, unread_));
    }
}

int Daemon::wait_for_end() {
    auto const deadline = Clock::now() + patience;
    std::string rest;
    while (readable(log_, deadline) && read_some(log_, rest)) {
    }
    REQUIRE(Clock::now() < deadline);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return exit_code(status);
}

}  // namespace belleman::e2e
