#include "app/poll_report.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

PollReport report(PollReport::Result result, std::string message = {}) {
    PollReport made;
    made.source_id = "proef";
    made.result = result;
    made.message = std::move(message);
    made.state.next_poll = Instant{3600s};
    return made;
}

Source const source = [] {
    Source made;
    made.id = "proef";
    made.url = "https://bron.example/feed";
    return made;
}();

}  // namespace

TEST_CASE("a turn that stored something new is told, one that found nothing new is not urgent") {
    auto stored = report(PollReport::Result::stored);
    stored.counts = {.items = 5, .added = 2, .merged = 1, .changed = 0, .unchanged = 3};
    CHECK(log_line(source, stored) ==
          "source proef: 5 items, 2 new, 1 merged, 0 changed; next poll 1970-01-01T01:00:00Z");
    CHECK(severity_of(stored) == Severity::info);
    stored.counts.added = 0;
    CHECK(severity_of(stored) == Severity::debug);
    CHECK(severity_of(report(PollReport::Result::not_modified)) == Severity::debug);
}

TEST_CASE("entries that were completed from their own pages are told, where there are any") {
    auto stored = report(PollReport::Result::stored);
    stored.counts = {.items = 5, .added = 1, .unchanged = 2, .completed = 2};
    stored.pages_read = 3;
    CHECK(summary(stored) == "5 items, 1 new, 0 merged, 0 changed, 2 completed, 3 pages read");
    stored.counts.completed = 0;
    CHECK(summary(stored) == "5 items, 1 new, 0 merged, 0 changed, 3 pages read");
}

TEST_CASE("a selector that finds nothing is a warning, though the items are stored") {
    auto stored = report(PollReport::Result::stored);
    stored.counts = {.items = 1, .added = 1};
    stored.idle_selectors = "the date selector td[9] found nothing in any item, of 1";
    CHECK(summary(stored) ==
          "1 item, 1 new, 0 merged, 0 changed; the date selector td[9] found nothing in any item, of 1");
    CHECK(severity_of(stored) == Severity::warning);
}

TEST_CASE("a failure is a warning that names the address") {
    auto const failed = report(PollReport::Result::failed, "HTTP 404");
    CHECK(severity_of(failed) == Severity::warning);
    CHECK(log_line(source, failed) ==
          "source proef: HTTP 404 [https://bron.example/feed]; next try 1970-01-01T01:00:00Z");
}

TEST_CASE("a source that is gone is told with what to do") {
    auto const gone = report(PollReport::Result::gone, "HTTP 410");
    CHECK_THAT(log_line(source, gone), Catch::Contains("change its url"));
}
