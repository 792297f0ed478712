#include "fetch/transfer.hpp"

#include "fetch/answer.hpp"
#include "fetch/failure_text.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>
#include <tuple>

namespace belleman::fetch {

namespace {

using boost::asio::ip::tcp;

// How much of an error page is read so that the connection can be used again.
constexpr std::size_t most_unwanted = std::size_t{64} * 1024;

// The address that libcurl is about to connect to; nothing when it is no internet address.
std::optional<tcp::endpoint> endpoint_of(curl_sockaddr const& target) {
    tcp::endpoint endpoint;
    if ((target.family != AF_INET && target.family != AF_INET6) || target.addrlen > endpoint.capacity())
        return std::nullopt;
    std::memcpy(endpoint.data(), &target.addr, target.addrlen);
    endpoint.resize(target.addrlen);
    return endpoint;
}

// A validator comes from a header line and so holds no control character, unless the store was tampered with.
bool is_safe_in_header(std::string_view value) {
    return !value.empty() &&
           std::ranges::none_of(value, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; });
}

bool is_redirect(long status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

Transfer::Transfer(Request request, TransferTerms const& terms)
    : terms_(terms), sent_(std::move(request.validators)), easy_(curl_easy_init()) {
    if (!easy_) throw std::bad_alloc();
    set_request_options(request);
    set_limits();
    set_callbacks();
}

void Transfer::set_request_options(Request const& request) {
    auto* const easy = easy_.get();
    set_option(easy, CURLOPT_URL, request.url.c_str());
    set_option(easy, CURLOPT_USERAGENT, terms_.user_agent.c_str());
    set_option(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set_option(easy, CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can decompress
    set_option(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set_option(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set_option(easy, CURLOPT_FOLLOWLOCATION, 1L);
    set_option(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set_option(easy, CURLOPT_NOSIGNAL, 1L);
    // Without it the whole loop waits for a name server that does not answer when such a transfer ends.
    set_option(easy, CURLOPT_QUICK_EXIT, 1L);
    if (is_safe_in_header(sent_.etag)) add_header("If-None-Match: " + sent_.etag);
    if (is_safe_in_header(sent_.last_modified)) add_header("If-Modified-Since: " + sent_.last_modified);
    set_option(easy, CURLOPT_HTTPHEADER, request_headers_.get());
}

void Transfer::set_limits() {
    auto* const easy = easy_.get();
    auto const& limits = terms_.limits;
    set_option(easy, CURLOPT_MAXREDIRS, static_cast<long>(limits.redirects));
    set_option(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_timeout.count()));
    set_option(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.timeout.count()));
    set_option(easy, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(limits.low_speed_bytes));
    set_option(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.low_speed_time.count()));
    // Spares the transfer of what announces itself as too long; take_body() counts what really comes.
    set_option(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.bytes));
}

void Transfer::set_callbacks() {
    auto* const easy = easy_.get();
    set_option(easy, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
    set_option(easy, CURLOPT_HEADERDATA, this);
    set_option(easy, CURLOPT_WRITEFUNCTION, &Transfer::on_body);
    set_option(easy, CURLOPT_WRITEDATA, this);
    set_option(easy, CURLOPT_OPENSOCKETFUNCTION, &Transfer::on_open_socket);
    set_option(easy, CURLOPT_OPENSOCKETDATA, this);
    set_option(easy, CURLOPT_ERRORBUFFER, detail_.data());
}

void Transfer::add_header(std::string const& line) {
    auto* const longer = curl_slist_append(request_headers_.get(), line.c_str());
    if (!longer) throw std::bad_alloc();
    std::ignore = request_headers_.release();
    request_headers_.reset(longer);
}

Outcome Transfer::outcome(CURLcode code, Instant now) {
    auto const& response = header_.response();
    // A status that is no success says more than the way in which its page broke off.
    bool const status_decides = response.complete && response.status > 200 && !is_redirect(response.status);
    if (code != CURLE_OK && !status_decides)
        return Failure{failure_text(breakdown(code), terms_.limits), response.status};

    char* final_url = nullptr;
    curl_easy_getinfo(easy_.get(), CURLINFO_EFFECTIVE_URL, &final_url);
    Answer answer{response, std::move(body_), final_url ? final_url : "", header_.moved_permanently()};
    return outcome_of(std::move(answer), sent_, now);
}

Breakdown Transfer::breakdown(CURLcode code) const {
    long os_error = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_OS_ERRNO, &os_error);
    curl_off_t microseconds = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
    auto const& response = header_.response();

    Breakdown breakdown;
    breakdown.code = code;
    breakdown.detail = detail_.data();
    breakdown.os_error = static_cast<int>(os_error);
    breakdown.elapsed =
        std::chrono::round<std::chrono::milliseconds>(std::chrono::microseconds{microseconds});
    breakdown.refused_address = refused_address_;
    if (is_redirect(response.status)) breakdown.redirected_to = response.location;
    breakdown.body_too_long = body_too_long_;
    breakdown.header_too_long = header_too_long_;
    return breakdown;
}

bool Transfer::take_body(std::string_view bytes) {
    if (header_.response().status != 200) {
        unwanted_ += bytes.size();
        return unwanted_ <= most_unwanted;
    }
    body_too_long_ = bytes.size() > terms_.limits.bytes - body_.size();
    if (!body_too_long_) body_.append(bytes);
    return !body_too_long_;
}

std::size_t Transfer::on_header(char* data, std::size_t, std::size_t size, void* self) noexcept {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.header_too_long_ = !transfer.header_.read_line({data, size});
    return transfer.header_too_long_ ? 0 : size;
}

std::size_t Transfer::on_body(char* data, std::size_t, std::size_t size, void* self) noexcept {
    return static_cast<Transfer*>(self)->take_body({data, size}) ? size : 0;
}

// Asio throws for addresses of a wrong size alone, which `endpoint_of` refuses.
// NOLINTNEXTLINE(bugprone-exception-escape): see above
curl_socket_t Transfer::on_open_socket(void* self, curlsocktype, curl_sockaddr* address) noexcept {
    auto& transfer = *static_cast<Transfer*>(self);
    auto const endpoint = endpoint_of(*address);
    if (!endpoint || !transfer.terms_.guard.allows(endpoint->address(), endpoint->port())) {
        transfer.refused_address_ = endpoint ? endpoint->address().to_string() : "no internet address";
        errno = EACCES;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // namespace belleman::fetch
