#include "fetch/failure_text.hpp"

#include <catch2/catch.hpp>

#include <cerrno>

using namespace belleman;
using namespace std::chrono_literals;
using fetch::Breakdown;
using fetch::failure_text;

namespace {

Breakdown broken(CURLcode code, std::string detail = {}) {
    Breakdown breakdown;
    breakdown.code = code;
    breakdown.detail = std::move(detail);
    return breakdown;
}

}  // namespace

TEST_CASE("quirk 10: a bad certificate is told with its reason") {
    auto const text = failure_text(broken(CURLE_PEER_FAILED_VERIFICATION,
                                          "SSL certificate problem: unable to get local issuer certificate"),
                                   {});
    CHECK(text ==
          "certificate not valid (unable to get local issuer certificate): the source must renew it; checks "
          "are "
          "not switched off");
}

TEST_CASE("the three kinds of timeout are told apart") {
    auto timeout = broken(CURLE_OPERATION_TIMEDOUT, "Connection timed out after 10001 milliseconds");
    timeout.elapsed = 10'001ms;
    CHECK(failure_text(timeout, {}) ==
          "no connection within 10 s: the server may be down; it is tried again later");
    timeout.elapsed = 60'001ms;
    CHECK(failure_text(timeout, {}) ==
          "took longer than 60 s: raise polling.timeout if the source is that slow");
    timeout.detail = "Operation too slow. Less than 50 bytes/sec transferred the last 20 seconds";
    timeout.elapsed = 25'000ms;
    CHECK(failure_text(timeout, {}) == "slower than 50 bytes a second for 20 s: it is tried again later");
}

TEST_CASE("why there was no connection is told") {
    struct Case {
        int os_error;
        char const* start;
    };
    auto const given = GENERATE(values<Case>({{ECONNREFUSED, "connection refused"},
                                              {EHOSTUNREACH, "no way to that host"},
                                              {ENETUNREACH, "no way to that host"},
                                              {EMFILE, "no more connections"},
                                              {0, "no connection"}}));
    auto breakdown = broken(CURLE_COULDNT_CONNECT);
    breakdown.os_error = given.os_error;
    CHECK_THAT(failure_text(breakdown, {}), Catch::Matchers::StartsWith(given.start));
}

TEST_CASE("sizes are told in megabytes where they are whole") {
    CHECK(fetch::too_long_text(10 * 1024 * 1024) ==
          "sent more than 10 MB: raise polling.max_bytes if that is right");
    CHECK(fetch::too_long_text(1500) ==
          "sent more than 1500 bytes: raise polling.max_bytes if that is right");
}

TEST_CASE("what has no words of its own is told in those of libcurl") {
    CHECK(failure_text(broken(CURLE_LDAP_CANNOT_BIND, "no bind"), {}) == "no bind (libcurl 38)");
    CHECK(failure_text(broken(CURLE_LDAP_CANNOT_BIND), {}) == "LDAP: cannot bind (libcurl 38)");
}
