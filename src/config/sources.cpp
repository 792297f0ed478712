#include "config/sources.hpp"

#include "config/addresses.hpp"
#include "config/given_names.hpp"
#include "config/measures.hpp"
#include "config/names.hpp"
#include "config/ranges.hpp"

#include <fmt/core.h>

#include <string>
#include <unordered_map>
#include <utility>

namespace belleman::config {

namespace {

/// An expression with its place. Whether it is right XPath or a right pointer is checked by who evaluates it.
Form<Selector> selector(SourceKind kind) {
    return [kind](Value const& value) -> tl::expected<Selector, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        // The empty JSON Pointer is a whole document (RFC 6901); an empty XPath is nothing.
        if (given == nullptr || (given->empty() && kind == SourceKind::html)) {
            return mismatch(kind == SourceKind::html ? "an XPath expression such as \".//h2\""
                                                     : "a JSON Pointer such as \"/title\"",
                            value);
        }
        return Selector{*given, value.place.line, value.place.column};
    };
}

Selectors read_selectors(Table& table, SourceKind kind) {
    Selectors selectors;
    auto const form = selector(kind);
    table.read("item", form, selectors.item);
    table.read("title", form, selectors.title);
    table.read("link", form, selectors.link);
    table.read("date", form, selectors.date);
    table.read("summary", form, selectors.summary);
    table.read("category", form, selectors.category);
    table.reject_unknown_keys();
    return selectors;
}

/// Selectors belong to kinds html and json; a page without selector for its items is no listing.
void read_selectors_of_kind(Table& table, Source& source) {
    auto selectors = table.table("selectors");
    if (source.kind == SourceKind::feed) {
        if (selectors) {
            table.report(
                selectors->place(), "selectors",
                "expected only with kind = \"html\" or \"json\"; a feed says itself what its items are");
        }
        return;
    }
    if (selectors) source.selectors = read_selectors(*selectors, source.kind);
    if (source.kind == SourceKind::html && !(selectors && selectors->has("item"))) {
        table.report(selectors ? selectors->place() : table.place_of("kind"), "selectors.item",
                     "missing; a source of kind \"html\" needs the XPath expression that finds its items");
    }
}

Source read_source(Table& table, std::filesystem::path const& folder, std::chrono::seconds interval,
                   std::vector<GivenName>& names) {
    Source source;
    source.line = table.place().line;
    source.interval = interval;
    table.require("id", id(), source.id);
    table.require("name", text(), source.name);
    source.organisation = source.name;
    table.read("organisation", text(), source.organisation);
    table.read("level", level(), source.level);
    table.read("language", language(), source.language);
    table.require("url", source_address(folder), source.url);
    bool const kind_is_wrong = !table.read("kind", source_kind(), source.kind) && table.has("kind");
    table.read("enabled", yes_or_no(), source.enabled);
    table.read("interval", duration(shortest_interval, longest_interval), source.interval);
    table.read("time_zone", time_zone(), source.time_zone);
    table.read("times_are_local", yes_or_no(), source.times_are_local);
    auto const owner = fmt::format("source \"{}\"", source.id);
    read_names(table, "concerns", GivenName::Kind::municipality, nis_code(), owner, source.concerns, names);
    read_names(table, "topics", GivenName::Kind::topic, id(), owner, source.topics, names);
    if (kind_is_wrong) {
        static_cast<void>(table.table("selectors"));  // of which kind they had to be is not known
    } else {
        read_selectors_of_kind(table, source);
    }
    table.reject_unknown_keys();
    return source;
}

}  // namespace

std::vector<Source> read_sources(Table& root, std::filesystem::path const& folder,
                                 std::chrono::seconds interval, std::vector<GivenName>& names) {
    std::vector<Source> sources;
    std::unordered_map<std::string, int> lines;
    for (auto& table : root.tables("source")) {
        if (table.problems().full()) break;
        auto source = read_source(table, folder, interval, names);
        auto const [first, is_new] = lines.try_emplace(source.id, source.line);
        if (!is_new && !source.id.empty()) {
            table.report(table.place_of("id"), "id",
                         fmt::format("\"{}\" is already the id of the source on line {}; ids are unique",
                                     source.id, first->second));
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

}  // namespace belleman::config
