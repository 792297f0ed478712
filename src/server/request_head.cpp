#include "server/request_head.hpp"

#include "belleman/text/ascii.hpp"
#include "server/field_list.hpp"
#include "server/target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace belleman::server {

namespace {

constexpr int no_content = 204;
constexpr int bad_request = 400;
constexpr int method_not_allowed = 405;
constexpr int target_too_long = 414;
constexpr int expectation_failed = 417;
constexpr int not_implemented = 501;

constexpr char const* allowed_methods = "GET, HEAD, OPTIONS";

OwnAnswer refuse_and_close(int status, std::string message) {
    return {refuse(status, std::move(message)), true};
}

bool is_host_character(char letter) {
    constexpr std::string_view others = "-._~%!$&'()*+,;=:[]";  // RFC 3986: host and port
    auto const code = static_cast<unsigned char>(letter);
    return text::is_alphanumeric(letter) || (code < 0x80 && others.find(letter) != std::string_view::npos);
}

/// RFC 9112, section 3.2: an HTTP/1.1 request has exactly one Host, and nobody may send two or a broken one.
std::optional<OwnAnswer> object_to_host(RequestHead const& head) {
    if (head.hosts.empty() && head.version >= 11) {
        return refuse_and_close(bad_request, "The request has no Host field. HTTP/1.1 needs one.");
    }
    if (head.hosts.size() > 1) {
        return refuse_and_close(bad_request, "The request has more than one Host field. Send one.");
    }
    if (!head.hosts.empty() && !std::ranges::all_of(head.hosts.front(), is_host_character)) {
        return refuse_and_close(bad_request, "The Host field is no host name. Send name:port.");
    }
    return std::nullopt;
}

/// RFC 9112, section 6.1: where the body ends must be beyond doubt, else the next request could be smuggled.
std::optional<OwnAnswer> object_to_framing(RequestHead const& head) {
    if (head.transfer_encoding.empty() ||
        (head.version >= 11 && text::equals_ignoring_case(head.transfer_encoding, "chunked"))) {
        return std::nullopt;
    }
    auto const codings = split_list(head.transfer_encoding, ',');
    auto const chunked = std::ranges::count_if(
        codings, [](auto coding) { return text::equals_ignoring_case(coding, "chunked"); });
    if (head.version >= 11 && chunked == 1 && text::equals_ignoring_case(codings.back(), "chunked")) {
        return refuse_and_close(not_implemented, "The only transfer coding that is understood is chunked.");
    }
    return refuse_and_close(bad_request, "The Transfer-Encoding does not say where the body ends.");
}

OwnAnswer allowed(int status, std::string message) {
    auto representation = std::make_shared<Representation>();
    representation->content_type = "text/plain; charset=utf-8";
    representation->body = std::move(message);
    representation->headers = {{"Allow", allowed_methods}, {"Cache-Control", "no-store"}};
    if (status == no_content) {
        // Everything served is public, so a page of any origin may ask for it (Fetch, CORS preflight).
        representation->headers = {{"Allow", allowed_methods},
                                   {"Access-Control-Allow-Origin", "*"},
                                   {"Access-Control-Allow-Methods", allowed_methods},
                                   {"Access-Control-Allow-Headers", "*"},
                                   {"Access-Control-Max-Age", "86400"}};
    }
    return {{status, std::move(representation)}, false};
}

}  // namespace

std::variant<Request, OwnAnswer> judge(RequestHead const& head, Limits const& limits) {
    if (auto objection = object_to_host(head)) return *std::move(objection);
    if (auto objection = object_to_framing(head)) return *std::move(objection);
    if (!head.expect.empty() && !text::equals_ignoring_case(head.expect, "100-continue")) {
        return refuse_and_close(expectation_failed,
                                "The only expectation that is understood is 100-continue.");
    }
    if (head.method == "OPTIONS") return allowed(no_content, {});
    if (head.method != "GET" && head.method != "HEAD") {
        return allowed(method_not_allowed, "Everything here can only be read: use GET or HEAD.\n");
    }
    if (head.target.size() > limits.target_bytes) {
        return refuse_and_close(
            target_too_long,
            fmt::format("The address is longer than {} bytes. Shorten the query.", limits.target_bytes));
    }
    auto target = parse_target(head.target);
    if (!target) {
        return OwnAnswer{refuse(bad_request, fmt::format("The address cannot be read: {}.", target.error())),
                         false};
    }
    return Request{std::move(target->path), std::move(target->query), head.accept};
}

}  // namespace belleman::server
