#include "app/releases.hpp"

#include "app/counted.hpp"

#include <fmt/core.h>

namespace belleman::app {

CountsBySource release_by_time(store::Store& store, std::chrono::seconds hold, Instant now) {
    CountsBySource released;
    for (auto const& [source_id, held] : store.held_by_source()) {
        auto const shown = store.show_held(source_id, now - hold, now);
        if (shown > 0) released.emplace(source_id, shown);
    }
    return released;
}

std::string release_line(std::string const& source_id, std::int64_t shown) {
    return fmt::format("source {}: {} {} no longer held back", source_id,
                       counted(static_cast<std::size_t>(shown), "announcement"), shown == 1 ? "is" : "are");
}

}  // namespace belleman::app
