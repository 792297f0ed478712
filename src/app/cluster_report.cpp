#include "app/cluster_report.hpp"

#include "app/console.hpp"
#include "app/counted.hpp"
#include "app/day_and_time.hpp"
#include "app/table.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

namespace belleman::app {

namespace {

std::string withdrawn_on(Entry const& entry) {
    return entry.withdrawal ? fmt::format("withdrawn {}; ", day_and_time(entry.withdrawal->when))
                            : std::string{};
}

}  // namespace

std::string_view told(WithdrawalSign sign) {
    switch (sign) {
        case WithdrawalSign::unlisted:
            return "It is gone from its source, where older ones remain.";
        case WithdrawalSign::deleted:
            return "Its source says that it was deleted.";
        case WithdrawalSign::page_gone:
            return "Its page is gone.";
    }
    return {};
}

std::string describe(Cluster const& cluster, std::int64_t shown) {
    constexpr std::size_t title_width = 48;  // characters
    auto const count = cluster.entries.size();
    auto text =
        fmt::format("In the merged feed: {}\n    {}, published {}, updated {}\n", printable(cluster.atom_id),
                    count == 1 ? "this entry alone" : counted(count, "entry", "entries") + " together",
                    day_and_time(cluster.published), day_and_time(cluster.updated));
    if (!cluster.original_reason.empty())
        text += fmt::format("    the original is entry {}: {}\n", cluster.entries.front().entry.id,
                            cluster.original_reason);
    Table table({"", "ENTRY", "FIRST SEEN", "SOURCE", "TITLE", "WHY"});
    for (auto const& [entry, reason] : cluster.entries) {
        table.add({entry.id == shown ? "  ->" : "", fmt::format("{}", entry.id),
                   day_and_time(entry.first_seen), entry.source_id, text::shorten(entry.title, title_width),
                   fmt::format("{}{} ({:.2f}): {}", withdrawn_on(entry), reason.method, reason.score,
                               reason.evidence)});
    }
    return text + table.to_string();
}

}  // namespace belleman::app
