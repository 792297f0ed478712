#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::app {

/// "1 entry", "3 entries": a number with its noun.
[[nodiscard]] inline std::string counted(std::size_t number, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", number, number == 1 ? one : more);
}

/// "1 page", "3 pages": of a noun whose plural ends in -s.
[[nodiscard]] inline std::string counted(std::size_t number, std::string_view noun) {
    return counted(number, noun, std::string(noun) + 's');
}

}  // namespace belleman::app
