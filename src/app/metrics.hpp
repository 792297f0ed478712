#pragma once

#include "app/poller.hpp"
#include "belleman/server/server.hpp"
#include "belleman/store/store.hpp"

#include <map>
#include <string>

namespace belleman::app {

/// What /metrics tells.
struct MetricsInput {
    std::map<std::string, SourceStatus> const& sources;
    server::Counters const& server;
    store::Store::Totals totals;
    Instant started{};
    std::uint64_t reloads = 0;
    std::uint64_t refused_reloads = 0;
};

/// The state of the daemon in the text format of Prometheus (version 0.0.4).
[[nodiscard]] std::string write_metrics(MetricsInput const& input);

}  // namespace belleman::app
