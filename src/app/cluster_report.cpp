#include "app/cluster_report.hpp"

#include "app/console.hpp"
#include "app/counted.hpp"
#include "app/day_and_time.hpp"
#include "app/table.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

namespace belleman::app {

std::string describe(Cluster const& cluster, std::int64_t shown) {
    constexpr std::size_t title_width = 48;  // characters
    auto const count = cluster.entries.size();
    auto text =
        fmt::format("In the merged feed: {}\n    {}, published {}, updated {}\n", printable(cluster.atom_id),
                    count == 1 ? "this entry alone" : counted(count, "entry", "entries") + " together",
                    day_and_time(cluster.published), day_and_time(cluster.updated));
    Table table({"", "ENTRY", "FIRST SEEN", "SOURCE", "TITLE", "WHY"});
    for (auto const& [entry, reason] : cluster.entries) {
        table.add({entry.id == shown ? "  ->" : "", fmt::format("{}", entry.id),
                   day_and_time(entry.first_seen), entry.source_id, text::shorten(entry.title, title_width),
                   fmt::format("{} ({:.2f}): {}", reason.method, reason.score, reason.evidence)});
    }
    return text + table.to_string();
}

}  // namespace belleman::app
