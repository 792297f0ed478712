#include "feed/interstitial.hpp"

#include "belleman/text/words.hpp"
#include "feed/page_markup.hpp"
#include "feed/page_tree.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace belleman::feed {

namespace {

struct Sign {
    std::string_view words;  ///< in lower case
    std::string_view meaning;
};

constexpr std::string_view robot_check = "a check for robots";
constexpr std::string_view refusal = "a refusal by a firewall";
constexpr std::string_view consent = "a page that asks for consent to cookies";
constexpr std::string_view login = "a login page";
constexpr std::string_view script_only = "a page that shows nothing without JavaScript";

/// Only on a page with little text: a long one may well speak of such things.
constexpr std::array signs{
    Sign{"please enable javascript to view the page content", robot_check},
    Sign{"checking your browser", robot_check},
    Sign{"verify you are human", robot_check},
    Sign{"verifying you are human", robot_check},
    Sign{"are you a robot", robot_check},
    Sign{"just a moment", robot_check},
    Sign{"captcha", robot_check},
    Sign{"request rejected", refusal},
    Sign{"the requested url was rejected", refusal},
    Sign{"access denied", refusal},
    Sign{"403 forbidden", refusal},
    Sign{"toegang geweigerd", refusal},
    Sign{"cookiewall", consent},
    Sign{"accepteer cookies", consent},
    Sign{"alle cookies accepteren", consent},
    Sign{"alles accepteren", consent},
    Sign{"alles aanvaarden", consent},
    Sign{"alle cookies aanvaarden", consent},
    Sign{"cookies weigeren", consent},
    Sign{"accepter tous les cookies", consent},
    Sign{"alle cookies akzeptieren", consent},
    Sign{"tout accepter", consent},
    Sign{"accept all cookies", consent},
    Sign{"before you continue", consent},
    Sign{"hoe u wilt aanmelden", login},
    Sign{"hoe wilt u aanmelden", login},
    Sign{"kies uw aanmeldmethode", login},
    Sign{"kies je aanmeldmethode", login},
    Sign{"you need to enable javascript", script_only},
    Sign{"javascript is disabled", script_only},
    Sign{"javascript inschakelen", script_only},
    Sign{"schakel javascript in", script_only},
};

constexpr std::size_t most_text = 4000;

struct RobotCheck {
    std::string_view mark;  ///< stands in the markup of that check and nowhere else
    std::string_view sender;
};

constexpr std::array robot_checks{
    RobotCheck{"src=\"/TSPD/", "F5"},
    RobotCheck{"<title>Request Rejected</title>", "F5"},
    RobotCheck{"/cdn-cgi/challenge-platform/", "Cloudflare"},
    RobotCheck{"_cf_chl_opt", "Cloudflare"},
    RobotCheck{"/_Incapsula_Resource?", "Imperva"},
    RobotCheck{"captcha-delivery.com/", "DataDome"},
    RobotCheck{"AwsWafIntegration", "AWS"},
};

/// Checks that show no text give themselves away by the addresses of their scripts.
bool is_script_of_check(pugi::xml_node script) {
    std::string_view const address = script.attribute("src").value();
    for (std::string_view const product : {"captcha", "datadome"}) {
        if (address.find(product) != std::string_view::npos) return true;
    }
    return robot_check_sender("src=\"" + std::string{address} + '"').has_value();
}

bool asks_password(pugi::xml_node page) {
    return static_cast<bool>(find_element(page, [](pugi::xml_node node) {
        return is_element(node, "input") && std::string_view{node.attribute("type").value()} == "password";
    }));
}

bool has_script_of_check(pugi::xml_node page) {
    auto const scripts = page.select_nodes("//script[@src]");
    for (auto const& script : scripts) {
        if (is_script_of_check(script.node())) return true;
    }
    return false;
}

}  // namespace

std::string_view interstitial_in(pugi::xml_node page) {
    auto const text = short_page_text(page, most_text);
    if (!text) return {};
    auto const folded = text::fold_case(*text);
    for (auto const& [words, meaning] : signs) {
        if (folded.find(words) != std::string::npos) return meaning;
    }
    if (has_script_of_check(page)) return robot_check;
    if (asks_password(page)) return login;
    return {};
}

std::string_view interstitial_in(std::string_view bytes, std::string_view content_type) {
    auto const page = page_tree(bytes, content_type);
    return page ? interstitial_in(**page) : std::string_view{};
}

std::optional<std::string_view> robot_check_sender(std::string_view markup) {
    auto const found = std::ranges::find_if(robot_checks, [&](RobotCheck const& check) {
        return markup.find(check.mark) != std::string_view::npos;
    });
    if (found == robot_checks.end()) return std::nullopt;
    return found->sender;
}

}  // namespace belleman::feed
