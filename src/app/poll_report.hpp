#pragma once

#include "app/intake.hpp"
#include "app/log.hpp"
#include "belleman/model/source.hpp"
#include "belleman/store/store.hpp"

#include <cstdint>
#include <string>

namespace belleman::app {

/// How a turn ended.
struct PollReport {
    enum class Result { stored, not_modified, asked_to_wait, gone, failed };
    std::string source_id;
    Result result = Result::failed;
    std::string message;  ///< of a failure: what happened and what to do
    IntakeCounts counts;
    int pages_read = 0;  ///< of single items, in this turn
    int pages_failed = 0;
    std::string page_trouble;     ///< the first of these failures: the page, and what happened
    std::string idle_selectors;   ///< which selectors found nothing, where it went well otherwise
    store::PollState state;       ///< of the source after the turn
    std::int64_t generation = 0;  ///< of the store after the turn; 0 when it could not be written
};

/// What came of a turn, in a few words: "12 items, 3 new, 1 merged, 0 changed", or why nothing did. Entries
/// that were completed from their own pages are told where there are any.
[[nodiscard]] std::string summary(PollReport const& report);

/// The line of the daemon's log for a turn of `source`, and how urgent it is.
[[nodiscard]] std::string log_line(Source const& source, PollReport const& report);
[[nodiscard]] Severity severity_of(PollReport const& report);

}  // namespace belleman::app
