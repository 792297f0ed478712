#include "app/metrics.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace belleman::app {

namespace {

std::string escape_label(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        if (c == '\\' || c == '"') escaped += '\\';
        if (c == '\n') {
            escaped += "\\n";
        } else {
            escaped += c;
        }
    }
    return escaped;
}

class Writer {
public:
    void family(std::string_view name, std::string_view type, std::string_view help) {
        fmt::format_to(std::back_inserter(text_), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
    }
    template <class Value>
    void sample(std::string_view name, std::string_view labels, Value value) {
        fmt::format_to(std::back_inserter(text_), "{}{} {}\n", name, labels, value);
    }
    template <class Value>
    void single(std::string_view name, std::string_view type, std::string_view help, Value value) {
        family(name, type, help);
        sample(name, "", value);
    }
    template <class ValueOf>
    void per_source(std::string_view name, std::string_view type, std::string_view help,
                    std::map<std::string, SourceStatus> const& sources, ValueOf const& value_of) {
        family(name, type, help);
        for (auto const& [id, status] : sources)
            sample(name, fmt::format("{{source=\"{}\"}}", escape_label(id)), value_of(status));
    }
    std::string take() { return fmt::to_string(text_); }

private:
    fmt::memory_buffer text_;
};

std::int64_t unix_time(std::optional<Instant> const& instant) {
    return instant ? instant->time_since_epoch().count() : 0;
}

}  // namespace

std::string write_metrics(MetricsInput const& input) {
    Writer out;
    out.family("belleman_build_info", "gauge", "The version that runs.");
    out.sample("belleman_build_info", "{version=\"" BELLEMAN_VERSION "\"}", 1);
    out.single("belleman_start_time_seconds", "gauge", "When the daemon started, Unix time.",
               input.started.time_since_epoch().count());
    out.single("belleman_entries", "gauge", "Entries stored.", input.totals.entries);
    out.single("belleman_clusters", "gauge", "Announcements stored, duplicates counted once.",
               input.totals.clusters);
    out.single("belleman_reloads_total", "counter", "Configurations taken over on SIGHUP.", input.reloads);
    out.single("belleman_reloads_refused_total", "counter", "Configurations refused on SIGHUP.",
               input.refused_reloads);

    out.per_source(
        "belleman_source_up", "gauge", "1 when the last poll of the source went well.", input.sources,
        [](SourceStatus const& s) { return s.state.last_success && s.state.failures == 0 ? 1 : 0; });
    out.per_source("belleman_source_last_success_seconds", "gauge",
                   "Last poll that went well, Unix time; 0: never.", input.sources,
                   [](SourceStatus const& s) { return unix_time(s.state.last_success); });
    out.per_source("belleman_source_next_poll_seconds", "gauge", "When the source is due again, Unix time.",
                   input.sources, [](SourceStatus const& s) { return unix_time(s.state.next_poll); });
    out.per_source("belleman_source_failures", "gauge", "Failed polls in a row.", input.sources,
                   [](SourceStatus const& s) { return s.state.failures; });
    out.per_source("belleman_source_polls_total", "counter", "Polls since the start.", input.sources,
                   [](SourceStatus const& s) { return s.polls; });
    out.per_source("belleman_source_failed_polls_total", "counter", "Failed polls since the start.",
                   input.sources, [](SourceStatus const& s) { return s.failures; });
    out.per_source("belleman_source_failed_pages_total", "counter",
                   "Pages of single items that could not be read, since the start.", input.sources,
                   [](SourceStatus const& s) { return s.pages_failed; });
    out.per_source("belleman_source_withdrawn_entries_total", "counter",
                   "Entries that the source took back, since the start.", input.sources,
                   [](SourceStatus const& s) { return s.withdrawn; });
    out.per_source("belleman_source_held_announcements", "gauge",
                   "Announcements held back: far more at once than usual.", input.sources,
                   [](SourceStatus const& s) { return s.held; });

    auto const& server = input.server;
    out.family("belleman_http_responses_total", "counter", "Answers by class of status.");
    out.sample("belleman_http_responses_total", "{status=\"2xx\"}", server.status_2xx);
    out.sample("belleman_http_responses_total", "{status=\"304\"}", server.status_304);
    out.sample("belleman_http_responses_total", "{status=\"4xx\"}", server.status_4xx);
    out.sample("belleman_http_responses_total", "{status=\"5xx\"}", server.status_5xx);
    out.single("belleman_http_requests_total", "counter", "Requests answered.", server.requests);
    out.single("belleman_http_connections", "gauge", "Connections open now.", server.connections);
    out.single("belleman_http_connections_refused_total", "counter", "Connections over the limit.",
               server.refused_connections);
    return out.take();
}

}  // namespace belleman::app
