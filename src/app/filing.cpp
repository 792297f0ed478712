#include "app/filing.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace belleman::app {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::hours month = 30 * 24h;

/// Where what has no date of its own is filed; nothing where it stays at the time of first sight.
std::optional<Instant> latest_date(Occasion const& occasion) {
    constexpr std::chrono::hours long_pause = 24h;
    if (!occasion.last_success) return occasion.now - month;
    if (occasion.now - *occasion.last_success > long_pause) return *occasion.last_success;
    return std::nullopt;
}

bool is_fresh(Entry const& entry, Instant now) {
    constexpr std::chrono::hours fresh = 48h;
    return entry.published > now - fresh;
}

/// Dates that are made when the document is: all within the last hour, or one of today for most entries.
void drop_dates_of_document(std::vector<Entry*> const& added, Occasion const& occasion, std::size_t most) {
    auto const moment = [&](Entry const& entry) { return std::min(entry.published, occasion.now - 1h); };
    std::map<Instant, std::size_t> claims;
    for (Entry const* entry : added) {
        if (entry->published_is_claimed && is_fresh(*entry, occasion.now)) ++claims[moment(*entry)];
    }
    std::erase_if(claims, [&](auto const& claim) {
        bool const is_now = claim.first == occasion.now - 1h;
        return claim.second <= (is_now ? most : std::max(most, added.size() / 2));
    });
    for (Entry* entry : added) {
        if (claims.contains(moment(*entry))) entry->published_is_claimed = false;
    }
}

}  // namespace

void file_by_date(std::vector<Entry*> const& added, Occasion const& occasion,
                  config::ArrivalSettings const& settings) {
    auto const most = static_cast<std::size_t>(settings.old_entries);
    auto const date = latest_date(occasion);
    if (!date || added.size() <= most) return;
    if (!occasion.last_success) drop_dates_of_document(added, occasion, most);
    std::size_t undated = 0;
    for (Entry* entry : added) {
        if (entry->published_is_claimed || ++undated <= most) continue;
        entry->published = entry->updated = std::min(entry->published, *date);
    }
}

std::set<Entry const*> held_back(std::vector<Entry*> const& added, Occasion const& occasion,
                                 store::Habit const& habit, config::ArrivalSettings const& settings) {
    std::set<Entry const*> held;
    if (!occasion.last_success) return held;
    std::vector<Entry const*> fresh;
    for (Entry const* entry : added) {
        if (is_fresh(*entry, occasion.now)) fresh.push_back(entry);
    }
    std::ranges::stable_sort(fresh, std::ranges::greater{}, &Entry::published);
    constexpr std::int64_t beyond_habit = 3;
    auto const allowed = std::max<std::int64_t>(settings.burst, beyond_habit * habit.busiest_day);
    auto const room = std::max<std::int64_t>(0, allowed - habit.last_day);
    if (std::cmp_less_equal(fresh.size(), room)) return held;
    auto const shown = static_cast<std::size_t>(std::min<std::int64_t>(settings.old_entries, room));
    held.insert(fresh.begin() + static_cast<std::ptrdiff_t>(shown), fresh.end());
    return held;
}

}  // namespace belleman::app
