#include "app/version_report.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

namespace {

Instant const noon = std::chrono::sys_days{2026y / 5 / 22} + 12h;

}  // namespace

TEST_CASE("each change shows the words that went and came, the last change first") {
    EntryVersion first;
    first.until = noon;
    first.title = "Indienen tegen 1 juni";
    first.content_html = "<p>Een premie van 250 euro.</p>";
    first.deadlines = {{2026y / 6 / 1, {}, DeadlineKind::submission, {}}};
    EntryVersion second = first;
    second.until = noon + 24h;
    second.title = "Indienen tegen 15 juni";
    second.deadlines.front().date = 2026y / 6 / 15;
    Entry now;
    now.title = second.title;
    now.content_html = "<p>Een premie van 300 euro.</p>";
    now.tags.deadlines = second.deadlines;
    CHECK(describe({first, second}, now, Ink(false)) ==
          "Changed 2 times, the last change first\n"
          "  2026-05-23 14:00\n"
          "    text       Een premie van [-250-] {+300+} euro.\n"
          "  2026-05-22 14:00\n"
          "    title      Indienen tegen [-1-] {+15+} juni\n"
          "    deadlines  [-2026-06-01-] {+2026-06-15+} (submission)\n");
}

TEST_CASE("an entry that never changed has nothing to show") {
    CHECK(describe({}, Entry{}, Ink(false)).empty());
}
