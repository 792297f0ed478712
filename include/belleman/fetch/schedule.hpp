#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace belleman::fetch {

/// When a source may be asked again.
struct NextPoll {
    Instant at;
    int failures = 0;      ///< in a row, this one included
    bool stopped = false;  ///< 410: not before an operator asks
};

/// Decides it from the outcome of a poll:
/// - after a success the interval, or the server's max-age where that is longer, a day at most;
/// - after a failure the interval doubled for each failure in a row, a day at most;
/// - when asked to wait, what Retry-After asks, a week at most, but never less than after a failure;
/// - after 410 never (`stopped`; `at` lies a week ahead).
/// An interval above a day is kept. `read_failed`: the document came but was no feed; that counts as a
/// failure. A spread of up to a tenth on top, fixed per source, keeps sources from being asked all in the
/// same second.
[[nodiscard]] NextPoll next_poll(Outcome const& outcome, bool read_failed, int failures_before,
                                 std::chrono::seconds interval, std::string_view source_id, Instant now);

}  // namespace belleman::fetch
