#include "config/measures.hpp"

#include <fmt/core.h>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace belleman::config {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t factor;
};

constexpr Unit time_units[] = {{"d", 86'400}, {"h", 3'600}, {"m", 60}, {"s", 1}};
constexpr Unit size_units[] = {{"GiB", 1 << 30}, {"GB", 1'000'000'000}, {"MiB", 1 << 20}, {"MB", 1'000'000},
                               {"KiB", 1 << 10}, {"kB", 1'000},         {"B", 1}};

/// A whole number and a unit, as in "15m"; a space may stand between them. Nothing when it is another text or
/// too large to count.
std::optional<std::int64_t> measured(std::string_view text, std::span<Unit const> units) {
    std::int64_t count = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with(' ')) text.remove_prefix(1);
    for (auto const& unit : units) {
        if (text != unit.name) continue;
        if (count > std::numeric_limits<std::int64_t>::max() / unit.factor) return std::nullopt;
        return count * unit.factor;
    }
    return std::nullopt;
}

/// In the largest unit that gives a whole number: 900 as "15m".
std::string shown(std::int64_t amount, std::span<Unit const> units) {
    for (auto const& unit : units) {
        if (amount % unit.factor == 0) return fmt::format("{}{}", amount / unit.factor, unit.name);
    }
    return std::to_string(amount);
}

}  // namespace

Form<std::chrono::seconds> duration(std::chrono::seconds least, std::chrono::seconds most) {
    return [least, most](Value const& value) -> tl::expected<std::chrono::seconds, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        auto const seconds = given == nullptr ? std::nullopt : measured(*given, time_units);
        if (!seconds) return mismatch("a duration such as \"15m\" or \"1h\"", value);
        if (*seconds >= least.count() && *seconds <= most.count()) return std::chrono::seconds{*seconds};
        return mismatch(fmt::format("a duration from \"{}\" to \"{}\"", shown(least.count(), time_units),
                                    shown(most.count(), time_units)),
                        value);
    };
}

Form<std::size_t> size(std::size_t least, std::size_t most) {
    return [least, most](Value const& value) -> tl::expected<std::size_t, std::string> {
        std::optional<std::int64_t> bytes;
        if (auto const* number = std::get_if<std::int64_t>(&value.data)) bytes = *number;
        if (auto const* given = std::get_if<std::string>(&value.data)) bytes = measured(*given, size_units);
        if (!bytes) return mismatch("a size such as \"10MB\", or a number of bytes", value);
        if (*bytes >= 0 && std::cmp_greater_equal(*bytes, least) && std::cmp_less_equal(*bytes, most)) {
            return static_cast<std::size_t>(*bytes);
        }
        return mismatch(
            fmt::format("a size from \"{}\" to \"{}\"", shown(static_cast<std::int64_t>(least), size_units),
                        shown(static_cast<std::int64_t>(most), size_units)),
            value);
    };
}

}  // namespace belleman::config
