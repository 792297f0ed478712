#include "app/metrics.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using namespace std::chrono_literals;

TEST_CASE("each source has its lines, and names are escaped") {
    std::map<std::string, SourceStatus> sources;
    SourceStatus& good = sources["go\"ed"];
    good.state.last_success = Instant{100s};
    good.polls = 3;
    SourceStatus& bad = sources["slecht"];
    bad.state.last_success = Instant{50s};
    bad.state.failures = 2;
    bad.failures = 2;
    server::Counters counters;
    counters.status_304 = 5;
    auto const text = write_metrics({sources, counters, {12, 10}, Instant{7s}, 1, 2});
    CHECK_THAT(text, Catch::Contains("belleman_source_up{source=\"go\\\"ed\"} 1\n"));
    CHECK_THAT(text, Catch::Contains("belleman_source_up{source=\"slecht\"} 0\n"));
    CHECK_THAT(text, Catch::Contains("belleman_source_last_success_seconds{source=\"slecht\"} 50\n"));
    CHECK_THAT(text, Catch::Contains("belleman_source_failures{source=\"slecht\"} 2\n"));
    CHECK_THAT(text, Catch::Contains("belleman_http_responses_total{status=\"304\"} 5\n"));
    CHECK_THAT(text,
               Catch::Contains("\nbelleman_entries 12\n") && Catch::Contains("\nbelleman_clusters 10\n"));
    CHECK_THAT(text, Catch::Contains("belleman_reloads_refused_total 2\n"));
}

TEST_CASE("each family is announced once, with its type") {
    std::map<std::string, SourceStatus> sources{{"a", {}}, {"b", {}}};
    auto const text = write_metrics({sources, {}, {}, {}, 0, 0});
    auto const first = text.find("# TYPE belleman_source_up gauge\n");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("# TYPE belleman_source_up", first + 1) == std::string::npos);
}
