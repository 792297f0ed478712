#include "app/poll_report.hpp"

#include "app/counted.hpp"

#include <fmt/core.h>

namespace belleman::app {

namespace {

std::string of(int number, std::string_view noun) {
    return counted(static_cast<std::size_t>(number), noun);
}

}  // namespace

std::string summary(PollReport const& report) {
    if (report.result == PollReport::Result::not_modified) return "not modified";
    if (report.result != PollReport::Result::stored) return report.message;
    auto const& counts = report.counts;
    auto text = fmt::format("{}, {} new, {} merged, {} changed", of(counts.items, "item"), counts.added,
                            counts.merged, counts.changed);
    if (counts.moved > 0) text += fmt::format(", {} under a new guid", counts.moved);
    if (counts.withdrawn > 0) text += fmt::format(", {} withdrawn", counts.withdrawn);
    if (counts.restored > 0) text += fmt::format(", {} published again", counts.restored);
    if (counts.held > 0) {
        text +=
            fmt::format(", {} held back: far more than it is used to (\"belleman release {}\" shows them)",
                        counts.held, report.source_id);
    }
    if (counts.completed > 0) text += fmt::format(", {} completed", counts.completed);
    if (report.pages_read > 0) text += fmt::format(", {} read", of(report.pages_read, "page"));
    if (report.pages_failed > 0)
        text += fmt::format(", {} not read ({})", of(report.pages_failed, "page"), report.page_trouble);
    if (!report.idle_selectors.empty()) text += "; " + report.idle_selectors;
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
    auto const& counts = report.counts;
    if (report.pages_failed > 0 || !report.idle_selectors.empty() || counts.held > 0)
        return Severity::warning;
    return counts.added + counts.changed + counts.withdrawn + counts.restored > 0 ? Severity::info
                                                                                  : Severity::debug;
}

}  // namespace belleman::app
