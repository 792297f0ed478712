#include "config/sources.hpp"

#include "config/addresses.hpp"
#include "config/given_names.hpp"
#include "config/matching.hpp"
#include "config/measures.hpp"
#include "config/names.hpp"
#include "config/ranges.hpp"
#include "config/selectors.hpp"

#include <fmt/core.h>

#include <string>
#include <unordered_map>
#include <utility>

namespace belleman::config {

namespace {

void refuse_may_be_empty_of_other_kinds(Table const& table, SourceKind kind) {
    if (kind == SourceKind::json || !table.has("may_be_empty")) return;
    table.report(table.place_of("may_be_empty"), "may_be_empty",
                 kind == SourceKind::html ? "expected only with kind = \"json\"; a page without items cannot "
                                            "be told from one that changed"
                                          : "expected only with kind = \"json\"; a feed may always be empty");
}

}  // namespace

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
    read_names(table, "concerns", GivenName::Kind::municipality,
               text("the name or NIS code of a municipality"), owner, source.concerns, names);
    read_names(table, "topics", GivenName::Kind::topic, id(), owner, source.topics, names);
    table.read_list("skip_titles", text("words of a title"), source.skip_titles);
    table.read("drop_parameters", yes_or_no(), source.drop_parameters);
    table.read("may_be_empty", yes_or_no(), source.may_be_empty);
    if (kind_is_wrong) {
        static_cast<void>(table.table("selectors"));  // of which kind they had to be is not known
    } else {
        refuse_may_be_empty_of_other_kinds(table, source.kind);
        read_selectors_of_kind(table, source);
    }
    source.detail = read_detail_selectors(table);
    read_source_matching(table, source.matching);
    table.reject_unknown_keys();
    return source;
}

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
