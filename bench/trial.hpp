#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace belleman::bench {

/// Processor time of this thread in seconds, from a fixed moment: what others do on the machine counts least
/// in it.
[[nodiscard]] double cpu_seconds();

/// How something went that was done in a process of its own.
struct Trial {
    bool finished = false;   ///< it neither crashed nor was stopped
    double seconds = 0;      ///< processor time
    std::size_t memory = 0;  ///< bytes: the most resident memory on top of that at the start
    std::string words;       ///< what `work` gave
};

/// Does `work` in a child process, which is stopped after `longest` seconds of processor time.
[[nodiscard]] Trial try_apart(std::function<std::string()> const& work, unsigned longest);

}  // namespace belleman::bench
