#pragma once

#include "tag/reading.hpp"

#include <chrono>
#include <cstddef>
#include <optional>

namespace belleman::tag {

/// A time of day as a text names it: "23.59 uur", "12u30", "17 h", "12 Uhr", "5 pm", "middernacht".
struct ClockPhrase {
    std::size_t last = 0;  ///< the token after it
    std::chrono::minutes time{};
};

/// The time that starts at token `first`; midnight is 23:59, noon 12:00.
[[nodiscard]] std::optional<ClockPhrase> read_clock(Reading const& reading, std::size_t first);

}  // namespace belleman::tag
