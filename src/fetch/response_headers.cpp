#include "fetch/response_headers.hpp"

#include "belleman/text/ascii.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <ctime>

namespace belleman::fetch {

namespace {

using std::chrono::seconds;

// A validator longer than this would only make our own requests be refused.
constexpr std::size_t longest_validator = 2048;

// RFC 9111, section 1.2.2: what a number of seconds too large to hold counts as.
constexpr seconds endless{2147483648};

std::optional<seconds> delta_seconds(std::string_view digits) {
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc::result_out_of_range) return endless;
    return std::min(seconds{value}, endless);
}

// libcurl reads the three forms of RFC 9110, section 5.6.7, and what is near them.
std::optional<Instant> http_date(std::string const& text) {
    auto const time = curl_getdate(text.c_str(), nullptr);
    if (time == -1) return std::nullopt;
    return Instant{seconds{time}};
}

// Calls `use(name, value)` for each directive of a Cache-Control field; quotes around a value are taken off.
template <class Use>
void each_directive(std::string_view field, Use use) {
    while (!field.empty()) {
        auto const comma = field.find(',');
        auto const directive = text::trimmed(field.substr(0, comma));
        auto const equals = directive.find('=');
        auto value = equals == std::string_view::npos ? std::string_view{}
                                                      : text::trimmed(directive.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        use(text::trimmed(directive.substr(0, equals)), value);
        field = comma == std::string_view::npos ? std::string_view{} : field.substr(comma + 1);
    }
}

void read_cache_control(std::string_view field, std::optional<seconds>& max_age) {
    each_directive(field, [&](std::string_view name, std::string_view value) {
        if (text::equals_ignoring_case(name, "max-age") && !max_age) max_age = delta_seconds(value);
        // With a value, no-cache speaks of single header fields and not of the document.
        if ((text::equals_ignoring_case(name, "no-cache") || text::equals_ignoring_case(name, "no-store")) &&
            value.empty())
            max_age = seconds{0};
    });
}

}  // namespace

std::optional<seconds> ResponseHeaders::max_age(Instant now) const {
    if (cache_max_age) return cache_max_age;
    if (expires.empty()) return std::nullopt;
    auto const until = http_date(expires);
    if (!until) return seconds{0};
    return std::clamp(*until - http_date(date).value_or(now), seconds{0}, endless);
}

std::optional<seconds> ResponseHeaders::wait(Instant now) const {
    if (auto const delta = delta_seconds(retry_after)) return delta;
    if (retry_after.empty()) return std::nullopt;
    auto const until = http_date(retry_after);
    if (!until) return std::nullopt;
    return std::clamp(*until - http_date(date).value_or(now), seconds{0}, endless);
}

bool HeaderReader::read_line(std::string_view line) {
    bytes_ += line.size();
    if (++lines_ > most_lines || bytes_ > most_bytes) return false;
    if (line.starts_with("HTTP/")) {
        start_response(line);
        return true;
    }
    // What follows the header is a trailer after the body; it may not change what the header said.
    if (response_.complete) return true;
    if (text::trimmed(line).empty()) {
        response_.complete = true;
        return true;
    }
    keep_line(line);
    if (auto const colon = line.find(':'); colon != std::string_view::npos) {
        read_field(line.substr(0, colon), text::trimmed(line.substr(colon + 1)));
    }
    return true;
}

void HeaderReader::start_response(std::string_view status_line) {
    if (response_.status >= 300 && response_.status < 400) {
        ++redirects_;
        permanent_ = permanent_ && (response_.status == 301 || response_.status == 308);
    }
    response_ = {};
    keep_line(status_line);
    auto const code = text::trimmed(status_line.substr(std::min(status_line.find(' '), status_line.size())));
    std::from_chars(code.data(), code.data() + code.size(), response_.status);
}

void HeaderReader::keep_line(std::string_view line) {
    response_.lines += text::trimmed(line);
    response_.lines += '\n';
}

void HeaderReader::read_field(std::string_view name, std::string_view value) {
    auto const keep_first = [value](std::string& field) {
        if (field.empty()) field = value;
    };
    auto const keep_validator = [&](std::string& field) {
        if (value.size() <= longest_validator) keep_first(field);
    };
    if (text::equals_ignoring_case(name, "etag")) keep_validator(response_.validators.etag);
    if (text::equals_ignoring_case(name, "last-modified")) keep_validator(response_.validators.last_modified);
    if (text::equals_ignoring_case(name, "content-type")) keep_first(response_.content_type);
    if (text::equals_ignoring_case(name, "location")) keep_first(response_.location);
    if (text::equals_ignoring_case(name, "date")) keep_first(response_.date);
    if (text::equals_ignoring_case(name, "expires")) keep_first(response_.expires);
    if (text::equals_ignoring_case(name, "retry-after")) keep_first(response_.retry_after);
    if (text::equals_ignoring_case(name, "cache-control")) read_cache_control(value, response_.cache_max_age);
}

}  // namespace belleman::fetch
