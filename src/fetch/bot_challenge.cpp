#include "fetch/bot_challenge.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace belleman::fetch {

namespace {

// The ones met are below 16 kB; a real page of an administration is larger or has none of the marks.
constexpr std::size_t longest_challenge = 64 * 1024;

struct Challenge {
    std::string_view mark;  // stands in the markup of that challenge and nowhere else
    std::string_view sender;
};

constexpr std::array challenges{
    Challenge{"src=\"/TSPD/", "F5"},
    Challenge{"<title>Request Rejected</title>", "F5"},
    Challenge{"/cdn-cgi/challenge-platform/", "Cloudflare"},
    Challenge{"_cf_chl_opt", "Cloudflare"},
    Challenge{"/_Incapsula_Resource?", "Imperva"},
    Challenge{"captcha-delivery.com/", "DataDome"},
    Challenge{"AwsWafIntegration", "AWS"},
};

bool is_html(std::string_view body) {
    auto const from = body.find('<');
    if (from == std::string_view::npos) return false;
    auto const starts_with = [start = body.substr(from)](std::string_view tag) {
        auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return start.size() >= tag.size() && std::ranges::equal(start.substr(0, tag.size()), tag, {}, lower);
    };
    return starts_with("<!doctype html") || starts_with("<html") || starts_with("<head") ||
           starts_with("<script") || starts_with("<meta");
}

}  // namespace

std::optional<std::string_view> bot_challenge(std::string_view body) {
    if (body.size() > longest_challenge || !is_html(body)) return std::nullopt;
    auto const found = std::ranges::find_if(challenges, [&](Challenge const& challenge) {
        return body.find(challenge.mark) != std::string_view::npos;
    });
    if (found == challenges.end()) return std::nullopt;
    return found->sender;
}

}  // namespace belleman::fetch
