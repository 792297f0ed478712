#include "text/host.hpp"

#include "belleman/text/percent.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace belleman::text {

namespace {

constexpr std::size_t longest_host = 1024;  // 253 in ASCII; Unicode and percent-encoding take more bytes

// Turning "ø" into its ASCII form is left to who connects (libcurl does it with libidn2): addresses are
// compared and shown in one form either way.
std::optional<std::string> lower_host(std::string const& host) {
    std::string lower = lowered(host);
    if (std::all_of(lower.begin(), lower.end(), is_ascii)) return lower;
    utf8proc_uint8_t* mapped = nullptr;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    utf8proc_ssize_t const length =
        utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(lower.data()),
                     static_cast<utf8proc_ssize_t>(lower.size()), &mapped, options);
    std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> const owner(mapped, std::free);
    if (length < 0) return std::nullopt;  // no UTF-8
    return std::string(reinterpret_cast<char const*>(mapped), static_cast<std::size_t>(length));
}

bool can_be_host(std::string_view host) {
    static constexpr std::string_view forbidden = "\"#%/:<>?@[\\]^`{|}";
    bool const has_label = host.find_first_not_of('.') != std::string_view::npos;
    return has_label && std::none_of(host.begin(), host.end(), [](char byte) {
               return (is_ascii(byte) && byte <= ' ') || byte == 0x7F ||
                      forbidden.find(byte) != std::string_view::npos;
           });
}

// The address inside the brackets: digits, colons, and dots of a mapped IPv4 address. A zone is refused.
bool can_be_ipv6(std::string_view address) {
    return std::count(address.begin(), address.end(), ':') >= 2 &&
           std::all_of(address.begin(), address.end(),
                       [](char byte) { return byte == ':' || byte == '.' || hex_value(byte) >= 0; });
}

std::optional<std::string> parse_port(std::string_view text) {
    std::size_t const zeros = std::min(text.find_first_not_of('0'), text.size());
    std::string_view const digits = text.substr(zeros);
    if (digits.size() > 5 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    if (digits.empty()) return text.empty() ? std::string() : std::string("0");
    if (std::stoul(std::string(digits)) > 65535) return std::nullopt;
    return std::string(digits);
}

std::optional<std::string> parse_host(std::string_view text) {
    if (text.size() > longest_host) return std::nullopt;
    auto host = lower_host(percent_decode(text));
    if (!host || !can_be_host(*host)) return std::nullopt;
    return host;
}

}  // namespace

std::optional<Authority> parse_authority(std::string_view text) {
    if (auto const at = text.rfind('@'); at != std::string_view::npos) text.remove_prefix(at + 1);
    std::string_view port;
    std::optional<std::string> host;
    if (text.starts_with('[')) {
        auto const close = text.find(']');
        if (close == std::string_view::npos || !can_be_ipv6(text.substr(1, close - 1))) return std::nullopt;
        host = lower_host(std::string(text.substr(0, close + 1)));
        port = text.substr(close + 1);
        if (!port.empty() && port.front() != ':') return std::nullopt;
    } else {
        auto const colon = text.find(':');
        host = parse_host(text.substr(0, colon));
        if (colon != std::string_view::npos) port = text.substr(colon);
    }
    if (!host) return std::nullopt;
    if (!port.empty()) port.remove_prefix(1);
    auto number = parse_port(port);
    if (!number) return std::nullopt;
    return Authority{std::move(*host), std::move(*number)};
}

}  // namespace belleman::text
