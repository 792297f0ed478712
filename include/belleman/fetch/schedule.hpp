#pragma once

#include "belleman/fetch/client.hpp"
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

/// Decides it from the outcome of a poll: the interval after a success (later where the server's max-age says
/// so, at most a day); doubled for each failure in a row, at most a day; what Retry-After asks, at most a
/// week. A spread of up to a tenth, fixed per source, keeps sources from being asked all in the same second.
/// `read_failed`: the document came but was no feed; that counts as a failure.
[[nodiscard]] NextPoll next_poll(Outcome const& outcome, bool read_failed, int failures_before,
                                 std::chrono::seconds interval, std::string_view source_id, Instant now);

}  // namespace belleman::fetch
