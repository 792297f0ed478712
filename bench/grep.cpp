#include "bench/grep.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace belleman::bench {

namespace {

double seconds_of(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

double grep_seconds(std::filesystem::path const& names, std::filesystem::path const& texts,
                    std::filesystem::path const& found) {
    constexpr int nothing_to_run = 127;
    auto const child = fork();
    if (child < 0) throw std::runtime_error("no process can be made");
    if (child == 0) {
        // A file, because grep stops at the first find when nobody reads its output.
        auto const out = open(found.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (out < 0 || dup2(out, STDOUT_FILENO) < 0) _exit(nothing_to_run);
        setenv("LC_ALL", "C.UTF-8", 1);
        execlp("grep", "grep", "-F", "-o", "-f", names.c_str(), texts.c_str(), nullptr);
        _exit(nothing_to_run);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
        throw std::runtime_error("grep cannot be run");
    return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

}  // namespace belleman::bench
