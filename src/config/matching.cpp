#include "config/matching.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/url.hpp"

#include <fmt/core.h>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace belleman::config {

namespace {

/// The name of a host, in lower case; nothing for anything more or less than that.
std::optional<std::string> host_in(std::string_view text) {
    auto const url = text::parse_url(fmt::format("https://{}/", text));
    if (!url || url->host != text::lowered(text) || url->path != "/") return std::nullopt;
    return url->host;
}

constexpr std::string_view expected_host = "the name of a host such as \"www.example.be\"";

Form<std::string> host() {
    return [](Value const& value) -> tl::expected<std::string, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        auto const name = given == nullptr ? std::nullopt : host_in(*given);
        if (!name) return mismatch(expected_host, value);
        return *name;
    };
}

std::map<std::string, std::string> read_hosts(Table& matching) {
    std::map<std::string, std::string> hosts;
    auto table = matching.table("hosts");
    if (!table) return hosts;
    for (auto const key : table->keys()) {
        std::string today;
        if (!table->read(key, host(), today)) continue;
        auto const before = host_in(key);
        if (!before) {
            table->report(table->place_of(key), "hosts",
                          fmt::format("expected {} before the \"=\", got \"{}\"", expected_host, key));
        } else if (table->has(today)) {
            table->report(table->place_of(key), key,
                          fmt::format("\"{}\" is said to be another host itself; give the last one", today));
        } else {
            hosts.emplace(*before, std::move(today));
        }
    }
    return hosts;
}

void read_off(Table& table, EvidenceKinds& off) {
    std::vector<EvidenceKind> kinds;
    table.read_list("off", evidence_kind(), kinds);
    off.insert(kinds.begin(), kinds.end());
}

}  // namespace

void read_matching(Table& root, std::vector<Source>& sources) {
    auto table = root.table("matching");
    if (!table) return;
    auto const hosts = read_hosts(*table);
    EvidenceKinds off;
    read_off(*table, off);
    table->reject_unknown_keys();
    for (auto& source : sources) {
        source.matching.hosts = hosts;
        source.matching.off.insert(off.begin(), off.end());
    }
}

MatchingBySource matching_of(std::vector<Source> const& sources) {
    MatchingBySource by_source;
    for (auto const& source : sources)
        by_source.emplace(source.id, source.matching);
    return by_source;
}

void read_source_matching(Table& source, SourceMatching& matching) {
    auto table = source.table("matching");
    if (!table) return;
    table->read("merge", yes_or_no(), matching.merge);
    read_off(*table, matching.off);
    std::vector<std::string> parameters;
    table->read_list("parameters", text("the name of a parameter such as \"id\""), parameters);
    if (table->has("parameters")) matching.parameters = std::move(parameters);
    table->reject_unknown_keys(&source);
}

}  // namespace belleman::config
