#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/intake.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <ostream>
#include <vector>

namespace belleman::app {

ExitCode dedup_command(Console& console, std::optional<std::filesystem::path> const& config) {
    auto const tagger = filter_tagger(console, config);
    if (!tagger) return ExitCode::configuration;
    SystemClock const clock;
    auto store = store::Store::in_memory(clock);
    store::Store::Transaction transaction(store);
    auto const ended = for_each_entry_line(console, "belleman dedup", [&](EntryLine line) {
        line.entry.tags = tags_of(line.entry, line.source, *tagger);
        store.save_source(line.source);
        std::vector<Entry> const entries{std::move(line.entry)};
        take_in(store, entries, line.source, "localhost");
        auto const stored = store.find_entry(entries.front().source_id, entries.front().guid);
        auto const membership = store.membership_of(stored->id);
        nlohmann::ordered_json const answer{{"id", line.id},
                                            {"cluster", fmt::format("c{}", membership.cluster)},
                                            {"story", fmt::format("s{}", membership.story)}};
        console.out << answer.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    });
    transaction.commit();
    return ended;
}

}  // namespace belleman::app
