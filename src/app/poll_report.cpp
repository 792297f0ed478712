#include "app/poll_report.hpp"

#include <fmt/core.h>

namespace belleman::app {

std::string summary(PollReport const& report) {
    if (report.result == PollReport::Result::not_modified) return "not modified";
    if (report.result != PollReport::Result::stored) return report.message;
    auto text = fmt::format("{} items, {} new, {} merged, {} changed", report.counts.items,
                            report.counts.added, report.counts.merged, report.counts.changed);
    if (report.counts.completed > 0) text += fmt::format(", {} completed", report.counts.completed);
    if (report.pages_read > 0) text += fmt::format(", {} pages read", report.pages_read);
    if (report.pages_failed > 0)
        text += fmt::format(", {} pages not read ({})", report.pages_failed, report.page_trouble);
    return text;
}

std::string log_line(Source const& source, PollReport const& report) {
    auto const told = fmt::format("source {}: {}", source.id, summary(report));
    auto const next = report.state.next_poll ? to_rfc3339(*report.state.next_poll) : "at once";
    switch (report.result) {
        case PollReport::Result::failed:
            return fmt::format("{} [{}]; next try {}", told, source.url, next);
        case PollReport::Result::gone:
            return fmt::format("{} [{}]; it is not asked again: remove it or change its url", told,
                               source.url);
        case PollReport::Result::asked_to_wait:
        case PollReport::Result::not_modified:
        case PollReport::Result::stored:
            break;
    }
    return fmt::format("{}; next poll {}", told, next);
}

Severity severity_of(PollReport const& report) {
    switch (report.result) {
        case PollReport::Result::failed:
        case PollReport::Result::gone:
        case PollReport::Result::asked_to_wait:
            return Severity::warning;
        case PollReport::Result::not_modified:
            return Severity::debug;
        case PollReport::Result::stored:
            break;
    }
    if (report.pages_failed > 0) return Severity::warning;
    return report.counts.added + report.counts.changed > 0 ? Severity::info : Severity::debug;
}

}  // namespace belleman::app
