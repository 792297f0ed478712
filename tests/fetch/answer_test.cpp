#include "fetch/answer.hpp"

#include "fetch/bot_challenge.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace std::chrono_literals;
using fetch::Answer;
using fetch::NotModified;

namespace {

Instant const now = std::chrono::sys_days{2026y / 5 / 22} + 8h;

Validators after_304(Validators const& sent, Validators const& received) {
    Answer answer;
    answer.headers.status = 304;
    answer.headers.validators = received;
    auto const outcome = fetch::outcome_of(answer, sent, now);
    REQUIRE(std::holds_alternative<NotModified>(outcome));
    return std::get<NotModified>(outcome).validators;
}

}  // namespace

TEST_CASE("a 304 that confirms what was sent leaves it whole") {
    Validators const sent{"\"v1\"", "Fri, 22 May 2026 07:59:00 GMT"};
    CHECK(after_304(sent, {}) == sent);
    CHECK(after_304(sent, {"\"v1\"", ""}) == sent);
    CHECK(after_304(sent, {"", "Fri, 22 May 2026 07:59:00 GMT"}) == sent);
    CHECK(after_304(sent, sent) == sent);
}

TEST_CASE("a 304 with other validators replaces the set as a whole") {
    Validators const sent{"\"v1\"", "Fri, 22 May 2026 07:59:00 GMT"};
    CHECK(after_304(sent, {"\"v2\"", ""}) == Validators{"\"v2\"", ""});
    CHECK(after_304({"\"v1\"", ""}, {"\"v1\"", "later"}) == Validators{"\"v1\"", "later"});
}

TEST_CASE("checks for robots are recognised, documents are not taken for them") {
    struct Case {
        char const* body;
        bool challenge;
    };
    auto const given = GENERATE(values<Case>({
        {"<html><head><script src=\"/TSPD/08?type=9\"></script></head></html>", true},
        {"\n<!DOCTYPE html><html><title>Request Rejected</title></html>", true},
        {"<!doctype html><script>window._cf_chl_opt={}</script>", true},
        {"<html><body>Nieuws uit de gemeente</body></html>", false},
        {"<rss><title>Request Rejected</title><item>_cf_chl_opt</item></rss>", false},
        {"{\"title\": \"_cf_chl_opt\"}", false},
        {"", false},
    }));
    INFO(given.body);
    CHECK(fetch::bot_challenge(given.body).has_value() == given.challenge);
}

TEST_CASE("a long page is never taken for a check for robots") {
    auto const page = "<html>" + std::string(100'000, ' ') + "_cf_chl_opt</html>";
    CHECK_FALSE(fetch::bot_challenge(page));
}
