#include "belleman/feed/challenge.hpp"

#include <algorithm>
#include <array>

namespace belleman::feed {

namespace {

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

}  // namespace

std::optional<std::string_view> challenge_sender(std::string_view markup) {
    auto const found = std::ranges::find_if(challenges, [&](Challenge const& challenge) {
        return markup.find(challenge.mark) != std::string_view::npos;
    });
    if (found == challenges.end()) return std::nullopt;
    return found->sender;
}

}  // namespace belleman::feed
