#include "fetch/proxy_environment.hpp"

#include "fetch/curl_handles.hpp"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace belleman::fetch {

namespace {

// What libcurl assumes when a proxy is named without a port.
constexpr std::uint16_t default_port = 1080;

std::optional<std::uint16_t> port_of(char const* proxy) {
    UrlHandle const url(curl_url());
    auto constexpr flags = CURLU_GUESS_SCHEME | CURLU_NON_SUPPORT_SCHEME;
    if (!url || curl_url_set(url.get(), CURLUPART_URL, proxy, flags) != CURLUE_OK) return std::nullopt;
    char* text = nullptr;
    if (curl_url_get(url.get(), CURLUPART_PORT, &text, 0) != CURLUE_OK) return default_port;
    CurlText const owned(text);
    std::string_view const digits(text);
    std::uint16_t port = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return port;
}

}  // namespace

std::vector<std::uint16_t> proxy_ports_of_environment() {
    // libcurl ignores HTTP_PROXY: a web server would let a request header set it.
    std::vector<std::uint16_t> ports;
    for (char const* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        char const* const proxy = std::getenv(name);
        if (!proxy || *proxy == '\0') continue;
        if (auto const port = port_of(proxy)) ports.push_back(*port);
    }
    return ports;
}

}  // namespace belleman::fetch
