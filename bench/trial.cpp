#include "bench/trial.hpp"

#include <fmt/core.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <stdexcept>

namespace belleman::bench {

namespace {

/// A line of /proc/self/status ("VmHWM:     1234 kB") in bytes.
std::size_t status_bytes(std::string const& key) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        std::size_t kibibytes = 0;
        if (word == key && status >> kibibytes) return kibibytes * 1024;
    }
    throw std::runtime_error("/proc/self/status has no " + key);
}

/// Makes the highest resident size be the present one (Linux, proc(5)).
void forget_peak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

[[noreturn]] void work_in_child(std::function<std::string()> const& work, unsigned longest, int out) {
    rlimit const limit{longest, longest + 1};
    setrlimit(RLIMIT_CPU, &limit);
    malloc_trim(0);
    forget_peak();
    auto const memory = status_bytes("VmRSS:");
    auto const begin = cpu_seconds();
    auto const words = work();
    auto const seconds = cpu_seconds() - begin;
    auto const report = fmt::format("{} {} {}", seconds, status_bytes("VmHWM:") - memory, words);
    auto const written = write(out, report.data(), report.size());
    _exit(written == static_cast<ssize_t>(report.size()) ? 0 : 1);
}

std::string read_all(int in) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t size = 0; (size = read(in, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(size));
    return text;
}

}  // namespace

double cpu_seconds() {
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

Trial try_apart(std::function<std::string()> const& work, unsigned longest) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe can be made");
    auto const child = fork();
    if (child < 0) throw std::runtime_error("no process can be made");
    if (child == 0) {
        close(ends[0]);
        work_in_child(work, longest, ends[1]);
    }
    close(ends[1]);
    auto const report = read_all(ends[0]);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    Trial trial;
    int used = 0;
    trial.finished = WIFEXITED(status) && WEXITSTATUS(status) == 0 &&
                     std::sscanf(report.c_str(), "%lf %zu %n", &trial.seconds, &trial.memory, &used) == 2;
    trial.words = report.substr(std::min(static_cast<std::size_t>(used), report.size()));
    return trial;
}

}  // namespace belleman::bench
