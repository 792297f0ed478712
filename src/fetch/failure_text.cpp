#include "fetch/failure_text.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <string_view>

namespace belleman::fetch {

namespace {

constexpr char const* header_too_long = "sent a header without end: the source must correct it";

std::string in_words(std::chrono::milliseconds time) {
    if (time.count() % 1000 == 0) return fmt::format("{} s", time.count() / 1000);
    return fmt::format("{} ms", time.count());
}

std::string in_words(std::size_t bytes) {
    constexpr std::size_t megabyte = std::size_t{1024} * 1024;
    if (bytes >= megabyte && bytes % megabyte == 0) return fmt::format("{} MB", bytes / megabyte);
    return fmt::format("{} bytes", bytes);
}

std::string timeout_text(Breakdown const& breakdown, Limits const& limits) {
    // libcurl has one code for all three; only its words tell that a transfer was too slow.
    if (breakdown.detail.find("too slow") != std::string::npos)
        return fmt::format("slower than {} a second for {}: it is tried again later",
                           in_words(limits.low_speed_bytes), in_words(limits.low_speed_time));
    if (breakdown.elapsed >= limits.timeout)
        return fmt::format("took longer than {}: raise polling.timeout if the source is that slow",
                           in_words(limits.timeout));
    return fmt::format("no connection within {}: the server may be down; it is tried again later",
                       in_words(limits.connect_timeout));
}

std::string no_connection_text(Breakdown const& breakdown) {
    if (!breakdown.refused_address.empty())
        return fmt::format(
            "leads to {}, which is no public address: set polling.private_addresses if that is right",
            breakdown.refused_address);
    switch (breakdown.os_error) {
        case ECONNREFUSED:
            return "connection refused: no server listens there; check the address";
        case EHOSTUNREACH:
        case ENETUNREACH:
            return "no way to that host: check the network of this machine, then the address";
        case EMFILE:
        case ENFILE:
            return "no more connections can be opened: raise the limit on open files";
        default:
            return "no connection: the server may be down; it is tried again later";
    }
}

std::string protocol_text(Breakdown const& breakdown) {
    // Refused redirects and answers that are no HTTP share one code.
    auto const& target = breakdown.redirected_to;
    if (target.empty()) return "answered with something that is not HTTP: check the address";
    return fmt::format("redirected to an address that is not allowed ({}): only http and https are followed",
                       target.substr(0, target.find(':') + 1));
}

std::string certificate_text(std::string_view detail) {
    constexpr std::string_view known_start = "SSL certificate problem: ";
    if (detail.starts_with(known_start)) detail.remove_prefix(known_start.size());
    return fmt::format("certificate not valid ({}): the source must renew it; checks are not switched off",
                       detail);
}

std::string code_text(Breakdown const& breakdown, Limits const& limits) {
    switch (breakdown.code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return "no such host: check the address, or the name servers of this machine";
        case CURLE_COULDNT_RESOLVE_PROXY:
            return "no such proxy: check http_proxy and https_proxy in the environment";
        case CURLE_COULDNT_CONNECT:
            return no_connection_text(breakdown);
        case CURLE_OPERATION_TIMEDOUT:
            return timeout_text(breakdown, limits);
        case CURLE_FILESIZE_EXCEEDED:
            return too_long_text(limits.bytes);
        case CURLE_TOO_MANY_REDIRECTS:
            return fmt::format("redirected more than {} times: check the address in a browser",
                               limits.redirects);
        case CURLE_UNSUPPORTED_PROTOCOL:
            return protocol_text(breakdown);
        case CURLE_WEIRD_SERVER_REPLY:
            return "answered with something that is not HTTP: check the address";
        case CURLE_URL_MALFORMAT:
            return "redirected to something that is no address: the source must correct it";
        case CURLE_PEER_FAILED_VERIFICATION:
            return certificate_text(breakdown.detail);
        case CURLE_SSL_CONNECT_ERROR:
            return fmt::format("no secure connection ({}): the source must correct it", breakdown.detail);
        case CURLE_GOT_NOTHING:
            return "closed the connection without an answer: it is tried again later";
        case CURLE_PARTIAL_FILE:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
            return "connection broke off before the document was complete: it is tried again later";
        case CURLE_OUT_OF_MEMORY:  // so libcurl calls one header line above its own limit, 100 kB
            return header_too_long;
        case CURLE_BAD_CONTENT_ENCODING:
            return "sent a body that cannot be decompressed: the source must correct it";
        default:
            return fmt::format(
                "{} (libcurl {})",
                breakdown.detail.empty() ? curl_easy_strerror(breakdown.code) : breakdown.detail,
                static_cast<int>(breakdown.code));
    }
}

}  // namespace

std::string failure_text(Breakdown const& breakdown, Limits const& limits) {
    // When a callback of ours stops a transfer, libcurl only knows that a write failed.
    if (breakdown.body_too_long) return too_long_text(limits.bytes);
    if (breakdown.header_too_long) return header_too_long;
    return code_text(breakdown, limits);
}

std::string too_long_text(std::size_t limit) {
    return fmt::format("sent more than {}: raise polling.max_bytes if that is right", in_words(limit));
}

std::string status_text(long status) {
    auto const with = [status](std::string_view rest) { return fmt::format("HTTP {}: {}", status, rest); };
    switch (status) {
        case 202:
        case 204:
            return with("the document is not ready; it is tried again later");
        case 304:
            return with(
                "\"not modified\", though nothing was known of the document; it is tried again later");
        case 401:
        case 407:
            return with("asks for a password; give it in the address, or ask the source for an open one");
        case 403:
        case 451:
            return with("the source refuses to answer; ask the publisher to let Belleman in");
        case 404:
            return with("there is nothing at this address; look up where the source lives now");
        case 410:
            return with("the source is gone for good; look up where it lives now, or remove it");
        case 429:
            return with("the source is asked too often; it is asked less");
        default:
            break;
    }
    if (status >= 200 && status < 300) return with("no complete document");
    if (status >= 300 && status < 400) return with("a redirect that leads nowhere");
    if (status >= 500) return with("the server has a fault; it is tried again later");
    return with("the source refuses the request; check the address");
}

}  // namespace belleman::fetch
