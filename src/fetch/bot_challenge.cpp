#include "fetch/bot_challenge.hpp"

#include "belleman/feed/interstitial.hpp"
#include "belleman/text/ascii.hpp"

#include <cstddef>

namespace belleman::fetch {

namespace {

// The ones met are below 16 kB; a real page of an administration is larger or has none of the marks.
constexpr std::size_t longest_challenge = std::size_t{64} * 1024;

bool is_html(std::string_view body) {
    auto const from = body.find('<');
    if (from == std::string_view::npos) return false;
    auto const starts_with = [start = body.substr(from)](std::string_view tag) {
        return text::starts_with_ignoring_case(start, tag);
    };
    return starts_with("<!doctype html") || starts_with("<html") || starts_with("<head") ||
           starts_with("<script") || starts_with("<meta");
}

}  // namespace

std::optional<std::string_view> bot_challenge(std::string_view body) {
    if (body.size() > longest_challenge || !is_html(body)) return std::nullopt;
    return feed::robot_check_sender(body);
}

}  // namespace belleman::fetch
