#include "app/withdrawals.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace belleman::app {

namespace {

enum class Order { newest_first, oldest_first, none };

/// By the dates that are claimed. Where there are none, lists begin with what is newest.
Order order_of(std::vector<Entry> const& entries) {
    std::size_t falls = 0;
    std::size_t rises = 0;
    Entry const* last = nullptr;
    for (Entry const& entry : entries) {
        if (!entry.published_is_claimed) continue;
        if (last != nullptr && entry.published < last->published) ++falls;
        if (last != nullptr && entry.published > last->published) ++rises;
        last = &entry;
    }
    // Few sources keep their order without a slip.
    constexpr std::size_t most_of_them = 4;
    if (falls >= most_of_them * rises) return Order::newest_first;
    return rises >= most_of_them * falls ? Order::oldest_first : Order::none;
}

/// What it announced has taken place, so that it was taken down and not taken back.
bool is_over(Entry const& entry, Instant now) {
    auto const today = std::chrono::floor<std::chrono::days>(now);
    std::optional<std::chrono::sys_days> last;
    for (auto const& deadline : entry.tags.deadlines)
        last = std::max(last.value_or(deadline.date), std::chrono::sys_days{deadline.date});
    for (auto const& event : entry.tags.event_dates) {
        std::chrono::sys_days const end{event.end.value_or(event.start)};
        last = std::max(last.value_or(end), end);
    }
    if (!last) return entry.tags.genre == Genre::event;
    return *last < today;
}

bool is_older(Entry const& one, Entry const& than) {
    if (!one.published_is_claimed || !than.published_is_claimed) return true;
    return one.published <= than.published;
}

/// Where each entry stands in the present document, counted from its newest end.
std::unordered_map<std::int64_t, std::size_t> places_of(std::vector<std::int64_t> const& present,
                                                        Order order) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t at = 0; at < present.size(); ++at)
        places.emplace(present[at], order == Order::oldest_first ? present.size() - at : at);
    return places;
}

/// An entry that stands in both documents.
struct Neighbour {
    Entry const* entry = nullptr;
    std::size_t place = 0;  ///< in the present one
};

/// Of each entry, the neighbour above it that stands highest now.
std::vector<Neighbour> highest_above(std::vector<Entry const*> const& newest_first,
                                     std::unordered_map<std::int64_t, std::size_t> const& places) {
    std::vector<Neighbour> above;
    Neighbour highest;
    for (Entry const* entry : newest_first) {
        above.push_back(highest);
        auto const place = places.find(entry->id);
        if (place == places.end()) continue;
        if (highest.entry == nullptr || place->second < highest.place) highest = {entry, place->second};
    }
    return above;
}

/// How many entries came that can have pushed out others: none where the list became shorter.
std::size_t newcomers(std::vector<Entry> const& before, std::vector<std::int64_t> const& present) {
    if (present.size() < before.size()) return 0;
    std::unordered_set<std::int64_t> known;
    for (Entry const& entry : before)
        known.insert(entry.id);
    return static_cast<std::size_t>(
        std::ranges::count_if(present, [&](std::int64_t row) { return !known.contains(row); }));
}

/// Whether `below`, which a list still has, is so much older than the oldest of what came after it that it
/// rather stands there always.
bool is_evergreen(Entry const& below, Entry const& oldest, Entry const& newest) {
    constexpr std::chrono::days least_apart{30};
    constexpr int times_as_long = 4;
    if (!below.published_is_claimed || !oldest.published_is_claimed || !newest.published_is_claimed)
        return false;
    auto const apart = oldest.published - below.published;
    return apart >= least_apart && apart >= times_as_long * (newest.published - oldest.published);
}

/// Those above what a full list has for ever that newer ones pushed out: they stood lowest, and are no more
/// than what came.
std::unordered_set<std::int64_t> pushed_out(std::vector<Entry const*> const& newest_first,
                                            std::unordered_map<std::int64_t, std::size_t> const& places,
                                            std::size_t came) {
    auto const is_gone = [&](Entry const* entry) { return !places.contains(entry->id); };
    auto const lowest = std::find_if(newest_first.rbegin(), newest_first.rend(), is_gone);
    if (lowest == newest_first.rbegin() || lowest == newest_first.rend()) return {};
    auto const above = std::find_if_not(lowest, newest_first.rend(), is_gone);
    if (std::cmp_greater(std::distance(lowest, above), came)) return {};
    if (!is_evergreen(**std::prev(lowest), **lowest, *newest_first.front())) return {};
    std::unordered_set<std::int64_t> rows;
    std::for_each(lowest, above, [&](Entry const* entry) { rows.insert(entry->id); });
    return rows;
}

}  // namespace

std::vector<std::int64_t> withdrawn_entries(std::vector<Entry> const& before,
                                            std::vector<std::int64_t> const& present, Instant now) {
    std::vector<Entry const*> newest_first;
    for (Entry const& entry : before)
        newest_first.push_back(&entry);
    auto const order = order_of(before);
    if (order == Order::none) return {};
    if (order == Order::oldest_first) std::ranges::reverse(newest_first);
    auto const places = places_of(present, order);
    auto const above = highest_above(newest_first, places);
    auto const pushed = pushed_out(newest_first, places, newcomers(before, present));

    std::vector<std::int64_t> gone;
    Neighbour lowest;
    for (auto at = newest_first.size(); at-- > 0;) {
        Entry const& entry = *newest_first[at];
        if (auto const place = places.find(entry.id); place != places.end()) {
            if (lowest.entry == nullptr || place->second > lowest.place) lowest = {&entry, place->second};
        } else if (lowest.entry != nullptr && is_older(*lowest.entry, entry) && !is_over(entry, now) &&
                   !pushed.contains(entry.id) &&
                   (above[at].entry == nullptr || above[at].place < lowest.place)) {
            gone.push_back(entry.id);
        }
    }
    constexpr std::size_t always_believed = 2;
    auto const most = std::min(before.size() / 2, std::max(always_believed, before.size() / 4));
    if (gone.size() > most) gone.clear();
    return gone;
}

}  // namespace belleman::app
