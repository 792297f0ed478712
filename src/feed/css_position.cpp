#include "feed/css_position.hpp"

#include "belleman/text/ascii.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace belleman::feed {

namespace {

constexpr std::string_view known =
    "known are first-child, last-child, only-child, nth-child(), nth-last-child(), the same -of-type, empty, "
    "not(), is() and has()";

/// The positions a*n + b for n = 0, 1, 2 ...
struct Positions {
    int step = 0;
    int start = 0;
};

std::optional<int> number(std::string_view text) {
    constexpr std::size_t most_digits = 6;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    int value = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

std::optional<Positions> positions_of(std::string_view argument) {
    auto text = text::lowered(argument);
    std::erase_if(text, text::is_space);
    if (text == "odd") return Positions{2, 1};
    if (text == "even") return Positions{2, 0};
    auto const n = text.find('n');
    if (n == std::string::npos) {
        auto const start = number(text);
        return start ? std::optional{Positions{0, *start}} : std::nullopt;
    }
    auto const factor = std::string_view{text}.substr(0, n);
    auto const rest = std::string_view{text}.substr(n + 1);
    auto const step = factor.empty() || factor == "+" ? 1 : factor == "-" ? -1 : number(factor);
    bool const has_sign = rest.starts_with('+') || rest.starts_with('-');
    auto const start = rest.empty() ? 0 : has_sign ? number(rest) : std::nullopt;
    if (!step || !start) return std::nullopt;
    return Positions{*step, *start};
}

/// `siblings` are those before (or after) the element, so that its position is one more than their number.
std::string counted(std::string_view siblings, Positions positions) {
    auto const [step, start] = positions;
    if (step == 0) return fmt::format("count({}) = {}", siblings, start - 1);
    auto const bound = fmt::format("count({}) {} {}", siblings, step > 0 ? ">=" : "<=", start - 1);
    return fmt::format("{} and (count({}) - {}) mod {} = 0", bound, siblings, start - 1, std::abs(step));
}

}  // namespace

tl::expected<std::string, std::string> position_condition(std::string_view name, std::string_view element,
                                                          std::string_view argument) {
    bool const of_type = name.ends_with("-of-type");
    auto const place = name.substr(0, name.size() - (of_type ? 8 : name.ends_with("-child") ? 6 : 0));
    bool const has_place = place.size() < name.size();
    bool const is_nth = place == "nth" || place == "nth-last";
    if (!has_place || !(is_nth || place == "first" || place == "last" || place == "only")) {
        return tl::unexpected(fmt::format("the pseudo-class \"{}\" is not known; {}", name, known));
    }
    if (of_type && element == "*")
        return tl::unexpected(fmt::format("\"{0}\" needs an element before it, as in \"p:{0}\"", name));
    auto const kind = of_type ? element : std::string_view{"*"};
    auto const before = fmt::format("preceding-sibling::{}", kind);
    auto const after = fmt::format("following-sibling::{}", kind);
    if (is_nth) {
        auto const positions = positions_of(argument);
        if (!positions) {
            return tl::unexpected(
                fmt::format("\"{}\" needs a number, odd, even or a form such as 2n+1 in parentheses", name));
        }
        return counted(place == "nth" ? before : after, *positions);
    }
    if (!argument.empty()) return tl::unexpected(fmt::format("\"{}\" takes nothing in parentheses", name));
    if (place == "first") return fmt::format("not({})", before);
    if (place == "last") return fmt::format("not({})", after);
    return fmt::format("not({}) and not({})", before, after);
}

}  // namespace belleman::feed
