#include "app/log.hpp"

#include "app/console.hpp"

#include <fmt/core.h>
#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ansicolor_sink.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace belleman::app {

namespace {

spdlog::level::level_enum level_of(Severity severity) {
    switch (severity) {
        case Severity::debug:
            return spdlog::level::debug;
        case Severity::info:
            return spdlog::level::info;
        case Severity::warning:
            return spdlog::level::warn;
        case Severity::error:
            return spdlog::level::err;
    }
    return spdlog::level::info;
}

/// sd-daemon(3): the priority in front of each line.
class JournalPriority final : public spdlog::custom_flag_formatter {
public:
    void format(spdlog::details::log_msg const& message, std::tm const&, spdlog::memory_buf_t& out) override {
        char priority = '6';
        if (message.level == spdlog::level::debug) priority = '7';
        if (message.level == spdlog::level::warn) priority = '4';
        if (message.level >= spdlog::level::err) priority = '3';
        out.push_back('<');
        out.push_back(priority);
        out.push_back('>');
    }
    [[nodiscard]] std::unique_ptr<custom_flag_formatter> clone() const override {
        return std::make_unique<JournalPriority>();
    }
};

std::unique_ptr<spdlog::formatter> formatter_of(Log::Form const& form) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    if (form.for_journal) {
        formatter->add_flag<JournalPriority>('*').set_pattern("%*%v");
    } else {
        formatter->set_pattern("%Y-%m-%d %H:%M:%S %^%-7l%$ %v");
    }
    return formatter;
}

}  // namespace

struct Log::Sink {
    spdlog::logger logger;
};

Log::Log(Form form) {
    auto sink = std::make_shared<spdlog::sinks::ansicolor_stderr_sink_mt>(
        form.colour ? spdlog::color_mode::always : spdlog::color_mode::never);
    sink_ = std::make_unique<Sink>(Sink{spdlog::logger("belleman", std::move(sink))});
    sink_->logger.set_formatter(formatter_of(form));
    sink_->logger.set_level(level_of(form.least));
    sink_->logger.flush_on(spdlog::level::debug);
}

Log::~Log() = default;

void Log::write(Severity severity, std::string_view line) {
    std::string const text = printable(line);
    sink_->logger.log(level_of(severity), spdlog::string_view_t(text));
}

bool stderr_is_journal() {
    char const* stream = std::getenv("JOURNAL_STREAM");
    struct stat status {};
    if (stream == nullptr || ::fstat(STDERR_FILENO, &status) != 0) return false;
    return fmt::format("{}:{}", status.st_dev, status.st_ino) == stream;
}

}  // namespace belleman::app
