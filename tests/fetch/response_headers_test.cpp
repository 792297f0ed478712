#include "fetch/response_headers.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace std::chrono_literals;
using fetch::HeaderReader;
using fetch::ResponseHeaders;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

/// Reads lines that are separated by "\n", as if libcurl gave them.
HeaderReader read(std::string_view lines) {
    HeaderReader reader;
    while (!lines.empty()) {
        auto const end = lines.find('\n');
        REQUIRE(reader.read_line(std::string(lines.substr(0, end)) + "\r\n"));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return reader;
}

std::optional<std::chrono::seconds> max_age_of(std::string const& fields) {
    return read("HTTP/1.1 200 OK\n" + fields).response().max_age(now);
}

std::optional<std::chrono::seconds> wait_of(std::string const& fields) {
    return read("HTTP/1.1 429 Busy\n" + fields).response().wait(now);
}

}  // namespace

TEST_CASE("fields are found in any case and kept as received") {
    auto const reader =
        read("HTTP/2 200\netag:  W/\"a b\"  \nLAST-MODIFIED: yesterday\nContent-type:text/xml\n\n");
    auto const& response = reader.response();
    CHECK(response.status == 200);
    CHECK(response.validators == Validators{"W/\"a b\"", "yesterday"});
    CHECK(response.content_type == "text/xml");
    CHECK(response.complete);
}

TEST_CASE("a field that is given twice counts once") {
    CHECK(read("HTTP/1.1 200 OK\nETag: \"a\"\nETag: \"b\"\n").response().validators.etag == "\"a\"");
}

TEST_CASE("each response starts anew") {
    auto const reader = read(
        "HTTP/1.1 103 Early Hints\nETag: \"hint\"\n\nHTTP/1.1 302 Found\nETag: \"move\"\n"
        "Location: /b\n\nHTTP/1.1 200 OK\n\n");
    CHECK(reader.response().validators.etag.empty());
    CHECK(reader.response().location.empty());
    CHECK(reader.response().status == 200);
}

TEST_CASE("a trailer does not change the header") {
    auto const reader = read("HTTP/1.1 200 OK\nETag: \"a\"\n\nLast-Modified: later\n\n");
    CHECK(reader.response().validators == Validators{"\"a\"", ""});
}

TEST_CASE("a validator that is too long to send back is dropped") {
    auto const reader = read("HTTP/1.1 200 OK\nETag: \"" + std::string(3000, 'x') + "\"\n\n");
    CHECK(reader.response().validators.etag.empty());
}

TEST_CASE("a move is permanent when every redirect was") {
    CHECK_FALSE(read("HTTP/1.1 200 OK\n\n").moved_permanently());
    CHECK(read("HTTP/1.1 301 Moved\n\nHTTP/1.1 308 Moved\n\nHTTP/1.1 200 OK\n\n").moved_permanently());
    CHECK_FALSE(read("HTTP/1.1 301 Moved\n\nHTTP/1.1 302 Found\n\nHTTP/1.1 200 OK\n\n").moved_permanently());
    CHECK(read("HTTP/1.1 301 Moved\n\nHTTP/1.1 103 Hints\n\nHTTP/1.1 200 OK\n\n").moved_permanently());
}

TEST_CASE("lines and bytes of headers are bounded") {
    HeaderReader many;
    for (std::size_t i = 0; i < HeaderReader::most_lines; ++i)
        REQUIRE(many.read_line("A: b\r\n"));
    CHECK_FALSE(many.read_line("A: b\r\n"));
    HeaderReader large;
    CHECK(large.read_line(std::string(HeaderReader::most_bytes, 'a')));
    CHECK_FALSE(large.read_line("a"));
}

TEST_CASE("freshness is Cache-Control's max-age, else Expires minus Date") {
    struct Case {
        char const* fields;
        std::optional<std::chrono::seconds> max_age;
    };
    auto const given = GENERATE(values<Case>({
        {"", std::nullopt},
        {"Cache-Control: max-age=600\n", 600s},
        {"Cache-Control: public , MAX-AGE=600, must-revalidate\n", 600s},
        {"Cache-Control: max-age=\"600\"\n", 600s},
        {"Cache-Control: public\nCache-Control: max-age=60\n", 60s},
        {"Cache-Control: max-age=60, max-age=90\n", 60s},
        {"Cache-Control: s-maxage=60\n", std::nullopt},
        {"Cache-Control: max-age=-1\n", std::nullopt},
        {"Cache-Control: max-age=1h\n", std::nullopt},
        {"Cache-Control: max-age=\n", std::nullopt},
        {"Cache-Control: max-age=99999999999999999999\n", 2147483648s},
        {"Cache-Control: max-age=9999999999\n", 2147483648s},
        {"Cache-Control: max-age=600, no-cache\n", 0s},
        {"Cache-Control: no-store\n", 0s},
        {"Cache-Control: no-cache=\"Set-Cookie\", max-age=600\n", 600s},
        {"Cache-Control: max-age=600\nExpires: 0\n", 600s},
        {"Cache-Control: ,,=,\n", std::nullopt},
        {"Date: Fri, 22 May 2026 07:00:00 GMT\nExpires: Fri, 22 May 2026 07:30:00 GMT\n", 1800s},
        {"Expires: Fri, 22 May 2026 08:30:00 GMT\n", 1800s},
        {"Expires: Friday, 22-May-26 08:30:00 GMT\n", 1800s},
        {"Expires: Fri May 22 08:30:00 2026\n", 1800s},
        {"Expires: Thu, 01 Jan 1970 00:00:00 GMT\n", 0s},
        {"Expires: 0\n", 0s},
        {"Expires: -1\n", 0s},
    }));
    INFO(given.fields);
    CHECK(max_age_of(given.fields) == given.max_age);
}

TEST_CASE("Retry-After is a number of seconds or an HTTP date") {
    struct Case {
        char const* fields;
        std::optional<std::chrono::seconds> wait;
    };
    auto const given = GENERATE(values<Case>({
        {"", std::nullopt},
        {"Retry-After: 120\n", 120s},
        {"Retry-After: 0\n", 0s},
        {"Retry-After: Fri, 22 May 2026 08:10:00 GMT\n", 600s},
        {"Retry-After: Fri, 22 May 2026 07:00:00 GMT\n", 0s},
        // The server's clock is an hour slow.
        {"Date: Fri, 22 May 2026 07:00:00 GMT\nRetry-After: Fri, 22 May 2026 07:10:00 GMT\n", 600s},
        {"Retry-After: later\n", std::nullopt},
        {"Retry-After: -5\n", std::nullopt},
        {"Retry-After: 99999999999999999999\n", 2147483648s},
    }));
    INFO(given.fields);
    CHECK(wait_of(given.fields) == given.wait);
}
