#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace belleman::tag {

/// The number that all of `text` is, of at most four digits.
[[nodiscard]] inline std::optional<int> number_from(std::string_view text) {
    int value = 0;
    if (text.empty() || text.size() > 4 || text.front() == '-') return std::nullopt;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace belleman::tag
