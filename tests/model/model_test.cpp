#include "belleman/model/feed.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"
#include "belleman/model/tag.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace std::chrono_literals;

TEST_CASE("an instant is written as RFC 3339 and as an HTTP date") {
    Instant const instant = std::chrono::sys_days{2026y / 5 / 22} + 7h + 59min + 3s;
    CHECK(to_rfc3339(instant) == "2026-05-22T07:59:03Z");
    CHECK(to_http_date(instant) == "Fri, 22 May 2026 07:59:03 GMT");
}

TEST_CASE("an instant before 1970 is written with the right day") {
    Instant const instant = std::chrono::sys_days{1969y / 12 / 31} + 23h;
    CHECK(to_rfc3339(instant) == "1969-12-31T23:00:00Z");
}

TEST_CASE("names of enumerations go both ways") {
    CHECK(to_string(Level::association) == "association");
    CHECK(level_from("association") == Level::association);
    CHECK_FALSE(level_from("Association"));
    CHECK(to_string(DeadlineKind::entry_into_force) == "entry-into-force");
    CHECK(deadline_kind_from("entry-into-force") == DeadlineKind::entry_into_force);
    CHECK(to_string(FeedFormat::rss09) == "rss0.9");
    CHECK(source_kind_from("html") == SourceKind::html);
    CHECK(genre_from("call") == Genre::call);
}

TEST_CASE("every level and every kind of source is listed and has its name") {
    CHECK(all_levels().size() == 6);
    for (auto const level : all_levels())
        CHECK(level_from(to_string(level)) == level);
    CHECK(all_source_kinds().size() == 3);
    for (auto const kind : all_source_kinds())
        CHECK(source_kind_from(to_string(kind)) == kind);
}

TEST_CASE("an instant is read back from RFC 3339, and nothing else is") {
    Instant const instant = std::chrono::sys_days{2026y / 5 / 22} + 7h + 59min + 3s;
    CHECK(instant_from_rfc3339("2026-05-22T07:59:03Z") == instant);
    for (char const* text :
         {"", "2026-05-22", "2026-05-22T07:59:03", "2026-05-22T07:59:03+02:00", "2026-02-30T07:59:03Z",
          "2026-05-22T24:00:00Z", "2026-05-22T07:59:60Z", "2026-05-22 07:59:03Z", "2o26-05-22T07:59:03Z"}) {
        CAPTURE(text);
        CHECK_FALSE(instant_from_rfc3339(text));
    }
}
