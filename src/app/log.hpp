#pragma once

#include <memory>
#include <string_view>

namespace belleman::app {

/// How urgent a line of the log is, as syslog and journald count.
enum class Severity { debug, info, warning, error };

/// The program's log on standard error. Under systemd each line starts with its priority ("<6>...") and has
/// no time, since journald notes both; elsewhere with time and level, coloured on a terminal. Safe from any
/// thread.
class Log {
public:
    struct Form {
        Severity least = Severity::info;
        bool for_journal = false;
        bool colour = false;
    };

    explicit Log(Form form);
    ~Log();
    Log(Log const&) = delete;
    Log& operator=(Log const&) = delete;

    void debug(std::string_view line) { write(Severity::debug, line); }
    void info(std::string_view line) { write(Severity::info, line); }
    void warning(std::string_view line) { write(Severity::warning, line); }
    void error(std::string_view line) { write(Severity::error, line); }
    /// One line; control characters become spaces, so that nobody can forge a line.
    void write(Severity severity, std::string_view line);

private:
    struct Sink;
    std::unique_ptr<Sink> sink_;
};

/// Does standard error lead to journald? ($JOURNAL_STREAM names the very file behind it.)
[[nodiscard]] bool stderr_is_journal();

}  // namespace belleman::app
